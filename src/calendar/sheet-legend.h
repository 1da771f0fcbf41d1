/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/initials.h"
#include "calendar/text-brush.h"

G_BEGIN_DECLS

/* What the marks and initials of a sheet mean: only those that stand on it. */
typedef struct _OstSheetLegend OstSheetLegend;

/* INITIALS NULL: one assistant's sheet. */
OstSheetLegend *ost_sheet_legend_new (GPtrArray *entries, const OstInitials *initials);
void ost_sheet_legend_free (OstSheetLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstSheetLegend, ost_sheet_legend_free)

/* From the top left corner of PLACE, over as many lines as it takes.  Returns the height used; CR
 * NULL only measures. */
double ost_sheet_legend_write (OstSheetLegend *self,
                               cairo_t *cr,
                               OstTextBrush *brush,
                               const OstCalendarPalette *palette,
                               const cairo_rectangle_t *place,
                               double font_size);

G_END_DECLS
