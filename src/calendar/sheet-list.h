/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/initials.h"
#include "calendar/text-brush.h"

G_BEGIN_DECLS

/* Whole days written out in columns over as many pages as it takes. */
typedef struct _OstSheetList OstSheetList;

typedef struct
{
  OstTextBrush *brush; /* borrowed for the life of the list */
  const OstCalendarPalette *palette;
  const OstInitials *initials; /* NULL: one assistant's */
  cairo_rectangle_t place;     /* of the columns, the same on each page */
  double font_size;
} OstSheetListStyle;

OstSheetList *ost_sheet_list_new (const OstSheetListStyle *style);
void ost_sheet_list_free (OstSheetList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstSheetList, ost_sheet_list_free)

/* ENTRIES of OstCalendarEntry.  Returns the page from 0 on which the day begins. */
int ost_sheet_list_add_day (OstSheetList *self, const GDate *day, GPtrArray *entries);
int ost_sheet_list_count_pages (const OstSheetList *self);
void ost_sheet_list_paint (OstSheetList *self, cairo_t *cr, int page);

G_END_DECLS
