/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/entry-mark.h"
#include "calendar/sheet-legend.h"

typedef struct
{
  OstEntryMark mark;
  OstEntryKind kind;
  char *sign; /* instead of a mark */
  char *meaning;
} Item;

struct _OstSheetLegend
{
  GArray *items;
};

static void
clear_item (Item *item)
{
  g_free (item->sign);
  g_free (item->meaning);
}

/* Kinds that share a sign ("done") are told apart by their own words. */
static gboolean
is_known (const OstSheetLegend *self, const OstCalendarEntry *entry, OstEntryMark mark)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->mark == mark && item->kind == entry->kind)
        return TRUE;
    }
  return FALSE;
}

static char *
name_mark (const OstCalendarEntry *entry, OstEntryMark mark)
{
  const char *kind = ost_kind_get_polish (&ost_entry_kinds, entry->kind);

  if (ost_calendar_entry_is_visit (entry))
    return g_strdup (kind);
  if (mark == OST_MARK_TICK)
    return g_strdup_printf ("%s – załatwione", kind);
  if (mark == OST_MARK_CROSS)
    return g_strdup_printf ("%s – odwołane", kind);
  return mark == OST_MARK_WARNING ? g_strdup ("termin minął") : g_strdup (kind);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *one = a, *other = b;

  return one->kind != other->kind ? (int) one->kind - (int) other->kind
                                  : (int) one->mark - (int) other->mark;
}

static void
add_marks (OstSheetLegend *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const OstCalendarEntry *entry = entries->pdata[i];
      const OstEntryMark mark = ost_entry_mark_find (entry->kind, entry->state);

      if (!is_known (self, entry, mark))
        {
          const Item item = { mark, entry->kind, NULL, name_mark (entry, mark) };

          g_array_append_val (self->items, item);
        }
    }
  g_array_sort (self->items, compare_items);
}

static void
add_people (OstSheetLegend *self, const OstInitials *initials)
{
  for (guint i = 0; i < ost_initials_count (initials); i++)
    {
      const char *login = ost_initials_get_login (initials, i);
      const Item item = { .sign = g_strdup (ost_initials_find (initials, login)),
                          .meaning = g_strdup (ost_initials_find_name (initials, login)) };

      g_array_append_val (self->items, item);
    }
}

OstSheetLegend *
ost_sheet_legend_new (GPtrArray *entries, const OstInitials *initials)
{
  OstSheetLegend *self = g_new0 (OstSheetLegend, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  add_marks (self, entries);
  if (initials != NULL)
    add_people (self, initials);
  return self;
}

void
ost_sheet_legend_free (OstSheetLegend *self)
{
  g_array_unref (self->items);
  g_free (self);
}

double
ost_sheet_legend_write (OstSheetLegend *self,
                        cairo_t *cr,
                        OstTextBrush *brush,
                        const OstCalendarPalette *palette,
                        const cairo_rectangle_t *place,
                        double font_size)
{
  const OstTextLook plain = { font_size, 0, palette->dim },
                    bold = { font_size, OST_TEXT_BOLD, palette->dim };
  const double line_height = font_size * 1.45, mark_size = font_size * 0.8;
  double x = place->x, y = place->y;

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      const double sign_width =
          item->sign != NULL ? ost_text_brush_measure (brush, item->sign, &bold) : mark_size;
      const double text_width =
          MIN (ost_text_brush_measure (brush, item->meaning, &plain) + 1, place->width / 2);
      const double width = sign_width + font_size * 0.4 + text_width;

      if (x > place->x && x + width > place->x + place->width)
        x = place->x, y += line_height;
      if (cr != NULL)
        {
          const double baseline = y + font_size;

          if (item->sign != NULL)
            ost_text_brush_write (brush, cr, item->sign,
                                  &(cairo_rectangle_t){ x, baseline, sign_width + 1, 0 }, &bold);
          else
            ost_entry_mark_paint (item->mark, cr, x, baseline - mark_size * 0.92, mark_size,
                                  &palette->kinds[item->kind]);
          ost_text_brush_write (
              brush, cr, item->meaning,
              &(cairo_rectangle_t){ x + sign_width + font_size * 0.4, baseline, text_width, 0 },
              &plain);
        }
      x += width + font_size * 1.5;
    }
  return self->items->len > 0 ? y - place->y + line_height : 0;
}
