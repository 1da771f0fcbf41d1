/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-row.h"

G_BEGIN_DECLS

/* Puts what CELL says into FIELD of RECORD; what cannot be read is rejected under COLUMN.  FALSE:
 * the database failed. */
gboolean ost_cell_read (OstImport *import,
                        const OstSheetColumn *column,
                        const OstField *field,
                        const char *cell,
                        gpointer record,
                        GError **error);
/* A cell without a field of its own: one line of text, tidied, NULL when empty or rejected. */
char *ost_cell_dup_text (OstImport *import, const OstSheetColumn *column, const char *cell);

G_END_DECLS
