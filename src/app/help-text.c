/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <pango/pango.h>
#include <string.h>

#include "app/help-text.h"
#include "base/text.h"

#define PREFIX "/pl/ostoja/Ostoja/help/"

static void
block_free (gpointer data)
{
  OstHelpBlock *block = data;

  g_free (block->text);
  g_free (block->detail);
  g_free (block->page_id);
  g_free (block);
}

void
ost_help_text_free (OstHelpText *self)
{
  g_free (self->title);
  g_free (self->desc);
  g_free (self->guide);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

typedef struct
{
  OstHelpText *text;
  GString *run;      /* what is being read; NULL between paragraphs */
  OstHelpKind kind;  /* of the paragraph to come */
  guint n_steps;     /* of the list */
  gboolean together; /* keys: a combination */
  guint n_keys;      /* of it so far */
  char *section;     /* id */
} Reading;

/* Elements inside a paragraph and how Pango shows them. */
static const struct
{
  const char *element;
  const char *begin;
  const char *end;
} spans[] = {
  { "gui", "<b>", "</b>" },    { "em", "<i>", "</i>" },  { "key", "<tt>", "</tt>" },
  { "code", "<tt>", "</tt>" }, { "link", NULL, "</a>" },
};

static int
find_span (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_equal (spans[i].element, element))
      return (int) i;
  return -1;
}

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static OstHelpBlock *
add_block (Reading *reading, OstHelpKind kind, const char *text)
{
  OstHelpBlock *block = g_new0 (OstHelpBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->number = kind == OST_HELP_STEP ? ++reading->n_steps : 0;
  g_ptr_array_add (reading->text->blocks, block);
  return block;
}

static void
begin_run (Reading *reading)
{
  if (reading->run == NULL)
    reading->run = g_string_new (NULL);
}

static void
begin_link (Reading *reading, const char **names, const char **values)
{
  const char *target = find_attribute (names, values, "xref");

  if (reading->run != NULL)
    g_string_append_printf (reading->run, "<a href=\"%s\">", target != NULL ? target : "index");
  else if (g_strcmp0 (find_attribute (names, values, "type"), "guide") == 0)
    {
      g_free (reading->text->guide);
      reading->text->guide = g_strdup (target);
    }
}

static void
begin_span (Reading *reading, int span)
{
  if (g_str_equal (spans[span].element, "key") && reading->together && reading->n_keys++ > 0)
    g_string_append_c (reading->run, '+');
  g_string_append (reading->run, spans[span].begin);
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Reading *reading = user_data;
  const int span = find_span (element);

  if (g_str_equal (element, "title") || g_str_equal (element, "desc") || g_str_equal (element, "p"))
    begin_run (reading);
  else if (g_str_equal (element, "link"))
    begin_link (reading, names, values);
  else if (span >= 0 && reading->run != NULL)
    begin_span (reading, span);
  else if (g_str_equal (element, "keyseq"))
    {
      reading->together = TRUE;
      reading->n_keys = 0;
    }
  else if (g_str_equal (element, "list"))
    reading->kind = OST_HELP_ITEM;
  else if (g_str_equal (element, "steps"))
    reading->kind = OST_HELP_STEP;
  else if (g_str_equal (element, "note"))
    reading->kind = OST_HELP_NOTE;
  else if (g_str_equal (element, "section"))
    {
      g_free (reading->section);
      reading->section = g_strdup (find_attribute (names, values, "id"));
    }
  else if (g_str_equal (element, "links") && reading->section != NULL)
    add_block (reading, OST_HELP_TOPIC, NULL)->page_id = g_strdup (reading->section);
  reading->n_steps = g_str_equal (element, "steps") ? 0 : reading->n_steps;
}

/* Titles and descriptions hold no spans: what was escaped for Pango is plain again. */
static char *
dup_plain (const char *markup)
{
  char *plain = NULL;

  return pango_parse_markup (markup, -1, 0, NULL, &plain, NULL, NULL) ? plain : g_strdup (markup);
}

static void
end_run (Reading *reading, const char *element)
{
  g_autofree char *markup = g_string_free (g_steal_pointer (&reading->run), FALSE);

  if (g_str_equal (element, "desc"))
    reading->text->desc = dup_plain (markup);
  else if (g_str_equal (element, "p"))
    add_block (reading, reading->kind, markup);
  else if (reading->text->title == NULL)
    reading->text->title = dup_plain (markup);
  else
    add_block (reading, OST_HELP_HEADING, markup);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  const int span = find_span (element);

  if (span >= 0 && reading->run != NULL)
    g_string_append (reading->run, spans[span].end);
  else if (reading->run != NULL && (g_str_equal (element, "title") ||
                                    g_str_equal (element, "desc") || g_str_equal (element, "p")))
    end_run (reading, element);
  else if (g_str_equal (element, "keyseq"))
    reading->together = FALSE;
  else if (g_str_equal (element, "list") || g_str_equal (element, "steps") ||
           g_str_equal (element, "note"))
    reading->kind = OST_HELP_PARAGRAPH;
}

static void
read_text (GMarkupParseContext *context,
           const char *text,
           gsize length,
           gpointer user_data,
           GError **error)
{
  Reading *reading = user_data;
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  if (reading->run != NULL)
    g_string_append (reading->run, escaped);
}

OstHelpText *
ost_help_text_parse (const char *xml, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, read_text, NULL, NULL };
  g_autoptr (OstHelpText) text = g_new0 (OstHelpText, 1);
  Reading reading = { .text = text, .kind = OST_HELP_PARAGRAPH };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  gboolean good;

  text->blocks = g_ptr_array_new_with_free_func (block_free);
  good = g_markup_parse_context_parse (context, xml, length, error) &&
         g_markup_parse_context_end_parse (context, error);
  g_free (reading.section);
  if (reading.run != NULL)
    g_string_free (reading.run, TRUE);
  return good ? g_steal_pointer (&text) : NULL;
}

/* "pl" of pl_PL.UTF-8 comes in the list of languages too. */
static GBytes *
look_up (const char *page_id, GError **error)
{
  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    {
      g_autofree char *path = g_strconcat (PREFIX, *language, "/", page_id, ".page", NULL);
      GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (bytes != NULL)
        return bytes;
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, page_id);
  return NULL;
}

gboolean
ost_help_text_exists (const char *page_id)
{
  g_autoptr (GBytes) bytes = look_up (page_id, NULL);

  return bytes != NULL;
}

static OstHelpText *
load_alone (const char *page_id, GError **error)
{
  g_autoptr (GBytes) bytes = look_up (page_id, error);

  return bytes != NULL ? ost_help_text_parse (g_bytes_get_data (bytes, NULL),
                                              (gssize) g_bytes_get_size (bytes), error)
                       : NULL;
}

static gint
compare_titles (gconstpointer a, gconstpointer b)
{
  const OstHelpBlock *one = *(OstHelpBlock *const *) a, *other = *(OstHelpBlock *const *) b;
  g_autofree char *key = ost_text_sort_key (one->text);
  g_autofree char *other_key = ost_text_sort_key (other->text);

  return strcmp (key, other_key);
}

static OstHelpBlock *
new_topic (const char *page_id, const OstHelpText *text)
{
  OstHelpBlock *block = g_new0 (OstHelpBlock, 1);

  block->kind = OST_HELP_TOPIC;
  block->text = g_markup_escape_text (text->title, -1);
  block->detail = g_strdup (text->desc);
  block->page_id = g_strdup (page_id);
  return block;
}

/* By title, as other readers of Mallard do. */
static GPtrArray *
list_topics (const char *section)
{
  g_autofree char *guide = g_strconcat ("index#", section, NULL);
  g_auto (GStrv) files = g_resources_enumerate_children (PREFIX "C", 0, NULL);
  GPtrArray *topics = g_ptr_array_new ();

  for (char **file = files; file != NULL && *file != NULL; file++)
    {
      g_autofree char *page_id = g_strndup (*file, strlen (*file) - strlen (".page"));
      g_autoptr (OstHelpText) text = load_alone (page_id, NULL);

      if (text != NULL && g_strcmp0 (text->guide, guide) == 0)
        g_ptr_array_add (topics, new_topic (page_id, text));
    }
  g_ptr_array_sort (topics, compare_titles);
  return topics;
}

OstHelpText *
ost_help_text_load (const char *page_id, GError **error)
{
  OstHelpText *text = load_alone (page_id, error);

  for (guint i = 0; text != NULL && i < text->blocks->len; i++)
    {
      OstHelpBlock *block = text->blocks->pdata[i];
      g_autoptr (GPtrArray) topics = NULL;

      if (block->kind != OST_HELP_TOPIC || block->text != NULL)
        continue;
      topics = list_topics (block->page_id);
      g_ptr_array_remove_index (text->blocks, i);
      for (guint j = 0; j < topics->len; j++)
        g_ptr_array_insert (text->blocks, (gint) (i + j), topics->pdata[j]);
      i += topics->len - 1;
    }
  return text;
}
