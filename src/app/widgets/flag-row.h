/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Edits yes or no by a switch. */
#define OST_TYPE_FLAG_ROW (ost_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (OstFlagRow, ost_flag_row, OST, FLAG_ROW, AdwActionRow)

G_END_DECLS
