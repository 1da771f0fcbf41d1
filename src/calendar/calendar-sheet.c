/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/calendar-sheet.h"
#include "calendar/month-painter.h"
#include "calendar/sheet-legend.h"
#include "calendar/sheet-list.h"
#include "calendar/sheet-rows.h"

/* Points. */
#define MARGIN 26.0
#define HEAD 34.0
#define FOOT 12.0
#define SMALL_FONT 7.2

#define FONT_FAMILY "Liberation Sans, Arial, Sans"

#define LIST_FONT 8.2

/* Of the month: the largest at which all entries fit, else the last. */
static const double font_sizes[] = { 9.4, 8.6, 7.8 };

struct _OstCalendarSheet
{
  char *month_name; /* "Listopad 2026" */
  char *title;
  char *whose;
  char *centre;
  char *notice;
  GDate printed_on;

  OstTextBrush *brush;
  OstMonthPainter *painter;
  OstInitials *initials; /* NULL when all is one assistant's */
  OstMonthLayout *layout;
  double weekend_share; /* free weekends give room to the working days */
  OstSheetLegend *legend;
  double legend_height;
  OstSheetList *list;
  double row_heights[OST_MONTH_MAX_WEEKS];
  int pages[OST_MONTH_MAX_CELLS]; /* where a cell's rest stands, 0: nowhere */
};

static char *
name_month (int year, int month)
{
  const char *name = ost_month_polish (month);
  g_autofree char *initial = g_utf8_substring (name, 0, 1), *upper = g_utf8_strup (initial, -1);

  return g_strdup_printf ("%s%s %d", upper, g_utf8_next_char (name), year);
}

static cairo_rectangle_t
month_place (const OstCalendarSheet *self)
{
  const double top = MARGIN + HEAD;

  return (cairo_rectangle_t){
    .x = MARGIN,
    .y = top,
    .width = OST_SHEET_WIDTH - 2 * MARGIN,
    .height = OST_SHEET_HEIGHT - MARGIN - FOOT - self->legend_height - 4 - top,
  };
}

static OstMonthView
month_view (const OstCalendarSheet *self)
{
  return (OstMonthView){
    .layout = self->layout,
    .today = ost_date_none (), /* a sheet hangs on the wall for weeks */
    .initials = self->initials,
    .weekend_share = self->weekend_share,
    .pages = self->pages,
    .row_heights = self->row_heights,
  };
}

static void
list_cell (OstCalendarSheet *self, int cell)
{
  const GDate day = ost_month_grid_get_day (ost_month_layout_get_grid (self->layout), cell);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  int n_items;
  const OstMonthItem *items = ost_month_layout_get_items (self->layout, cell, &n_items);

  for (int i = 0; i < n_items; i++)
    g_ptr_array_add (entries, items[i].entry);
  self->pages[cell] = ost_sheet_list_add_day (self->list, &day, entries) + 2;
}

static int
count_hidden (OstCalendarSheet *self, int cell)
{
  const OstMonthView view = month_view (self);
  const cairo_rectangle_t place = month_place (self);
  const cairo_rectangle_t box = ost_month_painter_get_cell (self->painter, &view, &place, cell);
  const int n_lines = ost_month_painter_count_lines (self->painter, box.height);

  return ost_month_layout_fit (self->layout, cell, n_lines).n_hidden;
}

/* Days of which some entries do not fit. */
static void
list_rest (OstCalendarSheet *self)
{
  const int n_cells = ost_month_grid_count_cells (ost_month_layout_get_grid (self->layout));

  for (int cell = 0; cell < n_cells; cell++)
    if (count_hidden (self, cell) > 0)
      list_cell (self, cell);
}

static int
count_lines_of_week (const OstCalendarSheet *self, int week)
{
  int n_lines = 0;

  for (int cell = 7 * week; cell < 7 * week + 7; cell++)
    {
      int n_items;
      const OstMonthItem *items = ost_month_layout_get_items (self->layout, cell, &n_items);

      if (n_items > 0)
        n_lines = MAX (n_lines, items[n_items - 1].slot + 1);
    }
  return n_lines;
}

static void
share_rows (OstCalendarSheet *self)
{
  const int n_weeks = ost_month_layout_get_grid (self->layout)->n_weeks;
  const double room =
      month_place (self).height - ost_month_painter_get_weekdays_height (self->painter);
  double needed[OST_MONTH_MAX_WEEKS];

  for (int week = 0; week < n_weeks; week++)
    needed[week] =
        ost_month_painter_get_cell_height (self->painter, count_lines_of_week (self, week));
  ost_sheet_rows_share (needed, n_weeks, room, room / n_weeks * 0.45, self->row_heights);
}

/* A name of which this much can be read is known; a larger print is worth more than its end. */
#define KNOWN_BY 14

static gboolean
is_name_cut (OstCalendarSheet *self, const OstCalendarEntry *entry, double room)
{
  const OstTextLook look = { .size = ost_month_painter_get_font_size (self->painter) };
  g_autofree char *beginning = NULL;

  if (entry->family == NULL || ost_calendar_entry_is_all_day (entry))
    return FALSE;
  beginning =
      g_utf8_substring (entry->family, 0, MIN (g_utf8_strlen (entry->family, -1), KNOWN_BY));
  return ost_text_brush_measure (self->brush, beginning, &look) > room;
}

static gboolean
all_fits (OstCalendarSheet *self, GPtrArray *entries)
{
  const OstMonthView view = month_view (self);
  const cairo_rectangle_t place = month_place (self);
  const int n_cells = ost_month_grid_count_cells (ost_month_layout_get_grid (self->layout));
  const double cell_width = ost_month_painter_get_cell (self->painter, &view, &place, 0).width;
  const double room =
      ost_month_painter_get_name_room (self->painter, cell_width, self->initials != NULL);

  for (int cell = 0; cell < n_cells; cell++)
    if (count_hidden (self, cell) > 0)
      return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (is_name_cut (self, entries->pdata[i], room))
      return FALSE;
  return TRUE;
}

static void
choose_font (OstCalendarSheet *self, GPtrArray *entries)
{
  OstMonthStyle style = { .palette = &ost_palette_print,
                          .font_family = FONT_FAMILY,
                          .paper = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (font_sizes); i++)
    {
      g_clear_pointer (&self->painter, ost_month_painter_free);
      style.font_size = font_sizes[i];
      self->painter = ost_month_painter_new (&style);
      share_rows (self);
      if (all_fits (self, entries))
        break;
    }
}

static gboolean
has_weekend_entries (const OstCalendarSheet *self)
{
  const int n_cells = ost_month_grid_count_cells (ost_month_layout_get_grid (self->layout));

  for (int cell = 0; cell < n_cells; cell++)
    {
      int n_items;

      ost_month_layout_get_items (self->layout, cell, &n_items);
      if (cell % 7 >= 5 && n_items > 0)
        return TRUE;
    }
  return FALSE;
}

static cairo_rectangle_t
legend_place (const OstCalendarSheet *self)
{
  return (cairo_rectangle_t){ MARGIN, OST_SHEET_HEIGHT - MARGIN - FOOT - self->legend_height,
                              OST_SHEET_WIDTH - 2 * MARGIN, self->legend_height };
}

static void
prepare (OstCalendarSheet *self, GPtrArray *entries)
{
  const cairo_rectangle_t wide = legend_place (self);
  OstSheetListStyle style = {
    .brush = self->brush,
    .palette = &ost_palette_print,
    .font_size = LIST_FONT,
  };

  self->initials = ost_initials_new (entries);
  if (ost_initials_count (self->initials) < 2)
    g_clear_pointer (&self->initials, ost_initials_free);
  self->legend = ost_sheet_legend_new (entries, self->initials);
  self->legend_height = ost_sheet_legend_write (self->legend, NULL, self->brush, &ost_palette_print,
                                                &wide, SMALL_FONT);
  self->weekend_share = has_weekend_entries (self) ? 1 : 0.72;
  choose_font (self, entries);

  style.initials = self->initials;
  style.place = month_place (self);
  self->list = ost_sheet_list_new (&style);
  list_rest (self);
}

OstCalendarSheet *
ost_calendar_sheet_new (const OstSheetContent *content)
{
  OstCalendarSheet *self = g_new0 (OstCalendarSheet, 1);
  const OstMonthGrid grid = ost_month_grid (content->year, content->month);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < content->entries->len; i++)
    {
      const OstCalendarEntry *entry = content->entries->pdata[i];
      const GDate last_day = ost_month_grid_get_last_day (&grid);

      if (ost_date_compare (&entry->last_day, &grid.first_day) >= 0 &&
          ost_date_compare (&entry->first_day, &last_day) <= 0)
        g_ptr_array_add (shown, content->entries->pdata[i]);
    }

  self->month_name = name_month (content->year, content->month);
  self->whose = g_strdup (content->whose != NULL ? content->whose : "Wszyscy asystenci");
  self->title = g_strdup_printf ("%s – %s", self->month_name, self->whose);
  self->centre = g_strdup (content->centre);
  self->notice = g_strdup (content->notice);
  self->printed_on = content->printed_on;
  self->brush = ost_text_brush_new (FONT_FAMILY, TRUE);
  self->layout = ost_month_layout_new (&grid, shown);
  prepare (self, shown);
  return self;
}

void
ost_calendar_sheet_free (OstCalendarSheet *self)
{
  g_clear_pointer (&self->list, ost_sheet_list_free);
  g_clear_pointer (&self->legend, ost_sheet_legend_free);
  g_clear_pointer (&self->layout, ost_month_layout_free);
  g_clear_pointer (&self->initials, ost_initials_free);
  g_clear_pointer (&self->painter, ost_month_painter_free);
  g_clear_pointer (&self->brush, ost_text_brush_free);
  g_free (self->month_name);
  g_free (self->title);
  g_free (self->whose);
  g_free (self->centre);
  g_free (self->notice);
  g_free (self);
}

const char *
ost_calendar_sheet_get_title (const OstCalendarSheet *self)
{
  return self->title;
}

const GDate *
ost_calendar_sheet_get_date (const OstCalendarSheet *self)
{
  return &self->printed_on;
}

int
ost_calendar_sheet_count_pages (const OstCalendarSheet *self)
{
  return 1 + ost_sheet_list_count_pages (self->list);
}

static void
write_at (OstCalendarSheet *self, cairo_t *cr, const char *text, double baseline, OstTextLook look)
{
  const cairo_rectangle_t place = { MARGIN, baseline, OST_SHEET_WIDTH - 2 * MARGIN, 0 };

  if (text != NULL)
    ost_text_brush_write (self->brush, cr, text, &place, &look);
}

static void
paint_head (OstCalendarSheet *self, cairo_t *cr, gboolean continued)
{
  const OstColour ink = ost_palette_print.ink, dim = ost_palette_print.dim;
  g_autofree char *heading = continued ? g_strdup_printf ("%s – ciąg dalszy", self->month_name)
                                       : g_strdup (self->month_name);
  const double room = (OST_SHEET_WIDTH - 2 * MARGIN) * 0.54;
  const cairo_rectangle_t left = { MARGIN, MARGIN + 19, OST_SHEET_WIDTH - 2 * MARGIN - room, 0 };
  const double x = OST_SHEET_WIDTH - MARGIN - room;
  const OstTextLook title = { continued ? 16 : 24, OST_TEXT_BOLD, ink };
  const OstTextLook name = { 11, OST_TEXT_RIGHT | OST_TEXT_BOLD, ink };
  const OstTextLook place = { 9, OST_TEXT_RIGHT, dim };

  ost_text_brush_write (self->brush, cr, heading, &left, &title);
  ost_text_brush_write (self->brush, cr, self->whose,
                        &(cairo_rectangle_t){ x, MARGIN + 8, room, 0 }, &name);
  if (self->centre != NULL)
    ost_text_brush_write (self->brush, cr, self->centre,
                          &(cairo_rectangle_t){ x, MARGIN + 20, room, 0 }, &place);
}

static void
paint_foot (OstCalendarSheet *self, cairo_t *cr, int page)
{
  const OstColour dim = ost_palette_print.dim;
  const double baseline = OST_SHEET_HEIGHT - MARGIN;
  g_autofree char *date = ost_date_dup_numeric (&self->printed_on);
  g_autofree char *printed = g_strdup_printf ("Wydruk z dnia %s", date);
  g_autofree char *number =
      g_strdup_printf ("strona %d z %d", page + 1, ost_calendar_sheet_count_pages (self));

  if (g_date_valid (&self->printed_on))
    write_at (self, cr, printed, baseline, (OstTextLook){ SMALL_FONT, 0, dim });
  write_at (self, cr, self->notice, baseline, (OstTextLook){ SMALL_FONT, OST_TEXT_CENTRE, dim });
  write_at (self, cr, number, baseline, (OstTextLook){ SMALL_FONT, OST_TEXT_RIGHT, dim });
}

void
ost_calendar_sheet_paint_page (OstCalendarSheet *self, cairo_t *cr, int page)
{
  const cairo_rectangle_t legend = legend_place (self);

  g_return_if_fail (page >= 0 && page < ost_calendar_sheet_count_pages (self));

  paint_head (self, cr, page > 0);
  if (page == 0)
    {
      const OstMonthView view = month_view (self);
      const cairo_rectangle_t place = month_place (self);

      ost_month_painter_paint_month (self->painter, cr, &view, &place);
    }
  else
    ost_sheet_list_paint (self->list, cr, page - 1);
  ost_sheet_legend_write (self->legend, cr, self->brush, &ost_palette_print, &legend, SMALL_FONT);
  paint_foot (self, cr, page);
}
