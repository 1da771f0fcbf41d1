/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* A new database with the law's tables: dictionaries and citations.  PASSWORD NULL:
 * not encrypted.  ADDRESS must not hold a database yet. */
OstDb *ost_new_centre_create (const char *address, const char *password, GError **error);

G_END_DECLS
