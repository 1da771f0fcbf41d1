/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/haru-objects.h"

/* The content of one page being written. */
typedef struct
{
  OstHaru *haru;
  const OstGalley *page;
  GString *out;
  GArray *nodes; /* of the mark numbers so far */
  double height;
  gboolean marked; /* inside a marked sequence of NODE */
  guint32 node;
  gboolean text; /* inside BT … ET */
  guint font;
  double size;
  guint32 fill;
  guint32 stroke;
  double line_width;
} Content;

static void
append_numbers (GString *out, const double *numbers, guint n, const char *operator)
{
  for (guint i = 0; i < n; i++)
    {
      ost_append_number (out, numbers[i]);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, operator);
}

static void
end_text (Content *c)
{
  if (c->text)
    g_string_append (c->out, "ET\n");
  c->text = FALSE;
}

static void
end_marked (Content *c)
{
  end_text (c);
  if (c->marked)
    g_string_append (c->out, "EMC\n");
  c->marked = FALSE;
}

static const char *
content_tag (const OstHaru *haru, guint32 node)
{
  switch (g_array_index (haru->list->nodes, OstNode, node).role)
    {
    case OST_TAG_FIGURE:
      return "Figure";
    case OST_TAG_CELL:
      return "TD";
    case OST_TAG_HEAD_CELL:
    case OST_TAG_ROW_HEAD:
      return "TH";
    default:
      return "P";
    }
}

static void
begin_marked (Content *c, guint32 node)
{
  node = c->haru->node_of[node];
  if (c->marked && c->node == node)
    return;
  end_marked (c);
  c->marked = TRUE;
  c->node = node;
  if (node == OST_NODE_NONE)
    {
      g_string_append (c->out, "/Artifact BMC\n");
      return;
    }
  g_string_append_printf (c->out, "/%s <</MCID %u>> BDC\n", content_tag (c->haru, node),
                          c->nodes->len);
  g_array_append_val (c->nodes, node);
}

static void
set_colour (Content *c, guint32 *now, guint32 colour, const char *operator)
{
  double parts[3] = { (colour >> 16 & 0xFF) / 255.0, (colour >> 8 & 0xFF) / 255.0,
                      (colour & 0xFF) / 255.0 };

  if (*now == colour)
    return;
  *now = colour;
  append_numbers (c->out, parts, 3, operator);
}

static void
set_font (Content *c, guint font, double size)
{
  if (c->font == font && c->size == size)
    return;
  c->font = font;
  c->size = size;
  g_string_append_printf (c->out, "/F%u ", font);
  append_numbers (c->out, &size, 1, "Tf\n");
}

static void
append_code (GString *out, guint16 code)
{
  static const char digits[] = "0123456789ABCDEF";
  char hex[4] = { digits[code >> 12], digits[code >> 8 & 15], digits[code >> 4 & 15],
                  digits[code & 15] };

  g_string_append_len (out, hex, 4);
}

static void
append_glyphs (Content *c, OstPdfFont *font, const OstMark *mark)
{
  gboolean open = FALSE;

  g_string_append_c (c->out, '[');
  for (guint i = mark->first; i < mark->first + mark->count; i++)
    {
      const OstGlyph *glyph = &g_array_index (c->page->glyphs, OstGlyph, i);
      gboolean shift = glyph->glyph == OST_GLYPH_SHIFT;

      if (open && shift)
        {
          g_string_append_c (c->out, '>');
          open = FALSE;
        }
      if (shift)
        {
          g_string_append (c->out, "] TJ ");
          ost_append_number (c->out, glyph->adjust * mark->size / 1000.0);
          g_string_append_printf (c->out, " Ts [%d", -(gint16) glyph->unicode);
          continue;
        }
      if (!open)
        g_string_append_c (c->out, '<');
      append_code (c->out, ost_pdf_font_get_code (font, glyph));
      open = glyph->adjust == 0;
      if (!open)
        {
          g_string_append_c (c->out, '>');
          ost_append_number (c->out, glyph->adjust);
        }
    }
  g_string_append (c->out, open ? ">] TJ\n" : "] TJ\n");
}

static void
write_text (Content *c, const OstMark *mark)
{
  guint number = ost_haru_find_font (c->haru, mark->face);
  double at[6] = { 1, 0, 0, 1, mark->x, c->height - mark->y };

  set_colour (c, &c->fill, mark->colour, "rg\n");
  if (!c->text)
    g_string_append (c->out, "BT\n");
  c->text = TRUE;
  set_font (c, number, mark->size);
  append_numbers (c->out, at, 6, "Tm ");
  append_glyphs (c, g_ptr_array_index (c->haru->fonts, number), mark);
}

static void
set_line (Content *c, const OstMark *mark)
{
  double width = mark->size;

  set_colour (c, &c->stroke, mark->colour, "RG\n");
  if (c->line_width == width)
    return;
  c->line_width = width;
  append_numbers (c->out, &width, 1, "w\n");
}

static void
write_path (Content *c, const OstMark *mark)
{
  for (guint i = mark->first; i < mark->first + mark->count; i++)
    {
      const OstPoint *point = &g_array_index (c->page->points, OstPoint, i);
      double at[2] = { point->x, c->height - point->y };

      if (point->kind == OST_POINT_CLOSE)
        g_string_append (c->out, "h\n");
      else if (point->kind == OST_POINT_CURVE)
        {
          gboolean last = i + 1 == mark->first + mark->count ||
                          (i >= mark->first + 2 && (point - 1)->kind == OST_POINT_CURVE &&
                           (point - 2)->kind == OST_POINT_CURVE);

          append_numbers (c->out, at, 2, last ? "c\n" : "");
        }
      else
        append_numbers (c->out, at, 2, point->kind == OST_POINT_MOVE ? "m\n" : "l\n");
    }
  g_string_append (c->out, mark->size > 0 ? "S\n" : "f\n");
}

static void
write_image (Content *c, const OstMark *mark)
{
  double matrix[6] = {
    mark->width, 0, 0, mark->height, mark->x, c->height - mark->y - mark->height
  };

  g_string_append (c->out, "q ");
  append_numbers (c->out, matrix, 6, "cm ");
  g_string_append_printf (c->out, "/I%u Do Q\n", mark->first);
}

static void
write_link (Content *c, const OstMark *mark)
{
  HPDF_Page page = g_ptr_array_index (c->haru->pages, c->haru->page_nodes->len);
  HPDF_Rect rect = { mark->x, (float) c->height - mark->y - mark->height, mark->x + mark->width,
                     (float) c->height - mark->y };
  HPDF_Annotation link = HPDF_Page_CreateURILinkAnnot (
      page, rect, g_ptr_array_index (c->haru->list->addresses, mark->first));

  if (link == NULL)
    return;
  HPDF_LinkAnnot_SetBorderStyle (link, 0, 0, 0);
  HPDF_Dict_AddNumber (link, "F", 4); /* printed */
}

static void
write_shape (Content *c, const OstMark *mark)
{
  double y = c->height - mark->y;
  double line[4] = { mark->x, y, mark->x + mark->width, y - mark->height };
  double box[4] = { mark->x, y - mark->height, mark->width, mark->height };

  end_text (c);
  if (mark->kind == OST_MARK_FILL || (mark->kind == OST_MARK_PATH && mark->size <= 0))
    set_colour (c, &c->fill, mark->colour, "rg\n");
  else
    set_line (c, mark);
  if (mark->kind == OST_MARK_LINE)
    {
      append_numbers (c->out, line, 2, "m ");
      append_numbers (c->out, line + 2, 2, "l S\n");
    }
  else if (mark->kind == OST_MARK_PATH)
    write_path (c, mark);
  else
    append_numbers (c->out, box, 4, mark->kind == OST_MARK_FILL ? "re f\n" : "re S\n");
}

static void
write_mark (Content *c, const OstMark *mark)
{
  if (mark->kind == OST_MARK_FILL && mark->height <= 0)
    return; /* joined to the one above */
  if (mark->kind == OST_MARK_LINK)
    {
      write_link (c, mark);
      return;
    }
  begin_marked (c, mark->node);
  if (mark->kind == OST_MARK_TEXT)
    write_text (c, mark);
  else if (mark->kind == OST_MARK_IMAGE)
    {
      end_text (c);
      write_image (c, mark);
    }
  else
    write_shape (c, mark);
}

static HPDF_STATUS
write_filter (HPDF_Dict object, HPDF_Stream stream)
{
  return HPDF_Stream_WriteStr (stream, "/Filter /FlateDecode\n");
}

static void
finish_page (OstHaru *self, HPDF_Page page, const GString *content, guint number)
{
  HPDF_PageAttr attr = page->attr;
  g_autoptr (GBytes) packed = ost_deflate (content->str, content->len);
  gsize size;
  const void *data = g_bytes_get_data (packed, &size);

  g_checksum_update (self->checksum, (const guchar *) content->str, (gssize) content->len);
  attr->contents->filter = HPDF_STREAM_FILTER_NONE;
  attr->contents->write_fn = write_filter;
  HPDF_Stream_Write (attr->stream, data, (HPDF_UINT) size);
  HPDF_Dict_AddNumber (page, "StructParents", (HPDF_INT32) number);
  HPDF_Dict_AddName (page, "Tabs", "S");
}

void
ost_haru_write_page (OstHaru *self, guint number)
{
  HPDF_Page page = HPDF_AddPage (self->pdf);
  Content c = { .haru = self, .page = ost_display_list_get_page (self->list, number) };

  if (page == NULL)
    return;
  c.out = g_string_sized_new (16384);
  c.nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
  c.height = self->list->page_height;
  c.font = G_MAXUINT;
  HPDF_Page_SetWidth (page, self->list->page_width);
  HPDF_Page_SetHeight (page, self->list->page_height);
  g_ptr_array_add (self->pages, page);
  for (guint i = 0; i < c.page->marks->len; i++)
    write_mark (&c, ost_galley_mark (c.page, i));
  end_marked (&c);
  finish_page (self, page, c.out, number);
  g_ptr_array_add (self->page_nodes, c.nodes);
  g_string_free (c.out, TRUE);
}
