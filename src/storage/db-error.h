/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* The one wording of each failure, whatever the engine. DETAIL (nullable) names a column or what
 * the engine said; it must hold no values. */
void ost_db_error_set (GError **error, OstDbError code, const char *detail);
/* Takes no references: MINE and THEIRS are records, THEIRS NULL when erased. */
void ost_db_error_set_conflict (GError **error, gpointer mine, gpointer theirs);

G_END_DECLS
