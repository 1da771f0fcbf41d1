/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Copies the values of all fields that stand in both under one name.  TO is a record that nobody
 * else can see yet. */
void ost_record_copy_values (gconstpointer from, gpointer to);

G_END_DECLS
