/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-sheet.h"

G_BEGIN_DECLS

/* One file of all pages; the same content and date give the same bytes. (transfer full) */
GBytes *ost_sheet_to_pdf (OstCalendarSheet *sheet, GError **error);
/* One image a page, WIDTH in pixels or 0 for 150 a inch. (transfer full, of GBytes) */
GPtrArray *ost_sheet_to_png (OstCalendarSheet *sheet, int width, GError **error);
GPtrArray *ost_sheet_to_svg (OstCalendarSheet *sheet, GError **error);

typedef enum
{
  OST_SHEET_PDF,
  OST_SHEET_PNG,
  OST_SHEET_SVG
} OstSheetFormat;

/* Writes PATH whole or not at all; images of further pages go to "name-2.png" and so on.  Returns
 * the paths written. (transfer full) */
char **ost_sheet_save (
    OstCalendarSheet *sheet, OstSheetFormat format, const char *path, int width, GError **error);

G_END_DECLS
