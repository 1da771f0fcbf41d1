/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Edits several lines in a frame. */
#define OST_TYPE_LONG_TEXT_ROW (ost_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (OstLongTextRow, ost_long_text_row, OST, LONG_TEXT_ROW, AdwPreferencesRow)

G_END_DECLS
