/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

/* pango-paper TEXT PDF: the other side of the bench.  Sets a text, a paragraph a line, justified
 * like our papers, with Pango and Cairo, and nothing else: no database, no tables, no structure. */

#define WIDTH 595.28
#define HEIGHT 841.89
#define LEFT 70.87
#define TOP 56.69
#define RIGHT 56.69
#define BOTTOM 62.36
#define AFTER 5

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  double y;
} Page;

static void
set_line (Page *page, PangoLayoutLine *line)
{
  PangoRectangle extents;
  double height;

  pango_layout_line_get_extents (line, NULL, &extents);
  height = pango_units_to_double (extents.height);
  if (page->y + height > HEIGHT - BOTTOM)
    {
      cairo_show_page (page->cr);
      page->y = TOP;
    }
  cairo_move_to (page->cr, LEFT + pango_units_to_double (extents.x),
                 page->y - pango_units_to_double (extents.y));
  pango_cairo_show_layout_line (page->cr, line);
  page->y += height;
}

static void
set_paragraph (Page *page, const char *text)
{
  pango_layout_set_text (page->layout, text, -1);
  for (int i = 0; i < pango_layout_get_line_count (page->layout); i++)
    set_line (page, pango_layout_get_line_readonly (page->layout, i));
  page->y += AFTER;
}

static PangoLayout *
new_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Serif 11");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, pango_units_from_double (WIDTH - LEFT - RIGHT));
  pango_layout_set_justify (layout, TRUE);
  pango_font_description_free (font);
  return layout;
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  cairo_surface_t *surface;
  Page page = { .y = TOP };

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return EXIT_FAILURE;
  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  page.cr = cairo_create (surface);
  page.layout = new_layout (page.cr);
  paragraphs = g_strsplit (text, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    set_paragraph (&page, paragraphs[i]);
  g_object_unref (page.layout);
  cairo_destroy (page.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return EXIT_SUCCESS;
}
