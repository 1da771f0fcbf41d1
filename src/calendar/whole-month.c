/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/date.h"
#include "calendar/libcairo.h"
#include "calendar/month-painter-private.h"

void
ost_painter_round (
    cairo_t *cr, const cairo_rectangle_t *box, double radius, gboolean left, gboolean right)
{
  const double x = box->x, y = box->y, end = x + box->width, bottom = y + box->height;
  const double l = left ? MIN (radius, box->height / 2) : 0;
  const double r = right ? MIN (radius, box->height / 2) : 0;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + l, y + l, l, G_PI, 1.5 * G_PI);
  cairo_arc (cr, end - r, y + r, r, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, end - r, bottom - r, r, 0, 0.5 * G_PI);
  cairo_arc (cr, x + l, bottom - l, l, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

typedef struct
{
  OstMonthPainter *painter;
  cairo_t *cr;
  const OstMonthView *view;
  const cairo_rectangle_t *place;
} Sheet;

/* Left edge of a weekday's column, 7 for the right end of Sunday. */
static double
column_edge (const OstMonthPainter *self,
             const OstMonthView *view,
             const cairo_rectangle_t *place,
             int weekday)
{
  const double weeks = ost_month_painter_get_weeks_width ((OstMonthPainter *) self);
  const double share = view->weekend_share > 0 ? view->weekend_share : 1;
  const double units = MIN (weekday, 5) + MAX (weekday - 5, 0) * share;
  const double edge = place->x + weeks + (place->width - weeks) * units / (5 + 2 * share);

  return self->paper ? edge : round (edge);
}

static double
row_edge (const OstMonthPainter *self,
          const OstMonthView *view,
          const cairo_rectangle_t *place,
          int week)
{
  const double head = ost_month_painter_get_weekdays_height ((OstMonthPainter *) self);
  const int n_weeks = ost_month_layout_get_grid (view->layout)->n_weeks;
  double edge = place->y + head;

  if (view->row_heights == NULL)
    edge += (place->height - head) * week / n_weeks;
  else
    for (int above = 0; above < week; above++)
      edge += view->row_heights[above];
  return self->paper ? edge : round (edge);
}

cairo_rectangle_t
ost_month_painter_get_cell (OstMonthPainter *self,
                            const OstMonthView *view,
                            const cairo_rectangle_t *place,
                            int cell)
{
  const double x = column_edge (self, view, place, cell % 7);
  const double y = row_edge (self, view, place, cell / 7);

  return (cairo_rectangle_t){ x, y, column_edge (self, view, place, cell % 7 + 1) - x,
                              row_edge (self, view, place, cell / 7 + 1) - y };
}

static OstTextLook
look_of_weekday (const OstMonthPainter *self, int weekday)
{
  return (OstTextLook){
    .size = self->size * (self->paper ? 1.12 : 0.95),
    .flags = OST_TEXT_CENTRE | OST_TEXT_BOLD,
    .colour = weekday == 7 ? self->palette.holiday : self->palette.dim,
  };
}

static const char *
name_weekday (const OstMonthPainter *self, int weekday)
{
  return self->paper ? ost_weekday_polish (weekday) : ost_weekday_name (weekday);
}

static cairo_rectangle_t
place_of_weekday (const Sheet *sheet, int weekday)
{
  const double x = column_edge (sheet->painter, sheet->view, sheet->place, weekday - 1);
  const double end = column_edge (sheet->painter, sheet->view, sheet->place, weekday);
  const double height = ost_month_painter_get_weekdays_height (sheet->painter);

  return (cairo_rectangle_t){ x, sheet->place->y + height * 0.66, end - x, 0 };
}

static gboolean
full_names_fit (const Sheet *sheet)
{
  OstMonthPainter *self = sheet->painter;

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      const OstTextLook look = look_of_weekday (self, weekday);

      if (ost_text_brush_measure (self->brush, name_weekday (self, weekday), &look) >
          place_of_weekday (sheet, weekday).width - self->size * 0.5)
        return FALSE;
    }
  return TRUE;
}

static void
paint_weekdays (const Sheet *sheet)
{
  OstMonthPainter *self = sheet->painter;
  const gboolean full = self->paper || full_names_fit (sheet);

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      const OstTextLook look = look_of_weekday (self, weekday);
      const cairo_rectangle_t place = place_of_weekday (sheet, weekday);

      ost_text_brush_write (self->brush, sheet->cr,
                            full ? name_weekday (self, weekday) : ost_weekday_short (weekday),
                            &place, &look);
    }
}

static void
paint_week_number (const Sheet *sheet, int week)
{
  OstMonthPainter *self = sheet->painter;
  const OstMonthGrid *grid = ost_month_layout_get_grid (sheet->view->layout);
  const double head = ost_month_painter_get_head_height (self);
  const cairo_rectangle_t place = {
    sheet->place->x,
    row_edge (self, sheet->view, sheet->place, week) + head / 2 + self->size * 0.33,
    ost_month_painter_get_weeks_width (self) - self->size * 0.4,
    0,
  };
  const OstTextLook text = {
    .size = self->size * 0.86,
    .flags = OST_TEXT_CENTRE,
    .colour = self->palette.dim,
  };
  char number[4];

  g_snprintf (number, sizeof number, "%d", ost_month_grid_get_week_number (grid, week) % 100);
  ost_text_brush_write (self->brush, sheet->cr, number, &place, &text);
}

static OstMonthFit
fit_of (const Sheet *sheet, int cell)
{
  const cairo_rectangle_t box =
      ost_month_painter_get_cell (sheet->painter, sheet->view, sheet->place, cell);

  return ost_month_layout_fit (sheet->view->layout, cell,
                               ost_month_painter_count_lines (sheet->painter, box.height));
}

/* The item of ENTRY in a cell, NULL when it is not there or does not fit. */
static const OstMonthItem *
find_shown (const Sheet *sheet, int cell, const OstCalendarEntry *entry)
{
  const int n_slots = fit_of (sheet, cell).n_slots;
  int n_items;
  const OstMonthItem *items = ost_month_layout_get_items (sheet->view->layout, cell, &n_items);

  for (int i = 0; i < n_items && items[i].slot < n_slots; i++)
    if (items[i].entry == entry)
      return &items[i];
  return NULL;
}

/* Cells to the right in the week that a bar runs on over. */
static int
find_last_cell (const Sheet *sheet, int cell, const OstMonthItem **item)
{
  while (!(*item)->ends && cell % 7 < 6)
    {
      const OstMonthItem *next = find_shown (sheet, cell + 1, (*item)->entry);

      if (next == NULL)
        break;
      *item = next;
      cell++;
    }
  return cell;
}

static void
paint_item (const Sheet *sheet, int cell, const OstMonthItem *item)
{
  OstMonthPainter *self = sheet->painter;
  const OstMonthGrid *grid = ost_month_layout_get_grid (sheet->view->layout);
  const GDate day = ost_month_grid_get_day (grid, cell);
  const cairo_rectangle_t box = ost_month_painter_get_cell (self, sheet->view, sheet->place, cell);
  cairo_rectangle_t line = ost_month_painter_get_line (self, &box, item->slot), last_box;
  OstEntryLook look = {
    .entry = item->entry,
    .in_month = ost_month_grid_is_in_month (grid, &day),
    .starts = item->starts,
    .named = TRUE,
  };
  int last;

  if (!item->starts && cell % 7 > 0 && find_shown (sheet, cell - 1, item->entry) != NULL)
    return; /* painted with the cell to the left */

  if (sheet->view->initials != NULL)
    look.sign = ost_initials_find (sheet->view->initials, item->entry->assistant);
  last = find_last_cell (sheet, cell, &item);
  look.ends = item->ends;
  last_box = ost_month_painter_get_cell (self, sheet->view, sheet->place, last);
  line.width = last_box.x + last_box.width - self->size * 0.2 - line.x;
  ost_month_painter_paint_entry (self, sheet->cr, &look, &line);
}

static void
paint_cell_entries (const Sheet *sheet, int cell)
{
  const OstMonthFit fit = fit_of (sheet, cell);
  int n_items;
  const OstMonthItem *items = ost_month_layout_get_items (sheet->view->layout, cell, &n_items);

  for (int i = 0; i < n_items && items[i].slot < fit.n_slots; i++)
    paint_item (sheet, cell, &items[i]);
  if (fit.n_hidden > 0)
    {
      const cairo_rectangle_t box =
          ost_month_painter_get_cell (sheet->painter, sheet->view, sheet->place, cell);
      const cairo_rectangle_t line = ost_month_painter_get_line (sheet->painter, &box, fit.n_slots);

      ost_month_painter_paint_more (sheet->painter, sheet->cr, fit.n_hidden,
                                    sheet->view->pages != NULL ? sheet->view->pages[cell] : 0,
                                    &line);
    }
}

static void
paint_lines (const Sheet *sheet)
{
  const OstMonthPainter *self = sheet->painter;
  const cairo_rectangle_t *place = sheet->place;
  const int n_weeks = ost_month_layout_get_grid (sheet->view->layout)->n_weeks;
  const double left = column_edge (self, sheet->view, place, 0);
  const double top = row_edge (self, sheet->view, place, 0);
  /* A line of one pixel is sharp in the middle of a pixel. */
  const double half = self->paper ? 0 : 0.5;

  ost_colour_use (&self->palette.line, sheet->cr);
  cairo_set_line_width (sheet->cr, self->paper ? 0.5 : 1);
  for (int week = 0; week <= n_weeks; week++)
    {
      const double y = row_edge (self, sheet->view, place, week) - (week == n_weeks ? half : -half);

      cairo_move_to (sheet->cr, left, y);
      cairo_line_to (sheet->cr, place->x + place->width, y);
    }
  for (int weekday = 0; weekday <= 7; weekday++)
    {
      const double x =
          column_edge (self, sheet->view, place, weekday) - (weekday == 7 ? half : -half);

      cairo_move_to (sheet->cr, x, top);
      cairo_line_to (sheet->cr, x, place->y + place->height);
    }
  cairo_stroke (sheet->cr);
}

void
ost_month_painter_paint_month (OstMonthPainter *self,
                               cairo_t *cr,
                               const OstMonthView *view,
                               const cairo_rectangle_t *place)
{
  const Sheet sheet = { self, cr, view, place };
  const OstMonthGrid *grid = ost_month_layout_get_grid (view->layout);
  const int n_cells = ost_month_grid_count_cells (grid);
  int today_cell = ost_month_grid_find (grid, &view->today);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  paint_weekdays (&sheet);
  for (int cell = 0; cell < n_cells; cell++)
    {
      const OstDayLook look = ost_month_painter_look_at (self, grid, cell, &view->today);
      const cairo_rectangle_t box = ost_month_painter_get_cell (self, view, place, cell);

      if (cell != today_cell)
        ost_month_painter_paint_day (self, cr, &look, &box);
    }
  paint_lines (&sheet);
  if (today_cell >= 0)
    {
      const OstDayLook look = ost_month_painter_look_at (self, grid, today_cell, &view->today);
      const cairo_rectangle_t box = ost_month_painter_get_cell (self, view, place, today_cell);

      ost_month_painter_paint_day (self, cr, &look, &box);
    }
  for (int week = 0; week < grid->n_weeks; week++)
    paint_week_number (&sheet, week);
  for (int cell = 0; cell < n_cells; cell++)
    paint_cell_entries (&sheet, cell);
  cairo_restore (cr);
}
