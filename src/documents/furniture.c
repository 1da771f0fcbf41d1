/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/layout.h"

#define CREST_HEIGHT 50.0f
#define CREST_ROOM 62.0f
#define HEAD_HEIGHT 24.0f
#define SMALL_PRINT 8.0f
#define GREY_LINE 0x9A9A9A

float
ost_layout_running_head_height (const OstDocument *document)
{
  return document->head_left != NULL || document->head_right != NULL ? HEAD_HEIGHT : 0;
}

static float
add_crest (OstLayout *self, OstPicture *picture)
{
  OstMark mark = { .kind = OST_MARK_IMAGE, .x = self->left };
  float scale = MIN (CREST_HEIGHT / (float) picture->height, CREST_HEIGHT / (float) picture->width);

  mark.first = self->list->pictures->len;
  g_ptr_array_add (self->list->pictures, ost_picture_ref (picture));
  mark.width = (float) picture->width * scale;
  mark.height = (float) picture->height * scale;
  mark.node = ost_layout_add_text_node (
      self, OST_TAG_FIGURE,
      self->document->crest_description != NULL ? self->document->crest_description : "Herb");
  ost_flow_begin (&self->flow, 0);
  ost_galley_add_mark (&self->flow.galley, &mark);
  ost_flow_end (&self->flow, 0, OST_KEEP_FREE); /* the name stands beside it */
  return mark.height;
}

static void
set_centre (OstLayout *self)
{
  OstParagraphLook name = { .size = 12, .leading = 15, .whole = TRUE };
  OstParagraphLook line = { .size = 8.5f, .leading = 11, .whole = TRUE };
  g_autoptr (OstRuns) centre = ost_runs_new (self->document->centre);

  name.flags = OST_RUN_BOLD | OST_RUN_SANS;
  line.flags = OST_RUN_SANS | OST_RUN_MUTED;
  name.align = line.align = OST_ALIGN_LEFT;
  name.node = ost_layout_add_text_node (self, OST_TAG_PARAGRAPH, NULL);
  ost_layout_set_runs (self, centre, &name);
  for (guint i = 0; self->document->centre_lines[i] != NULL; i++)
    {
      g_autoptr (OstRuns) runs = ost_runs_new (self->document->centre_lines[i]);

      line.before = i == 0 ? 2 : 0;
      line.node = ost_layout_add_text_node (self, OST_TAG_PARAGRAPH, NULL);
      ost_layout_set_runs (self, runs, &line);
    }
}

static void
end_letterhead (OstLayout *self, float least_height)
{
  float height = 0;

  for (guint i = 0; i < self->flow.strips->len; i++)
    height += ost_flow_strip (&self->flow, i)->height + ost_flow_strip (&self->flow, i)->space;
  ost_flow_begin (&self->flow, 0);
  ost_flow_end (&self->flow, MAX (least_height - height, 0) + 7, OST_KEEP_FREE);
  ost_flow_begin (&self->flow, 0);
  ost_galley_add_line (&self->flow.galley, self->left, 0, self->left + self->width, 0, 0.8f);
  ost_flow_end (&self->flow, 1, OST_KEEP_FREE);
  self->flow.space_after = 14;
}

gboolean
ost_layout_letterhead (OstLayout *self, GError **error)
{
  const OstDocument *document = self->document;
  float crest_height = 0;

  if (document->centre == NULL)
    return TRUE;
  if (document->crest != NULL)
    {
      OstPicture *picture = ost_typesetter_get_crest (self->typesetter, document->crest, error);

      if (picture == NULL)
        {
          g_prefix_error (error, "%s: ", "herb");
          return FALSE;
        }
      crest_height = add_crest (self, picture);
      self->left += CREST_ROOM;
      self->width -= CREST_ROOM;
    }
  set_centre (self);
  if (document->crest != NULL)
    {
      self->left -= CREST_ROOM;
      self->width += CREST_ROOM;
    }
  end_letterhead (self, crest_height);
  return TRUE;
}

/* TEXT cut with … so that it is no wider than WIDTH. (transfer full) */
static char *
shorten (OstLayout *self, const OstParagraphLook *look, const char *text, float width)
{
  glong n = g_utf8_strlen (text, -1);
  OstGalley nowhere;
  char *fitting = g_strdup (text);

  ost_galley_init (&nowhere);
  while (n > 0 && ost_layout_set_line (self, &nowhere, look, &(OstPoint){ 0 }, fitting) > width)
    {
      g_autofree char *start = NULL;

      n = n > 40 ? n * 3 / 4 : n - 1;
      start = g_utf8_substring (text, 0, n);
      g_free (fitting);
      fitting = g_strconcat (start, "…", NULL);
    }
  ost_galley_clear (&nowhere);
  return fitting;
}

static void
add_head (OstLayout *self, OstGalley *page)
{
  OstParagraphLook look = { .size = SMALL_PRINT, .flags = OST_RUN_SANS | OST_RUN_MUTED };
  float y = self->style->margin_top + SMALL_PRINT;
  OstPoint left = { OST_POINT_MOVE, self->left, y };
  OstPoint right = { OST_POINT_MOVE, self->left + self->width, y };
  float room = self->width - 16;

  if (ost_layout_running_head_height (self->document) <= 0)
    return;
  if (self->document->head_right != NULL)
    {
      g_autofree char *text = shorten (self, &look, self->document->head_right, room / 2);

      look.align = OST_ALIGN_RIGHT;
      room -= ost_layout_set_line (self, page, &look, &right, text);
    }
  if (self->document->head_left != NULL)
    {
      g_autofree char *text = NULL;

      look.align = OST_ALIGN_LEFT;
      text = shorten (self, &look, self->document->head_left, room);
      ost_layout_set_line (self, page, &look, &left, text);
    }
  ost_galley_add_line (page, left.x, y + 4, right.x, y + 4, 0.4f);
  ost_galley_mark (page, page->marks->len - 1)->colour = GREY_LINE;
}

static void
add_foot (OstLayout *self, OstGalley *page, guint number)
{
  OstParagraphLook look = { .size = SMALL_PRINT, .flags = OST_RUN_SANS | OST_RUN_MUTED };
  OstPoint at = { OST_POINT_MOVE, self->left + self->width, self->list->body_bottom + 24 };
  g_autofree char *text = g_strdup_printf ("strona %u z %u", number, self->list->pages->len);

  look.align = OST_ALIGN_RIGHT;
  ost_layout_set_line (self, page, &look, &at, text);
  if (self->document->foot_line != NULL)
    {
      g_autofree char *line = shorten (self, &look, self->document->foot_line, self->width - 90);

      look.align = OST_ALIGN_LEFT;
      at.x = self->left;
      ost_layout_set_line (self, page, &look, &at, line);
    }
}

void
ost_layout_furniture (OstLayout *self)
{
  OstGalley furniture;

  ost_galley_init (&furniture);
  for (guint i = 0; i < self->list->pages->len; i++)
    {
      ost_galley_empty (&furniture);
      if (i > 0)
        add_head (self, &furniture);
      add_foot (self, &furniture, i + 1);
      ost_display_list_add_furniture (self->list, i, &furniture);
    }
  ost_galley_clear (&furniture);
}
