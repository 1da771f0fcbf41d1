/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/haru-objects.h"
#include "documents/haru-renderer.h"

G_DEFINE_QUARK (ost - pdf - error - quark, ost_pdf_error)

/* libharu goes on after an error; the first one is what is told in the end. */
static void
failed_cb (HPDF_STATUS status, HPDF_STATUS detail, void *user_data)
{
  OstHaru *self = user_data;

  if (self->status == HPDF_OK)
    self->status = status;
}

static HPDF_Dict
write_pixels (OstHaru *self, const OstPicture *picture, GBytes *pixels, const char *more)
{
  g_autofree char *body =
      g_strdup_printf ("/Type /XObject\n/Subtype /Image\n/Width %u\n/Height %u\n"
                       "/BitsPerComponent 8\n%s\n",
                       picture->width, picture->height, more);

  return ost_haru_add_deflated (self, body, pixels);
}

static void
write_images (OstHaru *self)
{
  for (guint i = 0; i < self->list->pictures->len; i++)
    {
      const OstPicture *picture = g_ptr_array_index (self->list->pictures, i);
      g_autofree char *mask = NULL;
      g_autofree char *more = NULL;

      if (picture->opacity != NULL)
        mask = g_strdup_printf ("\n/SMask %u 0 R",
                                ost_haru_number (write_pixels (self, picture, picture->opacity,
                                                               "/ColorSpace /DeviceGray")));
      more = g_strconcat ("/ColorSpace /DeviceRGB", mask, NULL);
      g_ptr_array_add (self->images, write_pixels (self, picture, picture->colours, more));
    }
}

/* Every page names the same fonts and images, so one dictionary serves all. */
static void
write_resources (OstHaru *self)
{
  g_autoptr (GString) fonts = g_string_new (NULL);
  g_autoptr (GString) images = g_string_new (NULL);
  HPDF_Dict font_names;
  HPDF_Dict image_names;

  for (guint i = 0; i < self->fonts->len; i++)
    {
      OstPdfFont *font = g_ptr_array_index (self->fonts, i);

      ost_haru_write_font (self, font, i);
      g_string_append_printf (fonts, "/F%u %u 0 R\n", i, ost_haru_number (font->object));
    }
  for (guint i = 0; i < self->images->len; i++)
    g_string_append_printf (images, "/I%u %u 0 R\n", i,
                            ost_haru_number (g_ptr_array_index (self->images, i)));
  font_names = ost_haru_add (self, fonts->str);
  image_names = ost_haru_add (self, images->str);
  for (guint i = 0; i < self->pages->len; i++)
    {
      HPDF_Dict resources = HPDF_Page_GetInheritableItem (g_ptr_array_index (self->pages, i),
                                                          "Resources", HPDF_OCLASS_DICT);

      HPDF_Dict_Add (resources, "Font", font_names);
      if (self->images->len > 0)
        HPDF_Dict_Add (resources, "XObject", image_names);
    }
}

static GBytes *
take_bytes (OstHaru *self)
{
  HPDF_UINT32 size;
  guchar *data;

  if (self->status != HPDF_OK || HPDF_SaveToStream (self->pdf) != HPDF_OK)
    return NULL;
  size = HPDF_GetStreamSize (self->pdf);
  data = g_malloc (size);
  HPDF_ReadFromStream (self->pdf, data, &size);
  return g_bytes_new_take (data, size);
}

static void
init_haru (OstHaru *self, const OstDisplayList *list)
{
  self->list = list;
  self->bodies = g_string_chunk_new (16384);
  self->fonts = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_pdf_font_free);
  self->pages = g_ptr_array_new ();
  self->images = g_ptr_array_new ();
  self->page_nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->pdf = HPDF_New (failed_cb, self);
}

static void
clear_haru (OstHaru *self)
{
  if (self->pdf != NULL)
    HPDF_Free (self->pdf);
  g_string_chunk_free (self->bodies);
  g_ptr_array_unref (self->fonts);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->images);
  g_ptr_array_unref (self->page_nodes);
  g_checksum_free (self->checksum);
  g_free (self->node_of);
}

static void
write_document (OstHaru *self)
{
  self->pdf->pdf_version = HPDF_VER_17;
  ost_haru_plan_structure (self);
  write_images (self);
  for (guint i = 0; i < ost_display_list_get_n_pages (self->list) && self->status == HPDF_OK; i++)
    ost_haru_write_page (self, i);
  if (self->status != HPDF_OK)
    return;
  write_resources (self);
  ost_haru_write_structure (self);
  ost_haru_write_facts (self);
}

GBytes *
ost_display_list_render_pdf (const OstDisplayList *list, GError **error)
{
  OstHaru haru = { 0 };
  GBytes *bytes = NULL;

  init_haru (&haru, list);
  if (haru.pdf != NULL)
    {
      write_document (&haru);
      bytes = take_bytes (&haru);
    }
  if (bytes == NULL)
    g_set_error (error, OST_PDF_ERROR, OST_PDF_ERROR_LIBRARY,
                 _ ("The PDF could not be made (libharu error 0x%04X)."), (guint) haru.status);
  clear_haru (&haru);
  return bytes;
}

GBytes *
ost_document_render_pdf (const OstDocument *document, OstTypesetter *typesetter, GError **error)
{
  g_autoptr (OstDisplayList) list = ost_document_lay_out (document, typesetter, error);

  return list != NULL ? ost_display_list_render_pdf (list, error) : NULL;
}
