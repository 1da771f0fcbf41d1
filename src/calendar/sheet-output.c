/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <gio/gio.h>

#include "base/date.h"
#include "calendar/libcairo.h"
#include "calendar/sheet-output.h"

#define DOTS_PER_INCH 150.0
#define POINTS_PER_INCH 72.0
#define MAX_PIXELS 20000

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Ends SURFACE and hands over what was collected, NULL with ERROR when it failed. */
static GBytes *
finish (cairo_surface_t *surface, GByteArray *bytes, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

static void
paint (OstCalendarSheet *sheet, cairo_surface_t *surface, int page, double scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  ost_calendar_sheet_paint_page (sheet, cr, page);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

GBytes *
ost_sheet_to_pdf (OstCalendarSheet *sheet, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (collect, bytes, OST_SHEET_WIDTH, OST_SHEET_HEIGHT);
  g_autofree char *day = ost_date_dup_iso (ost_calendar_sheet_get_date (sheet));
  g_autofree char *created = g_strdup_printf ("%sT00:00:00", day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  ost_calendar_sheet_get_title (sheet));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ostoja");
  if (*day != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  for (int page = 0; page < ost_calendar_sheet_count_pages (sheet); page++)
    paint (sheet, surface, page, 1);
  return finish (surface, bytes, error);
}

static GBytes *
page_to_png (OstCalendarSheet *sheet, int page, int width, GError **error)
{
  const double scale = width > 0 ? width / OST_SHEET_WIDTH : DOTS_PER_INCH / POINTS_PER_INCH;
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) round (OST_SHEET_WIDTH * scale),
                                  (int) round (OST_SHEET_HEIGHT * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  paint (sheet, surface, page, scale);
  cairo_surface_write_to_png_stream (surface, collect, bytes);
  return finish (surface, bytes, error);
}

GPtrArray *
ost_sheet_to_png (OstCalendarSheet *sheet, int width, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  if (width < 0 || width > MAX_PIXELS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   "A picture can be 1 to %d pixels wide", MAX_PIXELS);
      return NULL;
    }
  for (int page = 0; page < ost_calendar_sheet_count_pages (sheet); page++)
    {
      GBytes *bytes = page_to_png (sheet, page, width, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (pages, bytes);
    }
  return g_steal_pointer (&pages);
}

/* Cairo names the page by the number of surfaces that the program has made so far: without it the
 * same sheet gives the same bytes. */
static GBytes *
drop_surface_number (GBytes *svg)
{
  static const char name[] = "<g id=\"surface";
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);
  const char *found = g_strstr_len (text, (gssize) length, name);
  GByteArray *bytes;
  const char *end;

  if (found == NULL)
    return svg;
  found += strlen (name);
  for (end = found; g_ascii_isdigit (*end);)
    end++;
  bytes = g_byte_array_sized_new ((guint) length);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) (found - text));
  g_byte_array_append (bytes, (const guint8 *) end, (guint) (text + length - end));
  g_bytes_unref (svg);
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
page_to_svg (OstCalendarSheet *sheet, int page, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (collect, bytes, OST_SHEET_WIDTH, OST_SHEET_HEIGHT);

  GBytes *svg;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  paint (sheet, surface, page, 1);
  svg = finish (surface, bytes, error);
  return svg != NULL ? drop_surface_number (svg) : NULL;
}

GPtrArray *
ost_sheet_to_svg (OstCalendarSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (int page = 0; page < ost_calendar_sheet_count_pages (sheet); page++)
    {
      GBytes *bytes = page_to_svg (sheet, page, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (pages, bytes);
    }
  return g_steal_pointer (&pages);
}

/* "dir/name.png" for the first page, "dir/name-2.png" for the second. */
static char *
name_page (const char *path, guint page)
{
  const char *slash = strrchr (path, G_DIR_SEPARATOR);
  const char *dot = strrchr (slash != NULL ? slash : path, '.');
  const gsize stem = dot != NULL ? (gsize) (dot - path) : strlen (path);

  if (page == 0)
    return g_strdup (path);
  return g_strdup_printf ("%.*s-%u%s", (int) stem, path, page + 1, path + stem);
}

static GPtrArray *
make_files (OstCalendarSheet *sheet, OstSheetFormat format, int width, GError **error)
{
  GPtrArray *files;
  GBytes *pdf;

  if (format == OST_SHEET_PNG)
    return ost_sheet_to_png (sheet, width, error);
  if (format == OST_SHEET_SVG)
    return ost_sheet_to_svg (sheet, error);
  pdf = ost_sheet_to_pdf (sheet, error);
  if (pdf == NULL)
    return NULL;
  files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (files, pdf);
  return files;
}

char **
ost_sheet_save (
    OstCalendarSheet *sheet, OstSheetFormat format, const char *path, int width, GError **error)
{
  g_autoptr (GPtrArray) files = make_files (sheet, format, width, error);
  g_autoptr (GStrvBuilder) written = g_strv_builder_new ();

  for (guint page = 0; files != NULL && page < files->len; page++)
    {
      g_autofree char *name = name_page (path, page);
      gsize length;
      const char *data = g_bytes_get_data (files->pdata[page], &length);

      /* Names of families: nobody else's to read. */
      if (!g_file_set_contents_full (name, data, (gssize) length,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, error))
        return NULL;
      g_strv_builder_add (written, name);
    }
  return files != NULL ? g_strv_builder_end (written) : NULL;
}
