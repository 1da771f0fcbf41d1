/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/date.h"
#include "base/holidays.h"
#include "calendar/entry-mark.h"
#include "calendar/libcairo.h"
#include "calendar/month-painter-private.h"

/* Parts of an entry's em. */
#define PAD 0.5
#define MARK 0.68
#define SMALL 0.86
#define MARK_GAP 0.35
#define TIME_GAP 0.32
#define SIGN_ROOM 1.9
#define LINE_INSET 0.2 /* of an entry's line in its cell */
#define ENTRY_INSET 0.3

OstMonthPainter *
ost_month_painter_new (const OstMonthStyle *style)
{
  OstMonthPainter *self = g_new0 (OstMonthPainter, 1);
  const OstTextLook look = { .size = style->font_size };

  self->palette = *style->palette;
  self->brush = ost_text_brush_new (style->font_family, style->paper);
  self->size = style->font_size;
  self->paper = style->paper;
  self->text_height = style->font_size * (ost_text_brush_get_ascent (self->brush) +
                                          ost_text_brush_get_descent (self->brush));
  self->time_width = ost_text_brush_measure (self->brush, "00:00", &look);
  return self;
}

void
ost_month_painter_free (OstMonthPainter *self)
{
  ost_text_brush_free (self->brush);
  g_free (self);
}

double
ost_month_painter_get_font_size (OstMonthPainter *self)
{
  return self->size;
}

/* Lines of a screen are sharp on whole pixels. */
static double
snap (const OstMonthPainter *self, double value)
{
  return self->paper ? value : round (value);
}

double
ost_month_painter_get_line_height (OstMonthPainter *self)
{
  return snap (self, self->text_height + self->size * (self->paper ? 0.24 : 0.42));
}

static double
number_size (const OstMonthPainter *self)
{
  return self->size * (self->paper ? 1.5 : 1.08);
}

double
ost_month_painter_get_head_height (OstMonthPainter *self)
{
  return snap (self, number_size (self) * (self->paper ? 1.35 : 1.95));
}

double
ost_month_painter_get_weekdays_height (OstMonthPainter *self)
{
  return snap (self, self->size * 2.1);
}

double
ost_month_painter_get_weeks_width (OstMonthPainter *self)
{
  return snap (self, self->size * 2.1);
}

int
ost_month_painter_count_lines (OstMonthPainter *self, double cell_height)
{
  const double room = cell_height - ost_month_painter_get_head_height (self) - self->size * 0.15;

  return MAX ((int) floor (room / ost_month_painter_get_line_height (self)), 0);
}

double
ost_month_painter_get_cell_height (OstMonthPainter *self, int n_lines)
{
  return ost_month_painter_get_head_height (self) + self->size * 0.16 +
         n_lines * ost_month_painter_get_line_height (self);
}

double
ost_month_painter_get_name_room (OstMonthPainter *self, double cell_width, gboolean with_sign)
{
  const double parts =
      2 * (LINE_INSET + ENTRY_INSET) + MARK + MARK_GAP + TIME_GAP + (with_sign ? SIGN_ROOM : 0);

  return cell_width - self->size * parts - self->time_width - 1;
}

cairo_rectangle_t
ost_month_painter_get_line (OstMonthPainter *self, const cairo_rectangle_t *cell, int line)
{
  const double height = ost_month_painter_get_line_height (self);

  return (cairo_rectangle_t){
    .x = cell->x + self->size * LINE_INSET,
    .y = cell->y + ost_month_painter_get_head_height (self) + line * height,
    .width = cell->width - 2 * self->size * LINE_INSET,
    .height = height,
  };
}

OstDayLook
ost_month_painter_look_at (OstMonthPainter *self,
                           const OstMonthGrid *grid,
                           int cell,
                           const GDate *today)
{
  OstDayLook look = { .day = ost_month_grid_get_day (grid, cell) };

  look.in_month = ost_month_grid_is_in_month (grid, &look.day);
  look.is_today = g_date_valid (today) && ost_date_compare (&look.day, today) == 0;
  look.is_weekend = cell % 7 >= 5;
  look.holiday = self->paper ? ost_holiday_name (&look.day) : ost_holiday_label (&look.day);
  return look;
}

static void
paint_background (OstMonthPainter *self,
                  cairo_t *cr,
                  const OstDayLook *look,
                  const cairo_rectangle_t *cell)
{
  const gboolean day_off = look->is_weekend || look->holiday != NULL;

  ost_colour_use (day_off ? &self->palette.weekend : &self->palette.paper, cr);
  cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
  cairo_fill (cr);
}

/* A filled pill behind the number and a frame round the cell: seen also without colour. */
static void
paint_today (OstMonthPainter *self,
             cairo_t *cr,
             const cairo_rectangle_t *cell,
             double baseline,
             double width)
{
  const double size = number_size (self), height = size * 1.5;
  const double length = MAX (width + size * 0.7, height * 1.1);
  const double x = cell->x + self->size * PAD + width / 2 - length / 2;
  const double frame = self->size * 0.13;

  ost_colour_use (&self->palette.today, cr);
  ost_painter_round (cr,
                     &(cairo_rectangle_t){ x, baseline - size * 0.36 - height / 2, length, height },
                     height / 2, TRUE, TRUE);
  cairo_fill (cr);
  cairo_set_line_width (cr, frame);
  cairo_rectangle (cr, cell->x + frame / 2, cell->y + frame / 2, cell->width - frame,
                   cell->height - frame);
  cairo_stroke (cr);
}

static const OstColour *
number_colour (const OstMonthPainter *self, const OstDayLook *look)
{
  if (look->is_today)
    return &self->palette.on_today;
  if (!look->in_month)
    return &self->palette.pale;
  if (look->holiday != NULL || g_date_get_weekday (&look->day) == G_DATE_SUNDAY)
    return &self->palette.holiday;
  return &self->palette.ink;
}

/* In one line beside the number, or small in two where it is too long. */
static void
paint_holiday (OstMonthPainter *self,
               cairo_t *cr,
               const OstDayLook *look,
               const cairo_rectangle_t *place)
{
  OstTextLook text = {
    .size = self->size * SMALL,
    .flags = OST_TEXT_RIGHT | (self->paper ? OST_TEXT_ITALIC : 0),
    .colour = look->in_month ? self->palette.holiday : self->palette.pale,
  };
  const double middle = place->y + place->height / 2;
  cairo_rectangle_t line = { place->x, middle + text.size * 0.36, place->width, 0 };

  if (ost_text_brush_measure (self->brush, look->holiday, &text) <= place->width)
    {
      ost_text_brush_write (self->brush, cr, look->holiday, &line, &text);
      return;
    }
  text.size = self->size * 0.74;
  line.height = place->height;
  line.y = middle - ost_text_brush_write_lines (self->brush, NULL, look->holiday, &line, &text) / 2;
  ost_text_brush_write_lines (self->brush, cr, look->holiday, &line, &text);
}

void
ost_month_painter_paint_day (OstMonthPainter *self,
                             cairo_t *cr,
                             const OstDayLook *look,
                             const cairo_rectangle_t *cell)
{
  const double head = ost_month_painter_get_head_height (self), size = number_size (self);
  const double left = cell->x + self->size * PAD, right = cell->x + cell->width - self->size * PAD;
  const double baseline = cell->y + head / 2 + size * 0.36;
  const OstTextLook text = {
    .size = size,
    .flags = (self->paper && look->in_month) || look->is_today ? OST_TEXT_BOLD : 0,
    .colour = *number_colour (self, look),
  };
  char number[4];
  double width;

  g_snprintf (number, sizeof number, "%d", g_date_get_day (&look->day));
  width = ost_text_brush_measure (self->brush, number, &text);
  paint_background (self, cr, look, cell);
  if (look->is_today)
    paint_today (self, cr, cell, baseline, width);
  ost_text_brush_write (self->brush, cr, number,
                        &(cairo_rectangle_t){ left, baseline, cell->width, 0 }, &text);
  if (look->holiday != NULL)
    {
      const double from = left + width + self->size * 0.7;

      paint_holiday (self, cr, look, &(cairo_rectangle_t){ from, cell->y, right - from, head });
    }
}

/* What an entry's line has used up from its left and right ends. */
typedef struct
{
  OstMonthPainter *painter;
  cairo_t *cr;
  const OstEntryLook *look;
  double left;
  double right;
  double baseline;
} Line;

static const OstColour *
text_colour (const Line *line, const OstColour *usual)
{
  return line->look->in_month ? usual : &line->painter->palette.pale;
}

static gboolean
is_struck (const OstCalendarEntry *entry)
{
  return entry->kind == OST_ENTRY_VISIT_FAILED ||
         (entry->state == OST_ENTRY_FAILED && entry->kind != OST_ENTRY_DEADLINE);
}

/* On a screen what waits to be written up stands out like a bar, on paper in bold. */
static gboolean
is_bar (const OstMonthPainter *self, const OstCalendarEntry *entry)
{
  if (ost_calendar_entry_is_visit (entry))
    return entry->kind == OST_ENTRY_VISIT_TO_WRITE_UP && !self->paper;
  return ost_calendar_entry_is_all_day (entry);
}

static void
paint_bar (OstMonthPainter *self,
           cairo_t *cr,
           const OstEntryLook *look,
           const cairo_rectangle_t *line)
{
  const OstColour *kind = &self->palette.kinds[look->entry->kind];
  const OstColour tint = ost_colour_mix (
      kind, &self->palette.paper, look->in_month ? self->palette.tint : self->palette.tint / 2);
  /* A bar that goes on runs to the edge of its cell. */
  const double left = look->starts ? line->x : line->x - self->size * LINE_INSET;
  const double right = line->x + line->width + (look->ends ? 0 : self->size * LINE_INSET);
  const cairo_rectangle_t bar = { left, line->y + self->size * 0.05, right - left,
                                  line->height - self->size * 0.1 };

  ost_colour_use (&tint, cr);
  ost_painter_round (cr, &bar, self->size * 0.35, look->starts, look->ends);
  cairo_fill (cr);
}

static void
write_mark (Line *line, const cairo_rectangle_t *place)
{
  OstMonthPainter *self = line->painter;
  const OstCalendarEntry *entry = line->look->entry;
  const double size = self->size * MARK;

  ost_entry_mark_paint (ost_entry_mark_find (entry->kind, entry->state), line->cr, line->left,
                        place->y + (place->height - size) / 2, size,
                        text_colour (line, &self->palette.kinds[entry->kind]));
  line->left += size + self->size * MARK_GAP;
}

/* In narrow cells the name matters more than its column's order, and in the narrowest more than
 * the time. */
static void
write_time (Line *line)
{
  OstMonthPainter *self = line->painter;
  const OstCalendarEntry *entry = line->look->entry;
  const double room = (line->right - line->left) / self->size;
  const gboolean in_column = room > 7.5;
  const OstTextLook text = {
    .size = self->size,
    .flags = in_column ? OST_TEXT_RIGHT : 0,
    .colour = *text_colour (line, &self->palette.dim),
  };
  const cairo_rectangle_t place = { line->left, line->baseline, self->time_width + 1, 0 };
  g_autofree char *start = NULL;
  double used;

  if (entry->from_time == OST_TIME_NONE || room < 5.5)
    return;
  start = ost_calendar_entry_dup_start (entry);
  used = ost_text_brush_write (self->brush, line->cr, start, &place, &text);
  line->left += (in_column ? place.width : used) + self->size * TIME_GAP;
}

static void
write_sign (Line *line)
{
  OstMonthPainter *self = line->painter;
  const OstTextLook text = {
    .size = self->size * SMALL,
    .flags = OST_TEXT_RIGHT,
    .colour = *text_colour (line, &self->palette.dim),
  };
  const double room = (line->right - line->left) / 2;

  if (line->look->sign == NULL)
    return;
  line->right -= ost_text_brush_write (
                     self->brush, line->cr, line->look->sign,
                     &(cairo_rectangle_t){ line->right - room, line->baseline, room, 0 }, &text) +
                 self->size * 0.3;
}

static void
write_label (Line *line)
{
  OstMonthPainter *self = line->painter;
  const OstCalendarEntry *entry = line->look->entry;
  const gboolean struck = is_struck (entry);
  const OstTextLook text = {
    .size = self->size,
    .flags = struck
                 ? OST_TEXT_STRUCK
                 : (self->paper && entry->kind == OST_ENTRY_VISIT_TO_WRITE_UP ? OST_TEXT_BOLD : 0),
    .colour = *text_colour (line, struck ? &self->palette.dim : &self->palette.ink),
  };
  g_autofree char *label = ost_calendar_entry_dup_label (entry, self->paper);

  ost_text_brush_write (
      self->brush, line->cr, label,
      &(cairo_rectangle_t){ line->left, line->baseline, line->right - line->left, 0 }, &text);
}

void
ost_month_painter_paint_entry (OstMonthPainter *self,
                               cairo_t *cr,
                               const OstEntryLook *look,
                               const cairo_rectangle_t *place)
{
  const double ascent = ost_text_brush_get_ascent (self->brush) * self->size;
  Line line = {
    .painter = self,
    .cr = cr,
    .look = look,
    .left = place->x + self->size * ENTRY_INSET,
    .right = place->x + place->width - self->size * ENTRY_INSET,
    .baseline = place->y + (place->height - self->text_height) / 2 + ascent,
  };

  if (is_bar (self, look->entry))
    paint_bar (self, cr, look, place);
  if (!look->named)
    return;
  write_mark (&line, place);
  write_time (&line);
  write_sign (&line);
  write_label (&line);
}

void
ost_month_painter_paint_more (
    OstMonthPainter *self, cairo_t *cr, int n_hidden, int page, const cairo_rectangle_t *line)
{
  const double ascent = ost_text_brush_get_ascent (self->brush) * self->size;
  const OstTextLook text = {
    .size = self->size,
    .flags = OST_TEXT_BOLD,
    .colour = self->palette.dim,
  };
  const cairo_rectangle_t place = {
    line->x + self->size * ENTRY_INSET,
    line->y + (line->height - self->text_height) / 2 + ascent,
    line->width - 2 * self->size * ENTRY_INSET,
    0,
  };
  g_autofree char *more = page > 0 ? g_strdup_printf ("+%d → str. %d", n_hidden, page)
                                   : g_strdup_printf ("+%d", n_hidden);

  ost_text_brush_write (self->brush, cr, more, &place, &text);
}
