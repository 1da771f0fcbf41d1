/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* What is not as it should be in a database: the file itself, links between records, search words,
 * audit rows, stored documents.  A line each, without names; nothing is changed. (transfer full, of
 * char *) */
GPtrArray *ost_check_database (OstDb *db, GError **error);

G_END_DECLS
