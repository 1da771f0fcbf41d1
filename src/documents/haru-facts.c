/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/haru-objects.h"

#define LANGUAGE "pl-PL"
#define PRODUCER "Ostoja " OSTOJA_VERSION

static void
append_xmp (GString *out, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || text[0] == '\0')
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (out, "%s%s%s\n", before, escaped, after);
}

static void
write_xmp (OstHaru *self)
{
  const OstDisplayList *list = self->list;
  g_autoptr (GString) out = g_string_new (
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:language><rdf:Bag><rdf:li>" LANGUAGE "</rdf:li></rdf:Bag></dc:language>\n");

  append_xmp (out, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", list->title,
              "</rdf:li></rdf:Alt></dc:title>");
  append_xmp (out, "<dc:creator><rdf:Seq><rdf:li>", list->author,
              "</rdf:li></rdf:Seq></dc:creator>");
  append_xmp (out, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", list->subject,
              "</rdf:li></rdf:Alt></dc:description>");
  append_xmp (out, "<pdf:Keywords>", list->keywords, "</pdf:Keywords>");
  append_xmp (out, "<pdf:Producer>", PRODUCER, "</pdf:Producer>");
  if (g_date_valid (&list->date))
    g_string_append_printf (out, "<xmp:CreateDate>%04u-%02u-%02uT12:00:00Z</xmp:CreateDate>\n",
                            g_date_get_year (&list->date), g_date_get_month (&list->date),
                            g_date_get_day (&list->date));
  g_string_append (out, "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
  HPDF_Dict_Add (
      self->pdf->catalog, "Metadata",
      ost_haru_add_stream (self, "/Type /Metadata\n/Subtype /XML\n", out->str, out->len));
}

/* UTF-16 by ourselves: libharu's encoder would write Polish letters broken, or, asked for UTF-8,
 * fill tables of all 65,536 characters for every document. */
static HPDF_Binary
new_text (OstHaru *self, const char *text)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree gunichar2 *units = NULL;
  glong n = 0;

  g_byte_array_append (bytes, (const guint8 *) "\xFE\xFF", 2);
  units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  for (glong i = 0; units != NULL && i < n; i++)
    {
      const guint8 unit[] = { (guint8) (units[i] >> 8), (guint8) units[i] };

      g_byte_array_append (bytes, unit, sizeof unit);
    }
  return HPDF_Binary_New (self->pdf->mmgr, bytes->data, bytes->len);
}

static void
set_info (OstHaru *self, const char *key, const char *text)
{
  if (text != NULL && text[0] != '\0')
    HPDF_Dict_Add (self->pdf->info, key, new_text (self, text));
}

static void
write_info (OstHaru *self)
{
  const OstDisplayList *list = self->list;
  HPDF_Date date = { 0, 0, 0, 12, 0, 0, 'Z', 0, 0 };

  set_info (self, "Title", list->title);
  set_info (self, "Author", list->author);
  set_info (self, "Subject", list->subject);
  set_info (self, "Keywords", list->keywords);
  set_info (self, "Producer", PRODUCER);
  if (!g_date_valid (&list->date))
    return;
  date.year = g_date_get_year (&list->date);
  date.month = (int) g_date_get_month (&list->date);
  date.day = g_date_get_day (&list->date);
  HPDF_SetInfoDateAttr (self->pdf, HPDF_INFO_CREATION_DATE, date);
  HPDF_SetInfoDateAttr (self->pdf, HPDF_INFO_MOD_DATE, date);
}

/* From the content, so that the same paper has the same identity. */
static void
write_identity (OstHaru *self)
{
  guchar digest[32];
  gsize size = sizeof digest;
  HPDF_Array identity = HPDF_Array_New (self->pdf->mmgr);

  if (self->list->title != NULL)
    g_checksum_update (self->checksum, (const guchar *) self->list->title, -1);
  g_checksum_get_digest (self->checksum, digest, &size);
  HPDF_Dict_Add (self->pdf->trailer, "ID", identity);
  for (int i = 0; i < 2; i++)
    HPDF_Array_Add (identity, HPDF_Binary_New (self->pdf->mmgr, digest, 16));
}

/* libharu refuses the zoom 0 that means "as it is". */
static HPDF_Array
new_destination (OstHaru *self, const OstOutlineEntry *entry)
{
  HPDF_Array destination = HPDF_Array_New (self->pdf->mmgr);

  HPDF_Array_Add (destination, g_ptr_array_index (self->pages, entry->page));
  HPDF_Array_AddName (destination, "XYZ");
  HPDF_Array_AddNumber (destination, 0);
  HPDF_Array_AddReal (destination, self->list->page_height - entry->y + 4);
  HPDF_Array_AddNumber (destination, 0);
  return destination;
}

static void
write_outline (OstHaru *self)
{
  const GArray *entries = self->list->outline;
  HPDF_Outline title = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const OstOutlineEntry *entry = &g_array_index (entries, OstOutlineEntry, i);
      HPDF_Outline outline =
          HPDF_CreateOutline (self->pdf, entry->level > 0 ? title : NULL, "", NULL);

      if (outline == NULL)
        return;
      HPDF_Dict_Add (outline, "Title", new_text (self, entry->title));
      HPDF_Dict_Add (outline, "Dest", new_destination (self, entry));
      if (entry->level == 0)
        title = outline;
    }
}

void
ost_haru_write_facts (OstHaru *self)
{
  write_info (self);
  write_outline (self);
  HPDF_AddPageLabel (self->pdf, 0, HPDF_PAGE_NUM_STYLE_DECIMAL, 1, NULL);
  HPDF_Dict_Add (self->pdf->catalog, "Lang", HPDF_String_New (self->pdf->mmgr, LANGUAGE, NULL));
  HPDF_Dict_Add (self->pdf->catalog, "ViewerPreferences",
                 ost_haru_add (self, "/DisplayDocTitle true\n"));
  write_xmp (self);
  write_identity (self);
}
