/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "calendar/libcairo.h"
#include "calendar/libpango.h"
#include "calendar/text-brush.h"

/* Months repeat their families and times: shaped once, a line is painted again and again. */
#define MAX_KEPT 2000

typedef struct
{
  PangoLayoutLine *line;
  double width;
  double ink_left;
  double ink_width;
} Shaped;

struct _OstTextBrush
{
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *font;
  gboolean paper;
  double ascent;
  double descent;
  GHashTable *kept; /* of Shaped by what make_key says; for paper only the last one */
};

static void
free_shaped (Shaped *shaped)
{
  pango_layout_line_unref (shaped->line);
  g_free (shaped);
}

static PangoContext *
make_context (gboolean paper)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options,
                                     paper ? CAIRO_HINT_STYLE_NONE : CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options,
                                       paper ? CAIRO_HINT_METRICS_OFF : CAIRO_HINT_METRICS_ON);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, !paper);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

static void
read_metrics (OstTextBrush *self)
{
  const int em = 100;
  PangoFontMetrics *metrics;

  pango_font_description_set_absolute_size (self->font, em * PANGO_SCALE);
  metrics = pango_context_get_metrics (self->context, self->font, NULL);
  self->ascent = pango_font_metrics_get_ascent (metrics) / (double) (em * PANGO_SCALE);
  self->descent = pango_font_metrics_get_descent (metrics) / (double) (em * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
}

OstTextBrush *
ost_text_brush_new (const char *family, gboolean paper)
{
  OstTextBrush *self = g_new0 (OstTextBrush, 1);
  PangoAttrList *attributes = pango_attr_list_new ();

  self->context = make_context (paper);
  self->layout = pango_layout_new (self->context);
  self->font = pango_font_description_new ();
  self->paper = paper;
  self->kept =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_shaped);
  pango_font_description_set_family (self->font, family);
  /* A name written from right to left must not turn the line round. */
  pango_layout_set_auto_dir (self->layout, FALSE);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  read_metrics (self);
  return self;
}

void
ost_text_brush_free (OstTextBrush *self)
{
  g_hash_table_unref (self->kept);
  pango_font_description_free (self->font);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_free (self);
}

double
ost_text_brush_get_ascent (OstTextBrush *self)
{
  return self->ascent;
}

double
ost_text_brush_get_descent (OstTextBrush *self)
{
  return self->descent;
}

/* WIDTH below 0: as long as it is. */
static void
lay_out (
    OstTextBrush *self, const char *text, const OstTextLook *look, double width, gboolean lines)
{
  pango_font_description_set_absolute_size (self->font, look->size * PANGO_SCALE);
  pango_font_description_set_weight (self->font, look->flags & OST_TEXT_BOLD ? PANGO_WEIGHT_BOLD
                                                                             : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (self->font, look->flags & OST_TEXT_ITALIC ? PANGO_STYLE_ITALIC
                                                                              : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (self->layout, self->font);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_height (self->layout, -1);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout,
                              width >= 0 && !lines ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (self->layout, text, -1);
}

static char *
make_key (const char *text, const OstTextLook *look, double width)
{
  const guint face = look->flags & (OST_TEXT_BOLD | OST_TEXT_ITALIC);

  return g_strdup_printf ("%x/%d/%d/%s", face, (int) (look->size * PANGO_SCALE),
                          width < 0 ? -1 : (int) (width * PANGO_SCALE), text);
}

static Shaped *
read_line (OstTextBrush *self)
{
  Shaped *shaped = g_new0 (Shaped, 1);
  PangoRectangle ink, logical;

  /* The layout's own extents have the width that was asked for. */
  shaped->line = pango_layout_line_ref (pango_layout_get_line_readonly (self->layout, 0));
  pango_layout_line_get_extents (shaped->line, &ink, &logical);
  shaped->width = logical.width / (double) PANGO_SCALE;
  shaped->ink_left = ink.x / (double) PANGO_SCALE;
  shaped->ink_width = ink.width / (double) PANGO_SCALE;
  return shaped;
}

/* Borrowed until the next call.  A line on paper stays with its layout, which knows the text that
 * the PDF is to give back when it is copied. */
static const Shaped *
shape (OstTextBrush *self, const char *text, const OstTextLook *look, double width)
{
  g_autofree char *key = make_key (text, look, width);
  Shaped *shaped = self->paper ? NULL : g_hash_table_lookup (self->kept, key);

  if (shaped != NULL)
    return shaped;
  if (self->paper || g_hash_table_size (self->kept) >= MAX_KEPT)
    g_hash_table_remove_all (self->kept);
  lay_out (self, text, look, width, FALSE);
  shaped = read_line (self);
  g_hash_table_insert (self->kept, g_steal_pointer (&key), shaped);
  return shaped;
}

double
ost_text_brush_measure (OstTextBrush *self, const char *text, const OstTextLook *look)
{
  return shape (self, text, look, -1)->width;
}

/* A line through the ink of what was written at X, Y. */
static void
strike (const Shaped *shaped, cairo_t *cr, double x, double y, double size)
{
  const double left = x + shaped->ink_left;

  cairo_set_line_width (cr, size / 14);
  cairo_move_to (cr, left, y - size * 0.27);
  cairo_line_to (cr, left + shaped->ink_width, y - size * 0.27);
  cairo_stroke (cr);
}

/* As much of TEXT as could ever stand in WIDTH: shaping a page of text for one line is slow. */
static char *
cut (const char *text, double width, double size)
{
  const glong most = 16 + (glong) (8 * width / size);
  const gsize length = strlen (text);

  if (length <= (gsize) most || g_utf8_strlen (text, (gssize) length) <= most)
    return NULL;
  return g_utf8_substring (text, 0, most);
}

double
ost_text_brush_write (OstTextBrush *self,
                      cairo_t *cr,
                      const char *text,
                      const cairo_rectangle_t *place,
                      const OstTextLook *look)
{
  g_autofree char *shorter = NULL;
  const Shaped *shaped;
  double x = place->x, y = place->y, used;

  if (place->width <= 0 || *text == '\0')
    return 0;
  shorter = cut (text, place->width, look->size);
  if (shorter != NULL)
    text = shorter;
  shaped = shape (self, text, look, -1);
  if (shaped->width > place->width)
    shaped = shape (self, text, look, place->width);
  used = MIN (shaped->width, place->width);
  if (look->flags & OST_TEXT_RIGHT)
    x += place->width - used;
  else if (look->flags & OST_TEXT_CENTRE)
    x += (place->width - used) / 2;
  if (!self->paper)
    x = round (x), y = round (y);

  ost_colour_use (&look->colour, cr);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout_line (cr, shaped->line);
  if (look->flags & OST_TEXT_STRUCK)
    strike (shaped, cr, x, y, look->size);
  return used;
}

double
ost_text_brush_write_lines (OstTextBrush *self,
                            cairo_t *cr,
                            const char *text,
                            const cairo_rectangle_t *place,
                            const OstTextLook *look)
{
  PangoRectangle extents;

  lay_out (self, text, look, MAX (place->width, 0), TRUE);
  pango_layout_set_alignment (self->layout,
                              look->flags & OST_TEXT_RIGHT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (place->height > 0)
    {
      pango_layout_set_height (self->layout, (int) (place->height * PANGO_SCALE));
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_get_extents (self->layout, NULL, &extents);
  if (cr != NULL)
    {
      ost_colour_use (&look->colour, cr);
      cairo_move_to (cr, place->x, place->y);
      pango_cairo_show_layout (cr, self->layout);
    }
  return extents.height / (double) PANGO_SCALE;
}
