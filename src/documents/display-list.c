/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "documents/display-list.h"

#define OPEN_PAGES 60 /* papers of offices are not packed, annexes are */

static void
free_page (gpointer data)
{
  if (data == NULL)
    return;
  ost_galley_clear (data);
  g_free (data);
}

static void
clear_outline_entry (gpointer data)
{
  g_free (((OstOutlineEntry *) data)->title);
}

OstDisplayList *
ost_display_list_new (OstTypesetter *typesetter)
{
  OstDisplayList *self = g_new0 (OstDisplayList, 1);
  OstNode decoration = { OST_TAG_NONE, 1, 0, 0 };

  self->typesetter = ost_typesetter_ref (typesetter);
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->furniture = g_ptr_array_new_with_free_func (free_page);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (OstNode));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->addresses = g_ptr_array_new_with_free_func (g_free);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_picture_unref);
  self->outline = g_array_new (FALSE, TRUE, sizeof (OstOutlineEntry));
  g_array_set_clear_func (self->outline, clear_outline_entry);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (self->nodes, decoration);
  ost_display_list_add_node (self, OST_TAG_DOCUMENT, 0);
  return self;
}

void
ost_display_list_free (OstDisplayList *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->furniture);
  g_array_unref (self->nodes);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->pictures);
  g_array_unref (self->outline);
  g_ptr_array_unref (self->warnings);
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->keywords);
  ost_typesetter_unref (self->typesetter);
  g_free (self);
}

guint
ost_display_list_get_n_pages (const OstDisplayList *self)
{
  return self->pages->len;
}

static void
append_galley (OstGalley *self, const OstGalley *more)
{
  ost_galley_copy (self, more, 0, more->marks->len, &(OstPoint){ 0 }, FALSE);
}

static void
open_page (OstDisplayList *self, guint number)
{
  OstGalley *page = g_ptr_array_index (self->pages, number);

  if (self->unpacked > 0)
    ost_galley_pack (g_ptr_array_index (self->pages, self->unpacked - 1));
  ost_galley_unpack (page);
  if (number < self->furniture->len && g_ptr_array_index (self->furniture, number) != NULL)
    append_galley (page, g_ptr_array_index (self->furniture, number));
  self->unpacked = number + 1;
}

const OstGalley *
ost_display_list_get_page (const OstDisplayList *self, guint page)
{
  const OstGalley *found = g_ptr_array_index (self->pages, page);

  /* to the reader nothing changes: which page is open is how the list keeps house */
  if (found->marks == NULL)
    open_page ((OstDisplayList *) self, page);
  return found;
}

void
ost_display_list_end_page (OstDisplayList *self)
{
  OstGalley *page = g_ptr_array_index (self->pages, self->pages->len - 1);

  if (self->pages->len > OPEN_PAGES)
    ost_galley_pack (page);
  else
    ost_galley_trim (page);
}

void
ost_display_list_add_furniture (OstDisplayList *self, guint page, const OstGalley *furniture)
{
  OstGalley *found = g_ptr_array_index (self->pages, page);
  OstGalley *kept;

  if (found->packed == NULL)
    {
      append_galley (found, furniture);
      ost_galley_trim (found);
      return;
    }
  kept = g_new0 (OstGalley, 1);
  ost_galley_init (kept);
  append_galley (kept, furniture);
  ost_galley_trim (kept);
  g_ptr_array_set_size (self->furniture, (int) self->pages->len);
  self->furniture->pdata[page] = kept;
}

guint32
ost_display_list_add_node (OstDisplayList *self, OstRole role, guint32 parent)
{
  OstNode node = { (guint8) role, 1, parent, 0 };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

void
ost_display_list_append_text (const OstDisplayList *self,
                              const OstGalley *page,
                              const OstMark *mark,
                              GString *text)
{
  for (guint i = mark->first; i < mark->first + mark->count; i++)
    {
      const OstGlyph *glyph = &g_array_index (page->glyphs, OstGlyph, i);
      const char *cluster;

      if (glyph->glyph == OST_GLYPH_SHIFT || glyph->unicode == 0)
        continue;
      cluster = ost_typesetter_get_cluster (self->typesetter, glyph->unicode);
      if (cluster != NULL)
        g_string_append (text, cluster);
      else
        g_string_append_unichar (text, glyph->unicode);
    }
}

static void
end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
append_page (const OstDisplayList *self, const OstGalley *page, GString *text)
{
  const OstMark *previous = NULL;

  for (guint i = 0; i < page->marks->len; i++)
    {
      const OstMark *mark = ost_galley_mark (page, i);

      if (mark->kind != OST_MARK_TEXT)
        continue;
      if (previous != NULL && fabsf (previous->y - mark->y) > 0.5f)
        end_line (text);
      else if (previous != NULL && fabsf (previous->x + previous->width - mark->x) > 0.5f)
        g_string_append_c (text, ' ');
      ost_display_list_append_text (self, page, mark, text);
      previous = mark;
    }
}

char *
ost_display_list_dup_text (const OstDisplayList *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      append_page (self, ost_display_list_get_page (self, i), text);
      end_line (text);
      g_string_append_c (text, '\f');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
