/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Edits a date: 24.11, jutro, +7, pt, or a day from the little calendar; shows how it was read. */
#define OST_TYPE_DATE_ROW (ost_date_row_get_type ())
G_DECLARE_FINAL_TYPE (OstDateRow, ost_date_row, OST, DATE_ROW, AdwEntryRow)

G_END_DECLS
