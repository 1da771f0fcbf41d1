/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/initials.h"
#include "calendar/month-layout.h"
#include "calendar/text-brush.h"

G_BEGIN_DECLS

/* Paints a month, or one cell or line of it, on any cairo_t: the window's cells, PNG and paper are
 * this code. */
typedef struct _OstMonthPainter OstMonthPainter;

typedef struct
{
  const OstCalendarPalette *palette; /* copied */
  const char *font_family;           /* as fontconfig knows it */
  double font_size;                  /* of an entry, in units of the cairo_t */
  /* Polish whatever the locale, exact positions, numbers of days to be seen from afar. */
  gboolean paper;
} OstMonthStyle;

OstMonthPainter *ost_month_painter_new (const OstMonthStyle *style);
void ost_month_painter_free (OstMonthPainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstMonthPainter, ost_month_painter_free)

double ost_month_painter_get_font_size (OstMonthPainter *self);

/* Heights: of the line that an entry fills with its distance to the next, of a day's head. */
double ost_month_painter_get_line_height (OstMonthPainter *self);
double ost_month_painter_get_head_height (OstMonthPainter *self);
double ost_month_painter_get_weekdays_height (OstMonthPainter *self);
double ost_month_painter_get_weeks_width (OstMonthPainter *self);
/* For ost_month_layout_fit, and the other way round. */
int ost_month_painter_count_lines (OstMonthPainter *self, double cell_height);
double ost_month_painter_get_cell_height (OstMonthPainter *self, int n_lines);
/* Room for a family's name in a cell of that width. */
double
ost_month_painter_get_name_room (OstMonthPainter *self, double cell_width, gboolean with_sign);
/* Where line LINE of a cell is. */
cairo_rectangle_t
ost_month_painter_get_line (OstMonthPainter *self, const cairo_rectangle_t *cell, int line);

typedef struct
{
  GDate day;
  gboolean in_month;
  gboolean is_today;
  gboolean is_weekend;
  const char *holiday; /* its name, NULL on other days; borrowed */
} OstDayLook;

/* TODAY may be not valid. */
OstDayLook ost_month_painter_look_at (OstMonthPainter *self,
                                      const OstMonthGrid *grid,
                                      int cell,
                                      const GDate *today);
/* Background, number, holiday; the lines between cells belong to the month. */
void ost_month_painter_paint_day (OstMonthPainter *self,
                                  cairo_t *cr,
                                  const OstDayLook *look,
                                  const cairo_rectangle_t *cell);

typedef struct
{
  const OstCalendarEntry *entry;
  gboolean in_month;
  gboolean starts; /* a bar's rounded ends; both TRUE for one day */
  gboolean ends;
  gboolean named;   /* FALSE: a bar that was named in a cell to the left */
  const char *sign; /* assistant's initials, NULL for one assistant's calendar */
} OstEntryLook;

void ost_month_painter_paint_entry (OstMonthPainter *self,
                                    cairo_t *cr,
                                    const OstEntryLook *look,
                                    const cairo_rectangle_t *line);
/* "+3", on paper with the page where the rest stands when PAGE is not 0. */
void ost_month_painter_paint_more (
    OstMonthPainter *self, cairo_t *cr, int n_hidden, int page, const cairo_rectangle_t *line);

typedef struct
{
  const OstMonthLayout *layout;
  GDate today;                 /* not valid: no day is marked */
  const OstInitials *initials; /* NULL: one assistant's calendar */
  double weekend_share;        /* width of a weekend's day to a working day's; 0 counts as 1 */
  const int *pages;            /* of each cell's rest, or NULL */
  const double *row_heights;   /* of the weeks, or NULL: all alike */
} OstMonthView;

/* Heads of weeks and weekdays, all cells with what fits, lines. */
void ost_month_painter_paint_month (OstMonthPainter *self,
                                    cairo_t *cr,
                                    const OstMonthView *view,
                                    const cairo_rectangle_t *place);
/* Where ost_month_painter_paint_month puts a cell. */
cairo_rectangle_t ost_month_painter_get_cell (OstMonthPainter *self,
                                              const OstMonthView *view,
                                              const cairo_rectangle_t *place,
                                              int cell);

G_END_DECLS
