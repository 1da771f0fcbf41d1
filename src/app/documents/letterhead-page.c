/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-letterhead-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"
#include "app/dated/spoken-name.h"
#include "app/documents/letterhead-page.h"
#include "app/documents/pdf-view.h"
#include "app/edit.h"
#include "app/tell.h"
#include "app/widgets/text-limit.h"
#include "documents/letterhead-sample-store.h"
#include "documents/paper-text-store.h"

#define PAUSE_MS 250

struct _OstLetterheadPage
{
  OstPage parent_instance;

  GtkListBox *list;
  GtkLabel *title;
  GtkLabel *version;
  GtkFlowBox *fields;
  GtkTextView *text;
  GtkTextBuffer *buffer;
  GtkLabel *problem;
  OstPdfView *view;

  OstTypesetter *typesetter; /* goes along with the rendering: one at a time */
  GHashTable *own;           /* of OstOwnText, as kept; NULL: not loaded yet */
  char *kept;                /* the chosen text as kept or shipped */
  guint chosen;
  gboolean showing; /* the text is being exchanged, not typed */
  gboolean rendering;
  gboolean stale;
  guint pause_id;
};

G_DEFINE_FINAL_TYPE (OstLetterheadPage, ost_letterhead_page, OST_TYPE_PAGE)

static const OstPaperText *
chosen_text (OstLetterheadPage *self)
{
  guint n;

  return &ost_paper_texts (&n)[self->chosen];
}

static const char *
title_of (const OstPaperText *text)
{
  return g_dpgettext2 (NULL, "paper-text", text->title);
}

static char *
dup_typed (OstLetterheadPage *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* What is asked of the worker: the sample with a text as it is being written. */
typedef struct
{
  OstTypesetter *typesetter;
  const char *code;
  char *content;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  ost_typesetter_unref (self->typesetter);
  g_free (self->content);
  g_free (self);
}

static gpointer
render_sample (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;

  return ost_letterhead_sample_render (txn, wanted->typesetter, wanted->code, wanted->content,
                                       error);
}

static void
refresh (OstLetterheadPage *self, const GError *problem)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *shipped = ost_paper_text_dup_shipped (chosen_text (self)->code);

  gtk_label_set_text (self->problem, problem != NULL ? problem->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letterhead.save",
                                 problem == NULL && g_strcmp0 (typed, self->kept) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letterhead.restore",
                                 g_strcmp0 (typed, shipped) != 0);
}

static void render (OstLetterheadPage *self);

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstLetterheadPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ost_db_call_finish (OST_DB (object), result, &error);
  g_autoptr (OstPdf) pdf = bytes != NULL ? ost_pdf_new (bytes, NULL) : NULL;
  const gboolean broken = error != NULL && error->domain == OST_TEMPLATE_ERROR;

  self->rendering = FALSE;
  if (self->view == NULL || ost_page_get_db (OST_PAGE (self)) == NULL)
    return;
  if (pdf != NULL)
    ost_pdf_view_set_pdf (self->view, pdf);
  refresh (self, broken ? error : NULL);
  if (error != NULL && !broken)
    ost_tell_error (GTK_WIDGET (self), error);
  if (self->stale)
    render (self);
}

/* One at a time; what is typed meanwhile is set afterwards. */
static void
render (OstLetterheadPage *self)
{
  Wanted *wanted;

  self->stale = self->rendering;
  if (self->rendering || ost_page_get_db (OST_PAGE (self)) == NULL)
    return;
  self->rendering = TRUE;
  if (self->typesetter == NULL)
    self->typesetter = ost_typesetter_new ();
  wanted = g_new0 (Wanted, 1);
  wanted->typesetter = ost_typesetter_ref (self->typesetter);
  wanted->code = chosen_text (self)->code;
  wanted->content = dup_typed (self);
  ost_db_call_async (ost_page_get_db (OST_PAGE (self)), OST_DB_REPORT, render_sample, wanted,
                     wanted_free, (GDestroyNotify) g_bytes_unref, NULL, rendered_cb,
                     g_object_ref (self));
}

static gboolean
pause_cb (gpointer user_data)
{
  OstLetterheadPage *self = user_data;

  self->pause_id = 0;
  render (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (OstLetterheadPage *self)
{
  if (self->showing)
    return;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/* Choosing a text. */

static void
insert_field_cb (GtkButton *button, gpointer user_data)
{
  OstLetterheadPage *self = user_data;

  gtk_text_buffer_insert_at_cursor (self->buffer, gtk_button_get_label (button), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
show_fields (OstLetterheadPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_flow_box_remove (self->fields, child);
  for (const OstTemplateField *field = chosen_text (self)->samples; field->name != NULL; field++)
    {
      g_autofree char *label = g_strdup_printf ("{%s}", field->name);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "caption");
      gtk_widget_set_tooltip_text (button, field->value);
      g_signal_connect_object (button, "clicked", G_CALLBACK (insert_field_cb), self, 0);
      gtk_flow_box_insert (self->fields, button, -1);
    }
}

static void
show_content (OstLetterheadPage *self, const char *content)
{
  self->showing = TRUE;
  ost_text_limit_make_room (self->buffer, content);
  gtk_text_buffer_set_text (self->buffer, content, -1);
  self->showing = FALSE;
  render (self);
}

/* The text as the database has it, what is typed aside. */
static void
take_kept (OstLetterheadPage *self)
{
  const char *code = chosen_text (self)->code;
  const OstOwnText *own = self->own != NULL ? g_hash_table_lookup (self->own, code) : NULL;
  g_autofree char *version =
      own != NULL ? g_strdup_printf (_ ("the centre's own text, version %d"), (int) own->version)
                  : g_strdup (_ ("the text that came with the program"));

  g_free (self->kept);
  self->kept = own != NULL ? g_strdup (own->content) : ost_paper_text_dup_shipped (code);
  gtk_label_set_text (self->version, version);
}

static void
chosen_cb (OstLetterheadPage *self, GtkListBoxRow *row)
{
  const char *title;

  if (row == NULL)
    return;
  self->chosen = (guint) gtk_list_box_row_get_index (row);
  title = title_of (chosen_text (self));
  gtk_label_set_text (self->title, title);
  ost_spoken_name (self->text, title);
  show_fields (self);
  take_kept (self);
  show_content (self, self->kept);
}

/* Keeping. */

typedef struct
{
  const char *code;
  char *content;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *self = data;

  g_free (self->content);
  g_free (self);
}

static gboolean
keep_text (OstTxn *txn, gpointer arg, GError **error)
{
  const Keeping *keeping = arg;

  return ost_paper_text_store_save (txn, keeping->code, keeping->content, error);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstLetterheadPage *self = OST_LETTERHEAD_PAGE (widget);
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->code = chosen_text (self)->code;
  keeping->content = dup_typed (self);
  ost_edit_run (widget, ost_page_get_db (OST_PAGE (self)), keep_text, keeping, keeping_free,
                _ ("Kept; papers will have it from now on"));
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstLetterheadPage *self = OST_LETTERHEAD_PAGE (widget);
  g_autofree char *shipped = ost_paper_text_dup_shipped (chosen_text (self)->code);

  show_content (self, shipped);
}

/* The crest. */

static gboolean
keep_crest (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_crest_store_save (txn, arg, error);
}

static void
unref_crest (gpointer data)
{
  if (data != NULL)
    g_bytes_unref (data);
}

static void
crest_chosen_cb (GFile *file, gpointer user_data)
{
  OstLetterheadPage *self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  if (bytes == NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  else
    ost_edit_run (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), keep_crest, bytes,
                  unref_crest, _ ("The crest stands in the letterhead"));
}

static void
choose_crest_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_choose_file_to_open (GTK_WINDOW (gtk_widget_get_root (widget)),
                           _ ("Crest for the letterhead"), crest_chosen_cb, g_object_ref (widget),
                           g_object_unref);
}

static void
remove_crest_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_edit_run (widget, ost_page_get_db (OST_PAGE (widget)), keep_crest, NULL, unref_crest,
                _ ("The letterhead has no crest any more"));
}

/* Loading. */

typedef struct
{
  GHashTable *own;
  gboolean has_crest;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_clear_pointer (&self->own, g_hash_table_unref);
  g_free (self);
}

static gpointer
load_kept (OstTxn *txn, gpointer arg, GError **error)
{
  Kept *kept = g_new0 (Kept, 1);
  GError *failed = NULL;
  g_autoptr (GBytes) crest = ost_crest_store_load (txn, &failed);

  kept->has_crest = crest != NULL;
  if (failed == NULL)
    kept->own = ost_paper_text_store_load (txn, &failed);
  if (failed == NULL)
    return kept;
  g_propagate_error (error, failed);
  kept_free (kept);
  return NULL;
}

/* What is being written is never exchanged under the hand. */
static void
follow (OstLetterheadPage *self)
{
  g_autofree char *typed = dup_typed (self);
  const gboolean untouched = g_strcmp0 (typed, self->kept) == 0;

  take_kept (self);
  if (untouched)
    show_content (self, self->kept);
  else
    render (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstLetterheadPage) self = user_data;
  Kept *kept = ost_page_look_finish (OST_PAGE (self), object, result);
  const gboolean first = self->own == NULL;

  if (kept == NULL)
    return;
  g_clear_pointer (&self->own, g_hash_table_unref);
  self->own = g_hash_table_ref (kept->own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letterhead.remove-crest", kept->has_crest);
  kept_free (kept);
  if (first)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  else
    follow (self);
}

static void
ost_letterhead_page_reload (OstPage *page)
{
  ost_page_look (page, load_kept, NULL, NULL, kept_free, loaded_cb);
}

static void
add_rows (OstLetterheadPage *self)
{
  guint n;
  const OstPaperText *texts = ost_paper_texts (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = gtk_label_new (title_of (&texts[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_append (self->list, label);
    }
}

static void
ost_letterhead_page_dispose (GObject *object)
{
  OstLetterheadPage *self = OST_LETTERHEAD_PAGE (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_LETTERHEAD_PAGE);
  G_OBJECT_CLASS (ost_letterhead_page_parent_class)->dispose (object);
}

static void
ost_letterhead_page_finalize (GObject *object)
{
  OstLetterheadPage *self = OST_LETTERHEAD_PAGE (object);

  g_clear_pointer (&self->own, g_hash_table_unref);
  g_clear_pointer (&self->typesetter, ost_typesetter_unref);
  g_free (self->kept);
  G_OBJECT_CLASS (ost_letterhead_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, list);
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, title);
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, version);
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, fields);
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, text);
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, buffer);
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, problem);
  gtk_widget_class_bind_template_child (widget_class, OstLetterheadPage, view);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
ost_letterhead_page_class_init (OstLetterheadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_letterhead_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_letterhead_page_finalize;
  OST_PAGE_CLASS (klass)->reload = ost_letterhead_page_reload;

  gtk_widget_class_install_action (widget_class, "letterhead.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "letterhead.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "letterhead.choose-crest", NULL, choose_crest_cb);
  gtk_widget_class_install_action (widget_class, "letterhead.remove-crest", NULL, remove_crest_cb);

  g_type_ensure (OST_TYPE_PDF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/letterhead-page.ui");
  bind_children (widget_class);
}

static void
refused_cb (gpointer owner, const char *words)
{
  ost_tell (GTK_WIDGET (owner), words);
}

static void
ost_letterhead_page_init (OstLetterheadPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_text_limit_watch (self->buffer, self->text, refused_cb, self);
  ost_page_set_title (OST_PAGE (self), _ ("Letterhead and texts"));
  add_rows (self);
  ost_page_watch (OST_PAGE (self), "stored_file");
  ost_page_watch (OST_PAGE (self), "setting");
}
