/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-opinion-writing"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/opinion-page-private.h"
#include "app/tell.h"
#include "app/widgets/text-limit.h"

#define KEEP_MS 900 /* of rest, before what is typed is kept */

char *
ost_opinion_page_dup_text (OstOpinionPage *self, int part)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffers[part], &start, &end);
  return gtk_text_buffer_get_text (self->buffers[part], &start, &end, FALSE);
}

static const char *
get_field (int part)
{
  guint n_parts;

  return ost_opinion_parts (&n_parts)[part - 1].field;
}

/* The paper. */

static OstOpinionWriting *
begin_writing (OstOpinionPage *self)
{
  OstOpinionWriting *writing = ost_opinion_writing_new (self->file);

  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    {
      g_autofree char *text = ost_opinion_page_dup_text (self, part);

      if (!ost_opinion_text_is_empty (text))
        writing->texts[part] = g_steal_pointer (&text);
      writing->wanted[part] = self->dirty[part];
    }
  return writing;
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;
  g_autoptr (GBytes) bytes = ost_page_look_finish (OST_PAGE (self), object, result);
  g_autoptr (OstPdf) pdf = bytes != NULL ? ost_pdf_new (bytes, NULL) : NULL;

  self->rendering = FALSE;
  if (pdf != NULL && self->view != NULL)
    ost_pdf_view_set_pdf (self->view, pdf);
  if (self->stale && ost_page_get_db (OST_PAGE (self)) != NULL)
    ost_opinion_page_render (self);
  if (self->issue_button != NULL)
    ost_opinion_page_refresh (self);
}

void
ost_opinion_page_render (OstOpinionPage *self)
{
  OstOpinionWriting *writing;

  g_clear_handle_id (&self->render_id, g_source_remove);
  self->stale = self->rendering;
  if (self->rendering || self->file == NULL)
    return;
  self->rendering = TRUE;
  writing = begin_writing (self);
  writing->typesetter = ost_typesetter_ref (self->typesetter);
  ost_db_call_async (ost_page_get_db (OST_PAGE (self)), OST_DB_REPORT, ost_opinion_render, writing,
                     ost_opinion_writing_free, (GDestroyNotify) g_bytes_unref, NULL, rendered_cb,
                     g_object_ref (self));
}

static gboolean
render_rest_cb (gpointer user_data)
{
  OstOpinionPage *self = user_data;

  self->render_id = 0;
  ost_opinion_page_render (self);
  return G_SOURCE_REMOVE;
}

void
ost_opinion_page_forget_reading (OstOpinionPage *self)
{
  gtk_check_button_set_active (self->read_button, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->read_button), FALSE);
}

/* Keeping what is typed. */

static void
say_kept (OstOpinionPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  /* Translators: %s is a time, 14:32 */
  g_autofree char *words = g_strdup_printf (_ ("draft kept %s"), time);

  gtk_label_set_text (self->kept, words);
}

static void
kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;

  if (ost_page_look_finish (OST_PAGE (self), object, result) != NULL && self->kept != NULL)
    say_kept (self);
}

static gboolean
keep_rest_cb (gpointer user_data)
{
  OstOpinionPage *self = user_data;
  OstDb *db = ost_page_get_db (OST_PAGE (self));
  OstOpinionWriting *writing;

  self->keep_id = 0;
  if (db == NULL || self->file == NULL)
    return G_SOURCE_REMOVE;
  writing = ost_opinion_writing_new (self->file);
  writing->json = ost_draft_dup_json (self->draft);
  ost_db_call_async (db, OST_DB_EDIT, ost_opinion_keep_typed, writing, ost_opinion_writing_free,
                     NULL, NULL, kept_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;
  g_autofree gint64 *id = ost_page_look_finish (OST_PAGE (self), object, result);

  if (id != NULL && self->kept != NULL)
    say_kept (self);
}

void
ost_opinion_page_save (OstOpinionPage *self)
{
  OstDb *db = ost_page_get_db (OST_PAGE (self));
  gboolean any = FALSE;

  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    any |= self->dirty[part];
  if (!any || db == NULL || self->file == NULL)
    return;
  g_clear_handle_id (&self->keep_id, g_source_remove);
  ost_db_call_async (db, OST_DB_EDIT, ost_opinion_save, begin_writing (self),
                     ost_opinion_writing_free, g_free, NULL, saved_cb, g_object_ref (self));
  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    self->dirty[part] = FALSE;
}

static void
typed_cb (OstOpinionPage *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  int part = 1;

  if (self->showing)
    return;
  while (self->buffers[part] != buffer)
    part++;
  text = ost_opinion_page_dup_text (self, part);
  ost_draft_set_text (self->draft, get_field (part), text);
  self->dirty[part] = TRUE;
  gtk_label_set_text (self->kept, "");
  ost_opinion_page_show_part_state (self);
  ost_opinion_page_forget_reading (self);
  g_clear_handle_id (&self->render_id, g_source_remove);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  /* the letter is on the screen first; keys that come while a page is set are set together */
  self->render_id = g_idle_add (render_rest_cb, self);
  self->keep_id = g_timeout_add (KEEP_MS, keep_rest_cb, self);
  ost_opinion_page_refresh (self);
}

static void
refused_cb (gpointer owner, const char *words)
{
  ost_tell (GTK_WIDGET (owner), words);
}

void
ost_opinion_page_make_buffers (OstOpinionPage *self)
{
  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    {
      self->buffers[part] = gtk_text_buffer_new (NULL);
      ost_text_limit_watch (self->buffers[part], self->text, refused_cb, self);
      g_signal_connect_object (self->buffers[part], "changed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/* As a hand would: Undo takes it away again. */
static void
replace_text (GtkTextBuffer *buffer, const char *text)
{
  GtkTextIter start, end;

  ost_text_limit_make_room (buffer, text);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* What was typed into a program that ended before it was saved. */
static void
take_typed (OstOpinionPage *self)
{
  gboolean any = FALSE;

  if (self->file->typed == NULL || self->file->typed->fields == NULL ||
      !ost_draft_load_json (self->draft, self->file->typed->fields, NULL))
    return;
  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    {
      g_autofree char *typed = ost_draft_dup_typed (self->draft, get_field (part));
      g_autofree char *saved = ost_opinion_page_dup_text (self, part);

      if (g_str_equal (typed, saved))
        continue;
      replace_text (self->buffers[part], typed);
      any = TRUE;
    }
  if (any)
    ost_tell (GTK_WIDGET (self), _ ("What you typed last time and did not save is back"));
}

void
ost_opinion_page_take_texts (OstOpinionPage *self)
{
  const OstOpinionSheet *sheet = self->file->sheet;
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (sheet);

  g_clear_object (&self->draft);
  self->draft = ost_draft_new_from (sheet);
  self->showing = TRUE;
  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    {
      const char *text =
          ost_record_get_text (sheet, ost_record_class_find (klass, get_field (part)));

      gtk_text_buffer_set_text (self->buffers[part], text != NULL ? text : "", -1);
    }
  self->showing = FALSE;
  take_typed (self);
}

void
ost_opinion_page_insert_skeleton (OstOpinionPage *self)
{
  g_auto (GStrv) children = NULL;
  g_autofree char *skeleton = NULL;
  g_autofree char *text = NULL;
  GtkTextIter end;

  if (self->file == NULL)
    return;
  children = ost_opinion_file_dup_children (self->file);
  skeleton = ost_opinion_texts_skeleton (self->chosen, (const char *const *) children);
  if (skeleton == NULL)
    return;
  text = ost_opinion_page_dup_text (self, self->chosen);
  gtk_text_buffer_get_end_iter (self->buffers[self->chosen], &end);
  gtk_text_buffer_begin_user_action (self->buffers[self->chosen]);
  if (*text != '\0' && !g_str_has_suffix (text, "\n"))
    gtk_text_buffer_insert (self->buffers[self->chosen], &end, "\n", 1);
  gtk_text_buffer_insert (self->buffers[self->chosen], &end, skeleton, -1);
  gtk_text_buffer_end_user_action (self->buffers[self->chosen]);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
