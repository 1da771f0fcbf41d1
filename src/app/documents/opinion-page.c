/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-opinion-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/deadline-words.h"
#include "app/documents/opinion-page-private.h"
#include "base/date.h"
#include "documents/quoted-fact-store.h"

G_DEFINE_FINAL_TYPE (OstOpinionPage, ost_opinion_page, OST_TYPE_PAGE)

void
ost_opinion_page_refresh (OstOpinionPage *self)
{
  const gboolean settled = self->render_id == 0 && !self->rendering && !self->stale;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "opinion.issue",
                                 settled && ost_pdf_view_get_pdf (self->view) != NULL &&
                                     gtk_check_button_get_active (self->read_button));
}

static guint
count_facts (OstOpinionPage *self, int part)
{
  g_autofree char *number = g_strdup_printf ("%d", part);
  guint n = 0;

  for (guint i = 0; self->file != NULL && i < self->file->looks->len; i++)
    if (g_str_equal (((const OstQuotedLook *) self->file->looks->pdata[i])->fact->part, number))
      n++;
  return n;
}

void
ost_opinion_page_show_part_state (OstOpinionPage *self)
{
  g_autofree char *text = ost_opinion_page_dup_text (self, self->chosen);
  const guint n = count_facts (self, self->chosen);
  g_autofree char *facts = n > 0 ? g_strdup_printf (ngettext ("%u fact", "%u facts", n), n) : NULL;
  g_autofree char *words = g_strjoin (
      " · ", ost_opinion_text_is_empty (text) ? _ ("empty") : _ ("written"), facts, NULL);

  gtk_label_set_text (self->part_state, words);
}

/* Choosing a part. */

static void
show_part (OstOpinionPage *self)
{
  guint n_parts;
  const OstOpinionPart *part = &ost_opinion_parts (&n_parts)[self->chosen - 1];
  const OstCourtRequest *request = self->file != NULL ? self->file->request : NULL;
  const gboolean asked = self->chosen == 1 && request != NULL && request->questions != NULL;
  g_autofree char *title = ost_opinion_parts_dup_title (self->chosen);

  gtk_label_set_text (self->part_hint, _ (part->hint));
  gtk_label_set_text (self->questions, asked ? request->questions : "");
  gtk_widget_set_visible (GTK_WIDGET (self->questions), asked);
  gtk_widget_set_visible (self->skeleton_button, self->chosen == 7 || self->chosen == 8);
  gtk_text_view_set_buffer (self->text, self->buffers[self->chosen]);
  ost_spoken_name (self->text, title);
  ost_opinion_page_show_part_state (self);
  if (self->file != NULL)
    ost_opinion_page_show_facts (self);
}

static void
part_selected_cb (OstOpinionPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->parts);

  if (selected >= OST_OPINION_N_WRITTEN || (int) selected + 1 == self->chosen)
    return;
  ost_opinion_page_save (self);
  self->chosen = (int) selected + 1;
  show_part (self);
}

void
ost_opinion_page_choose (OstOpinionPage *self, int part)
{
  gtk_drop_down_set_selected (self->parts, (guint) CLAMP (part, 1, OST_OPINION_N_WRITTEN) - 1);
}

static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstOpinionPage *self = OST_OPINION_PAGE (widget);

  ost_opinion_page_choose (self, self->chosen + g_variant_get_int32 (parameter));
}

static void
skeleton_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_opinion_page_insert_skeleton (OST_OPINION_PAGE (widget));
}

static void
issue_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_opinion_page_ask_issue (OST_OPINION_PAGE (widget));
}

static void
toggle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstOpinionPage *self = OST_OPINION_PAGE (widget);
  AdwFlap *flap = g_str_equal (name, "opinion.show-facts") ? self->facts_flap : self->paper_flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
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

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPdfView *view = OST_OPINION_PAGE (widget)->view;
  OstPdf *pdf = ost_pdf_view_get_pdf (view);
  const int page = ost_pdf_view_get_page (view) + g_variant_get_int32 (parameter);

  if (pdf != NULL)
    ost_pdf_view_go_to_page (view, CLAMP (page, 0, (int) ost_pdf_count_pages (pdf) - 1));
}

/* What holds for the whole centre. */

static void
settings_kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;

  ost_page_look_finish (OST_PAGE (self), object, result);
}

static void
settings_cb (OstOpinionPage *self)
{
  OstOpinionSettings settings;

  if (self->showing || self->file == NULL)
    return;
  settings.countersigned = gtk_check_button_get_active (self->countersigned);
  settings.parent_copies = gtk_check_button_get_active (self->parent_copies);
  ost_opinion_page_forget_reading (self);
  ost_db_call_async (ost_page_get_db (OST_PAGE (self)), OST_DB_EDIT, ost_opinion_set_settings,
                     g_memdup2 (&settings, sizeof settings), g_free, NULL, NULL, settings_kept_cb,
                     g_object_ref (self));
}

static void
show_settings (OstOpinionPage *self)
{
  self->showing = TRUE;
  gtk_check_button_set_active (self->countersigned, self->file->settings.countersigned);
  gtk_check_button_set_active (self->parent_copies, self->file->settings.parent_copies);
  self->showing = FALSE;
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
show_file (OstOpinionPage *self, gboolean first)
{
  const OstOpinionFile *file = self->file;

  ost_page_set_title (OST_PAGE (self), _ ("Opinion for the court"));
  gtk_label_set_text (self->subject_name, file->subject->name);
  gtk_label_set_text (self->subject_members,
                      file->subject->members != NULL ? file->subject->members : "");
  show_request (self, file->request);
  show_settings (self);
  if (first)
    ost_opinion_page_take_texts (self);
  show_part (self);
  ost_opinion_page_render (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;
  OstOpinionFile *file = ost_page_look_finish (OST_PAGE (self), object, result);
  OstOpinionFile *former = self->file;

  if (file == NULL)
    return;
  self->file = file;
  if (self->issuing && file->sheet->parent_instance.id == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  else
    show_file (self, former == NULL);
  g_clear_pointer (&former, ost_opinion_file_free);
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
  ost_opinion_page_save (OST_OPINION_PAGE (widget));
  GTK_WIDGET_CLASS (ost_opinion_page_parent_class)->unmap (widget);
}

static void
ost_opinion_page_dispose (GObject *object)
{
  OstOpinionPage *self = OST_OPINION_PAGE (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_handle_id (&self->render_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_OPINION_PAGE);

  G_OBJECT_CLASS (ost_opinion_page_parent_class)->dispose (object);
}

static void
ost_opinion_page_finalize (GObject *object)
{
  OstOpinionPage *self = OST_OPINION_PAGE (object);

  g_clear_pointer (&self->file, ost_opinion_file_free);
  g_clear_object (&self->draft);
  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    g_clear_object (&self->buffers[part]);
  g_clear_pointer (&self->typesetter, ost_typesetter_unref);
  G_OBJECT_CLASS (ost_opinion_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, subject_name);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, subject_members);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, request);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, paper_flap);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, facts_flap);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, parts);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, part_state);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, part_hint);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, questions);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, text);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, skeleton_button);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, kept);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, picker);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, view);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, page_words);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, read_button);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, issue_button);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, countersigned);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionPage, parent_copies);
  gtk_widget_class_bind_template_callback (widget_class, part_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settings_cb);
  gtk_widget_class_bind_template_callback (widget_class, ost_opinion_page_refresh);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "opinion.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "opinion.turn", "i", turn_cb);
  gtk_widget_class_install_action (widget_class, "opinion.skeleton", NULL, skeleton_cb);
  gtk_widget_class_install_action (widget_class, "opinion.issue", NULL, issue_cb);
  gtk_widget_class_install_action (widget_class, "opinion.show-facts", NULL, toggle_cb);
  gtk_widget_class_install_action (widget_class, "opinion.show-paper", NULL, toggle_cb);
  ost_opinion_page_install_fact_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "opinion.step", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "opinion.step",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down,
                                       GDK_ALT_MASK | GDK_SHIFT_MASK, "opinion.turn", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                       "opinion.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, 0, "opinion.show-facts", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "opinion.show-paper", NULL);
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
  g_type_ensure (OST_TYPE_FACT_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/opinion-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
ost_opinion_page_init (OstOpinionPage *self)
{
  /* What the facts of the paper come from. */
  static const char *const topics[] = { "issued_document", "court_request", "court_order",
                                        "court_duty",      "visit",         "work_plan",
                                        "plan_goal",       "plan_step",     "family",
                                        "person",          "episode",       "quoted_fact",
                                        "setting",         "kinship",       "family_member",
                                        "supported_family" };
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->typesetter = ost_typesetter_new ();
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_opinion_page_make_buffers (self);
  for (int part = 1; part <= OST_OPINION_N_WRITTEN; part++)
    gtk_string_list_take (titles, ost_opinion_parts_dup_title (part));
  gtk_drop_down_set_model (self->parts, G_LIST_MODEL (titles));
  self->showing = FALSE;
  ost_opinion_page_refresh (self);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    ost_page_watch (OST_PAGE (self), topics[i]);
}
