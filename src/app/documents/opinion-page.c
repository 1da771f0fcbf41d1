/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-opinion-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/ask.h"
#include "app/dated/spoken-name.h"
#include "app/deadline-words.h"
#include "app/documents/opinion-keeper.h"
#include "app/documents/opinion-page.h"
#include "app/documents/opinion-parts.h"
#include "app/documents/paper-preview.h"
#include "app/documents/pdf-view.h"
#include "base/date.h"
#include "documents/issued-document.h"

#define N_PARTS 15
#define PAUSE_MS 900 /* of typing, before the text is kept and the paper set anew */

struct _OstOpinionPage
{
  OstPage parent_instance;

  GtkLabel *subject_name;
  GtkLabel *subject_members;
  GtkLabel *request;
  AdwFlap *flap;
  GtkListBox *parts;
  GtkLabel *part_title;
  GtkLabel *part_hint;
  GtkLabel *questions;
  GtkWidget *writing;
  GtkTextView *text;
  GtkTextBuffer *buffer;
  GtkLabel *kept;
  OstPdfView *view;
  GtkLabel *page_words;
  GtkCheckButton *read_button;
  GtkWidget *issue_button;

  OstOpinionFile *file; /* as it was loaded */
  char *texts[N_PARTS];
  GtkLabel *states[N_PARTS]; /* owned by the rows */
  int chosen;                /* part, -1: none yet */
  gboolean showing;          /* the text is being exchanged, not typed */
  gboolean dirty;            /* the chosen part waits to be kept */
  gboolean rendering;
  gboolean stale; /* something changed while the paper was being set */
  gboolean issuing;
  guint pause_id;
};

G_DEFINE_FINAL_TYPE (OstOpinionPage, ost_opinion_page, OST_TYPE_PAGE)

static const OstOpinionPart *
get_part (int i)
{
  guint n_parts;

  return &ost_opinion_parts (&n_parts)[i];
}

static void
refresh (OstOpinionPage *self)
{
  const gboolean settled = !self->dirty && !self->rendering && !self->stale;

  gtk_widget_set_sensitive (self->issue_button,
                            settled && ost_pdf_view_get_pdf (self->view) != NULL &&
                                gtk_check_button_get_active (self->read_button));
}

static void
show_state (OstOpinionPage *self, int i)
{
  const char *words = "";

  if (get_part (i)->field == NULL)
    words = _ ("from the file");
  else if (self->texts[i] == NULL || *self->texts[i] == '\0')
    words = _ ("empty");
  else
    words = _ ("written");
  gtk_label_set_text (self->states[i], words);
}

/* The paper beside the text. */

static void
view_changed_cb (OstOpinionPage *self)
{
  OstPdf *pdf = ost_pdf_view_get_pdf (self->view);
  const int page = ost_pdf_view_get_page (self->view);
  g_autofree char *words = NULL;

  if (pdf == NULL)
    return;
  words =
      g_strdup_printf (_ ("Page %u of %u"), (guint) page + 1, (guint) ost_pdf_count_pages (pdf));
  gtk_label_set_text (self->page_words, words);
  if (page == ost_pdf_count_pages (pdf) - 1)
    gtk_widget_set_sensitive (GTK_WIDGET (self->read_button), TRUE);
}

static void render (OstOpinionPage *self);

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
    render (self);
  if (self->issue_button != NULL)
    refresh (self);
}

/* One at a time; what changes meanwhile is set afterwards. */
static void
render (OstOpinionPage *self)
{
  gint64 family_id = ost_page_get_record (OST_PAGE (self));

  self->stale = self->rendering;
  if (self->rendering)
    return;
  self->rendering = TRUE;
  ost_db_call_async (ost_page_get_db (OST_PAGE (self)), OST_DB_REPORT, ost_opinion_file_render,
                     g_memdup2 (&family_id, sizeof family_id), g_free,
                     (GDestroyNotify) g_bytes_unref, NULL, rendered_cb, g_object_ref (self));
}

/* Keeping what is typed. */

static void
kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;
  g_autofree gint64 *id = ost_page_look_finish (OST_PAGE (self), object, result);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *words = NULL;

  if (id == NULL || self->kept == NULL)
    return;
  /* Translators: %s is a time, 14:32 */
  words = g_strdup_printf (_ ("draft kept %s"), time);
  gtk_label_set_text (self->kept, words);
  render (self);
}

static void
keep (OstOpinionPage *self)
{
  OstDb *db = ost_page_get_db (OST_PAGE (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (!self->dirty || db == NULL || self->file == NULL)
    return;
  self->dirty = FALSE;
  ost_db_call_async (db, OST_DB_EDIT, ost_opinion_keep,
                     ost_opinion_keeping_new (self->file, get_part (self->chosen)->number,
                                              self->texts[self->chosen]),
                     ost_opinion_keeping_free, g_free, NULL, kept_cb, g_object_ref (self));
}

static gboolean
pause_cb (gpointer user_data)
{
  OstOpinionPage *self = user_data;

  self->pause_id = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (OstOpinionPage *self)
{
  GtkTextIter start, end;

  if (self->showing || self->chosen < 0)
    return;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  g_free (self->texts[self->chosen]);
  self->texts[self->chosen] = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  show_state (self, self->chosen);

  self->dirty = TRUE;
  gtk_label_set_text (self->kept, "");
  /* What was read is not what will be printed. */
  gtk_check_button_set_active (self->read_button, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->read_button), FALSE);
  refresh (self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/* Choosing a part. */

static void
show_text (OstOpinionPage *self, const char *text)
{
  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  self->showing = FALSE;
}

static void
choose (OstOpinionPage *self, int i)
{
  const OstOpinionPart *part = get_part (i);
  const OstCourtRequest *request = self->file != NULL ? self->file->request : NULL;
  const gboolean asked = i == 0 && request != NULL && request->questions != NULL;
  g_autofree char *title = g_strdup_printf ("%s. %s", part->number, _ (part->title));

  keep (self);
  self->chosen = i;
  gtk_label_set_text (self->part_title, title);
  gtk_label_set_text (self->part_hint, _ (part->hint));
  gtk_label_set_text (self->questions, asked ? request->questions : "");
  gtk_widget_set_visible (GTK_WIDGET (self->questions), asked);
  gtk_widget_set_visible (self->writing, part->field != NULL);
  ost_spoken_name (self->text, title);
  show_text (self, self->texts[i]);
}

static void
part_selected_cb (OstOpinionPage *self, GtkListBoxRow *row)
{
  if (row != NULL)
    choose (self, gtk_list_box_row_get_index (row));
}

static void
add_part (OstOpinionPage *self, int i)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title =
      g_strdup_printf ("%s. %s", get_part (i)->number, _ (get_part (i)->title));
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *state = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_widget_add_css_class (state, "caption");
  gtk_widget_add_css_class (state, "dim-label");
  gtk_widget_set_margin_top (row, 3);
  gtk_widget_set_margin_bottom (row, 3);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), state);
  gtk_list_box_append (self->parts, row);
  self->states[i] = GTK_LABEL (state);
  show_state (self, i);
}

/* Issuing. */

static void
append_sentence (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", sentence);
}

/* What the author should know before it is too late. */
static char *
dup_consequence (OstOpinionPage *self)
{
  const GDate today = ost_date_today ();
  const OstCourtRequest *request = self->file->request;
  g_autofree char *empty = ost_opinion_parts_dup_empty ((const char *const *) self->texts);
  GString *text = g_string_new (NULL);

  if (empty != NULL)
    {
      /* Translators: %s is a list of numbers */
      g_autofree char *words =
          g_strdup_printf (_ ("Parts that are not written and print as “brak danych”: %s."), empty);

      append_sentence (text, words);
    }
  if (request != NULL && g_date_valid (&request->due_on) &&
      ost_date_compare (&request->due_on, &today) < 0)
    append_sentence (text, _ ("The deadline set by the court has passed."));
  append_sentence (text, _ ("The opinion gets its number, is frozen and stands in the register; a "
                            "mistake is mended by a correction."));
  return g_string_free (text, FALSE);
}

static void
agreed_cb (gpointer user_data)
{
  OstOpinionPage *self = user_data;

  self->issuing = TRUE;
  ost_paper_issue (OST_PAGE (self), OST_DOCUMENT_KIND_COURT_OPINION,
                   ost_page_get_record (OST_PAGE (self)));
}

static void
issue_clicked_cb (OstOpinionPage *self)
{
  g_autofree char *consequence = NULL;

  if (self->file == NULL)
    return;
  consequence = dup_consequence (self);
  ost_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Issue this opinion?"),
           consequence, _ ("_Issue"), agreed_cb, g_object_ref (self), g_object_unref);
}

/* Loading. */

static void
show_request (OstOpinionPage *self, const OstCourtRequest *request)
{
  const GDate today = ost_date_today ();
  g_autofree char *due = request != NULL ? ost_deadline_dup_words (&request->due_on, &today) : NULL;
  g_autofree char *words = NULL;

  if (request == NULL)
    {
      gtk_label_set_text (self->request, _ ("No letter of a court is on file"));
      return;
    }
  words =
      g_strjoin (" · ", request->signature != NULL ? request->signature : _ ("letter of a court"),
                 *due != '\0' ? due : NULL, NULL);
  gtk_label_set_text (self->request, words);
}

static void
take_texts (OstOpinionPage *self, const OstOpinionSheet *sheet)
{
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (sheet);

  for (int i = 0; i < N_PARTS; i++)
    {
      const char *field = get_part (i)->field;

      g_free (self->texts[i]);
      self->texts[i] =
          field != NULL
              ? g_strdup (ost_record_get_text (sheet, ost_record_class_find (klass, field)))
              : NULL;
      show_state (self, i);
    }
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;
  OstOpinionFile *file = ost_page_look_finish (OST_PAGE (self), object, result);
  const gboolean first = self->file == NULL;

  if (file == NULL)
    return;
  g_clear_pointer (&self->file, ost_opinion_file_free);
  self->file = file;
  if (self->issuing && file->sheet->parent_instance.id == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  ost_page_set_title (OST_PAGE (self), _ ("Opinion for the court"));
  gtk_label_set_text (self->subject_name, file->subject->name);
  gtk_label_set_text (self->subject_members,
                      file->subject->members != NULL ? file->subject->members : "");
  show_request (self, file->request);
  if (first)
    {
      take_texts (self, file->sheet);
      gtk_list_box_select_row (self->parts, gtk_list_box_get_row_at_index (self->parts, 0));
      choose (self, 0);
    }
  render (self);
}

/* The texts are read once: what is being written is never exchanged under the hand. */
static void
ost_opinion_page_reload (OstPage *page)
{
  gint64 family_id = ost_page_get_record (page);

  ost_page_look (page, ost_opinion_file_load, g_memdup2 (&family_id, sizeof family_id), g_free,
                 (GDestroyNotify) ost_opinion_file_free, loaded_cb);
}

static void
ost_opinion_page_unmap (GtkWidget *widget)
{
  keep (OST_OPINION_PAGE (widget));
  GTK_WIDGET_CLASS (ost_opinion_page_parent_class)->unmap (widget);
}

static void
ost_opinion_page_dispose (GObject *object)
{
  OstOpinionPage *self = OST_OPINION_PAGE (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_OPINION_PAGE);

  G_OBJECT_CLASS (ost_opinion_page_parent_class)->dispose (object);
}

static void
ost_opinion_page_finalize (GObject *object)
{
  OstOpinionPage *self = OST_OPINION_PAGE (object);

  g_clear_pointer (&self->file, ost_opinion_file_free);
  for (int i = 0; i < N_PARTS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (ost_opinion_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, subject_name);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, subject_members);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, request);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, flap);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, parts);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, part_title);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, part_hint);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, questions);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, writing);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, text);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, buffer);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, kept);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, view);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, page_words);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, read_button);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, issue_button);
  gtk_widget_class_bind_template_callback (widget_class, part_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, issue_clicked_cb);
}

static void
ost_opinion_page_class_init (OstOpinionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_opinion_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_opinion_page_finalize;
  widget_class->unmap = ost_opinion_page_unmap;
  OST_PAGE_CLASS (klass)->reload = ost_opinion_page_reload;

  g_type_ensure (OST_TYPE_PDF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/opinion-page.ui");
  bind_children (widget_class);
}

static void
ost_opinion_page_init (OstOpinionPage *self)
{
  /* What the facts of the paper come from. */
  static const char *const topics[] = { "issued_document", "court_request", "court_order",
                                        "court_duty",      "visit",         "work_plan",
                                        "plan_goal",       "plan_step",     "family",
                                        "family_member",   "person",        "episode" };

  self->chosen = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_PARTS; i++)
    add_part (self, i);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    ost_page_watch (OST_PAGE (self), topics[i]);
}
