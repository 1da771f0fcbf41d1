/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Edits several codes of a dictionary by ticks. */
#define OST_TYPE_CODES_ROW (ost_codes_row_get_type ())
G_DECLARE_FINAL_TYPE (OstCodesRow, ost_codes_row, OST, CODES_ROW, AdwExpanderRow)

G_END_DECLS
