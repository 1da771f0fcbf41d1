/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Edits one line: text, a number, an amount, a time of day. */
#define OST_TYPE_TEXT_ROW (ost_text_row_get_type ())
G_DECLARE_FINAL_TYPE (OstTextRow, ost_text_row, OST, TEXT_ROW, AdwEntryRow)

G_END_DECLS
