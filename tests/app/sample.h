/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* A small centre in a new file: two assistants, N families with invented people and some visits. */
OstDb *sample_db_new (const char *path, int n_families);

G_END_DECLS
