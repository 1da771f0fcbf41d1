/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "calendar/entry-mark.h"
#include "calendar/libcairo.h"
#include "calendar/sheet-list.h"

#define N_COLUMNS 3
/* Parts of an em. */
#define GUTTER 2.2
#define INDENT 7.2 /* mark and "10:00–11:30" */
#define HEADING 2.5
#define ROW_GAP 0.45
#define MARK 0.72

/* A heading (no entry) or an entry in its place. */
typedef struct
{
  int page;
  double x;
  double y;
  OstCalendarEntry *entry;
  char *heading;
} Block;

struct _OstSheetList
{
  OstSheetListStyle style;
  GArray *blocks; /* of Block */
  int page;       /* where the next one goes */
  int column;
  double y;
};

static void
clear_block (Block *block)
{
  g_clear_pointer (&block->entry, ost_calendar_entry_unref);
  g_clear_pointer (&block->heading, g_free);
}

OstSheetList *
ost_sheet_list_new (const OstSheetListStyle *style)
{
  OstSheetList *self = g_new0 (OstSheetList, 1);

  self->style = *style;
  self->y = style->place.y;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, (GDestroyNotify) clear_block);
  return self;
}

void
ost_sheet_list_free (OstSheetList *self)
{
  g_array_unref (self->blocks);
  g_free (self);
}

static double
em (const OstSheetList *self, double part)
{
  return self->style.font_size * part;
}

static double
column_width (const OstSheetList *self)
{
  return (self->style.place.width - (N_COLUMNS - 1) * em (self, GUTTER)) / N_COLUMNS;
}

static OstTextLook
look_of (const OstSheetList *self, double part, OstTextFlags flags, const OstColour *colour)
{
  return (OstTextLook){ .size = em (self, part), .flags = flags, .colour = *colour };
}

static const char *
sign_of (const OstSheetList *self, const OstCalendarEntry *entry)
{
  return self->style.initials != NULL ? ost_initials_find (self->style.initials, entry->assistant)
                                      : NULL;
}

/* How a visit went; the mark says it for the rest. */
static const char *
name_state (const OstCalendarEntry *entry)
{
  switch (entry->kind)
    {
    case OST_ENTRY_VISIT_HELD:
      return "odbyta";
    case OST_ENTRY_VISIT_FAILED:
      return "nie odbyła się";
    case OST_ENTRY_VISIT_TO_WRITE_UP:
      return "do opisania";
    case OST_ENTRY_HEARING:
    case OST_ENTRY_ABSENCE:
    case OST_ENTRY_DEADLINE:
      return ost_kind_get_polish (&ost_entry_kinds, entry->kind);
    case OST_ENTRY_VISIT_PLANNED:
    case OST_ENTRY_OTHER:
    case OST_ENTRY_UNKNOWN:
    case OST_ENTRY_N_KINDS:
    default:
      return NULL;
    }
}

/* "PR.4200.12.2026 · ul. Szkolna 5 · do opisania", NULL when nothing is known. */
static char *
describe (const OstCalendarEntry *entry)
{
  const char *parts[4] = { NULL };
  int n = 0;

  if (entry->case_number != NULL)
    parts[n++] = entry->case_number;
  if (entry->place != NULL)
    parts[n++] = entry->place;
  if (name_state (entry) != NULL)
    parts[n++] = name_state (entry);
  return n > 0 ? g_strjoinv (" · ", (char **) parts) : NULL;
}

/* Height of an entry at X, Y; CR NULL only measures. */
static double
write_entry (OstSheetList *self, cairo_t *cr, const OstCalendarEntry *entry, double x, double y)
{
  OstTextBrush *brush = self->style.brush;
  const OstCalendarPalette *palette = self->style.palette;
  const gboolean struck = entry->kind == OST_ENTRY_VISIT_FAILED;
  const OstTextLook name = look_of (self, 1, OST_TEXT_BOLD, struck ? &palette->dim : &palette->ink);
  const OstTextLook plain = look_of (self, 0.9, 0, &palette->dim);
  const double left = x + em (self, INDENT), sign_width = em (self, 2.6);
  const cairo_rectangle_t label_place = { left, y,
                                          column_width (self) - em (self, INDENT) - sign_width, 0 };
  const double baseline = y + em (self, ost_text_brush_get_ascent (brush));
  g_autofree char *label = ost_calendar_entry_dup_label (entry, TRUE);
  g_autofree char *details = describe (entry), *times = ost_calendar_entry_dup_times (entry);
  double height = ost_text_brush_write_lines (brush, cr, label, &label_place, &name);

  if (details != NULL)
    height += ost_text_brush_write_lines (
        brush, cr, details,
        &(cairo_rectangle_t){ left, y + height, column_width (self) - em (self, INDENT), 0 },
        &plain);
  if (cr == NULL)
    return height;

  ost_entry_mark_paint (ost_entry_mark_find (entry->kind, entry->state), cr, x,
                        baseline - em (self, MARK), em (self, MARK), &palette->kinds[entry->kind]);
  ost_text_brush_write (
      brush, cr, times,
      &(cairo_rectangle_t){ x + em (self, 1.1), baseline, em (self, INDENT - 1.3), 0 }, &plain);
  if (sign_of (self, entry) != NULL)
    {
      const OstTextLook right = look_of (self, 0.9, OST_TEXT_RIGHT, &palette->dim);

      ost_text_brush_write (
          brush, cr, sign_of (self, entry),
          &(cairo_rectangle_t){ x + column_width (self) - sign_width, baseline, sign_width, 0 },
          &right);
    }
  return height;
}

static void
next_column (OstSheetList *self)
{
  self->y = self->style.place.y;
  if (++self->column == N_COLUMNS)
    {
      self->column = 0;
      self->page++;
    }
}

static gboolean
has_room (const OstSheetList *self, double height)
{
  return self->y + height <= self->style.place.y + self->style.place.height;
}

static void
put (OstSheetList *self, OstCalendarEntry *entry, const char *heading, double height)
{
  const Block block = {
    .page = self->page,
    .x = self->style.place.x + self->column * (column_width (self) + em (self, GUTTER)),
    .y = self->y,
    .entry = entry != NULL ? ost_calendar_entry_ref (entry) : NULL,
    .heading = g_strdup (heading),
  };

  g_array_append_val (self->blocks, block);
  self->y += height;
}

int
ost_sheet_list_add_day (OstSheetList *self, const GDate *day, GPtrArray *entries)
{
  g_autofree char *date = ost_date_dup_polish (day);
  g_autofree char *heading = g_strdup_printf (
      "%s, %s – %u %s", ost_weekday_polish (g_date_get_weekday (day)), date, entries->len,
      ost_text_polish_plural (entries->len, "wpis", "wpisy", "wpisów"));
  g_autofree char *again =
      g_strdup_printf ("%s, %s – ciąg dalszy", ost_weekday_polish (g_date_get_weekday (day)), date);
  int first_page = -1;

  for (guint i = 0; i < entries->len; i++)
    {
      const double height = write_entry (self, NULL, entries->pdata[i], 0, 0) + em (self, ROW_GAP);
      const double needed = height + (i == 0 ? em (self, HEADING) : 0);
      const gboolean breaks = !has_room (self, needed);

      if (breaks)
        next_column (self);
      if (i == 0 || breaks)
        put (self, NULL, i == 0 ? heading : again, em (self, HEADING));
      if (first_page < 0)
        first_page = self->page;
      put (self, entries->pdata[i], NULL, height);
    }
  self->y += em (self, 0.9);
  return MAX (first_page, 0);
}

int
ost_sheet_list_count_pages (const OstSheetList *self)
{
  return self->blocks->len == 0
             ? 0
             : g_array_index (self->blocks, Block, self->blocks->len - 1).page + 1;
}

static void
write_heading (OstSheetList *self, cairo_t *cr, const Block *block)
{
  const OstTextLook look = look_of (self, 1.12, OST_TEXT_BOLD, &self->style.palette->ink);
  const cairo_rectangle_t place = { block->x, block->y + em (self, 1.25), column_width (self), 0 };

  ost_text_brush_write (self->style.brush, cr, block->heading, &place, &look);
  ost_colour_use (&self->style.palette->line, cr);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, block->x, block->y + em (self, 1.75));
  cairo_line_to (cr, block->x + column_width (self), block->y + em (self, 1.75));
  cairo_stroke (cr);
}

void
ost_sheet_list_paint (OstSheetList *self, cairo_t *cr, int page)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);

      if (block->page != page)
        continue;
      if (block->heading != NULL)
        write_heading (self, cr, block);
      else
        write_entry (self, cr, block->entry, block->x, block->y);
    }
}
