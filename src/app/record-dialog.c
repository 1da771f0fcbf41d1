/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-record-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "app/choice-list.h"
#include "app/draft-keeper.h"
#include "app/help-window.h"
#include "app/known-words-store.h"
#include "app/record-copy.h"
#include "app/record-dialog.h"
#include "app/tell.h"
#include "app/widgets/conflict-view.h"
#include "app/widgets/problem-row.h"
#include "base/record-build.h"
#include "storage/record-map.h"

struct _OstRecordDialog
{
  AdwWindow parent_instance;

  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkButton *save_button;
  GtkWidget *subject;
  GtkLabel *subject_name;
  GtkLabel *subject_members;
  GtkRevealer *offer;
  GtkLabel *offer_words;
  OstProblemRow *failure;
  GtkStack *stack;
  OstRecordForm *form;
  OstConflictView *conflict;

  OstDb *db;
  const OstFormLayout *layout;
  OstSaveFunc save;
  OstDraft *draft;
  OstDraftKeeper *keeper;
  GCancellable *cancellable;
  gint64 family_id;
  char *offered; /* JSON of the kept draft */
  gboolean saving;
  gboolean warned; /* that the draft is not kept */
};

static guint saved_signal;

G_DEFINE_FINAL_TYPE (OstRecordDialog, ost_record_dialog, ADW_TYPE_WINDOW)

static void
refresh (OstRecordDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), !self->saving);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !self->saving);
}

static void
show_failure (OstRecordDialog *self, const char *message)
{
  OstProblem problem = { OST_PROBLEM_ERROR, NULL, (char *) message };

  ost_problem_row_set_problem (self->failure, message != NULL ? &problem : NULL);
}

typedef struct
{
  OstSaveFunc save;
  OstRecord *record;
  char *form;
  gint64 form_record_id;
} Saving;

typedef struct
{
  gint64 id;
  gint64 change;
} Saved;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->record);
  g_free (saving->form);
  g_free (saving);
}

/* The record and the end of its draft, or neither. */
static gpointer
save_record (OstTxn *txn, gpointer arg, GError **error)
{
  const Saving *saving = arg;
  Saved saved = { 0 };

  saved.id = saving->save (txn, saving->record, error);
  if (saved.id == 0 ||
      !ost_form_draft_store_erase (txn, saving->form, saving->form_record_id, error))
    return NULL;
  saved.change = ost_txn_get_change (txn);
  return g_memdup2 (&saved, sizeof saved);
}

static void
show_conflict (OstRecordDialog *self, const GError *error)
{
  gpointer mine, theirs;

  ost_db_error_get_versions (error, &mine, &theirs);
  if (mine == NULL || theirs == NULL)
    {
      show_failure (self,
                    _ ("This card was deleted on another desktop. What you have written is kept "
                       "as a draft."));
      return;
    }
  ost_conflict_view_set_versions (self->conflict, mine, theirs);
  gtk_stack_set_visible_child_name (self->stack, "conflict");
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), FALSE);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree Saved *saved = ost_db_call_finish (OST_DB (object), result, &error);

  self->saving = FALSE;
  refresh (self);
  if (g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT))
    show_conflict (self, error);
  else if (error != NULL)
    show_failure (self, error->message);
  else
    {
      ost_draft_keeper_forget (self->keeper);
      ost_tell_done (GTK_WIDGET (self), _ ("Saved"), saved->change);
      g_signal_emit (self, saved_signal, 0, saved->id);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

/* Takes RECORD over. */
static void
start_saving (OstRecordDialog *self, OstRecord *record)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->save = self->save != NULL ? self->save : ost_record_save;
  saving->record = record;
  saving->form = g_strdup (ost_draft_keeper_get_form (self->keeper));
  saving->form_record_id = ost_draft_keeper_get_record_id (self->keeper);

  show_failure (self, NULL);
  self->saving = TRUE;
  refresh (self);
  ost_db_call_async (self->db, OST_DB_EDIT, save_record, saving, saving_free, g_free, NULL,
                     saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRecordDialog *self = OST_RECORD_DIALOG (widget);
  guint n;
  g_autofree char *words = NULL;

  if (self->saving || !gtk_widget_get_visible (GTK_WIDGET (self->save_button)))
    return;
  ost_draft_keeper_flush (self->keeper);
  if (ost_record_form_check (self->form))
    {
      start_saving (self, ost_draft_dup_record (self->draft));
      return;
    }

  n = ost_record_form_count_errors (self->form);
  words = g_strdup_printf (ngettext ("One field is to be mended before it can be saved",
                                     "%u fields are to be mended before it can be saved", n),
                           n);
  show_failure (self, words);
}

/* A form may ask for more than the record that is in conflict: what was decided goes into it. */
static OstRecord *
merge_decision (OstRecordDialog *self, OstRecord *decided)
{
  OstRecord *merged = ost_record_dup (ost_draft_peek (self->draft));

  merged->id = decided->id;
  merged->rev = decided->rev;
  ost_record_copy_values (decided, merged);
  return merged;
}

static void
conflict_chosen_cb (OstRecordDialog *self)
{
  g_autoptr (OstDraft) draft = ost_conflict_view_dup_draft (self->conflict);
  g_autoptr (OstRecord) decided = ost_draft_dup_record (draft);

  if (OST_RECORD_GET_CLASS (decided) == ost_draft_get_class (self->draft))
    start_saving (self, g_steal_pointer (&decided));
  else
    start_saving (self, merge_decision (self, decided));
}

static gboolean
ost_record_dialog_close_request (GtkWindow *window)
{
  OstRecordDialog *self = OST_RECORD_DIALOG (window);

  if (ost_draft_keeper_flush (self->keeper))
    ost_tell (GTK_WIDGET (self),
              ost_db_is_gone (self->db)
                  ? _ ("The draft is kept in memory until the database answers: leave the program "
                       "open")
                  : _ ("The draft is kept and offered the next time"));
  return GTK_WINDOW_CLASS (ost_record_dialog_parent_class)->close_request (window);
}

static void
edited_cb (OstRecordDialog *self)
{
  gtk_revealer_set_reveal_child (self->offer, FALSE);
  show_failure (self, NULL);
  ost_draft_keeper_touch (self->keeper);
}

/* What is typed is in the form only, as long as this stands there. */
static void
not_kept_cb (OstRecordDialog *self, const GError *error)
{
  show_failure (self, error->message);
  self->warned = TRUE;
}

static void
draft_kept_cb (OstRecordDialog *self)
{
  if (self->warned)
    show_failure (self, NULL);
  self->warned = FALSE;
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRecordDialog *self = OST_RECORD_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  gtk_revealer_set_reveal_child (self->offer, FALSE);
  if (ost_draft_load_json (self->draft, self->offered, &error))
    ost_record_form_show (self->form);
  else
    show_failure (self, error->message);
}

static void
forget_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRecordDialog *self = OST_RECORD_DIALOG (widget);

  gtk_revealer_set_reveal_child (self->offer, FALSE);
  ost_draft_keeper_erase (self->keeper);
}

/* When the draft was written, in the clock of the desktop. */
static char *
dup_offer_words (const char *instant)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (instant, utc);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;
  g_autofree char *shown =
      local != NULL ? g_date_time_format (local, "%d.%m.%Y, %H:%M") : g_strdup (instant);

  /* Translators: %s is a day and time, 21.11.2026, 14:32 */
  return g_strdup_printf (_ ("A draft of %s was not saved."), shown);
}

static void
kept_cb (const OstFormDraft *kept, gpointer user_data)
{
  OstRecordDialog *self = user_data;
  g_autofree char *words = NULL;

  /* Who has begun to type is not interrupted. */
  if (kept == NULL || g_str_equal (kept->fields, "{}") || ost_draft_keeper_flush (self->keeper))
    return;
  self->offered = g_strdup (kept->fields);
  words = dup_offer_words (kept->at);
  gtk_label_set_text (self->offer_words, words);
  gtk_revealer_set_reveal_child (self->offer, TRUE);
}

static void
ost_record_dialog_dispose (GObject *object)
{
  OstRecordDialog *self = OST_RECORD_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);
  g_clear_object (&self->db);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_RECORD_DIALOG);

  G_OBJECT_CLASS (ost_record_dialog_parent_class)->dispose (object);
}

static void
ost_record_dialog_finalize (GObject *object)
{
  g_free (OST_RECORD_DIALOG (object)->offered);
  G_OBJECT_CLASS (ost_record_dialog_parent_class)->finalize (object);
}

static gboolean
help_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ost_help_show_over (GTK_WINDOW (widget), OST_RECORD_DIALOG (widget)->layout->name);
  return GDK_EVENT_STOP;
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "dialog.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "dialog.forget", NULL, forget_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "dialog.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "dialog.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F1, 0, help_cb, NULL);
}

static void
ost_record_dialog_class_init (OstRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_record_dialog_dispose;
  object_class->finalize = ost_record_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ost_record_dialog_close_request;
  saved_signal = g_signal_new ("saved", OST_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  install_actions (widget_class);

  g_type_ensure (OST_TYPE_RECORD_FORM);
  g_type_ensure (OST_TYPE_CONFLICT_VIEW);
  g_type_ensure (OST_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, title);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, header);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, subject_name);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, subject_members);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, offer);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, offer_words);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, form);
  gtk_widget_class_bind_template_child (widget_class, OstRecordDialog, conflict);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, conflict_chosen_cb);
}

static void
ost_record_dialog_init (OstRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/* The form holds the list from here on. */
static GListModel *
choices_of (gpointer user_data, const OstField *field)
{
  OstRecordDialog *self = user_data;
  gint64 wanted =
      field->kind == OST_FIELD_LINK ? ost_record_get_int (ost_draft_peek (self->draft), field) : 0;

  if (field->kind == OST_FIELD_TEXT)
    return ost_known_words_new (self->db, field);
  return G_LIST_MODEL (ost_choice_list_new (
      self->db, field, self->layout->for_everybody ? 0 : self->family_id, wanted));
}

static char *
dup_form_name (OstRecordDialog *self)
{
  const OstRecord *record = ost_draft_peek (self->draft);

  if (record->id == 0 && self->family_id != 0)
    return g_strdup_printf ("%s/%" G_GINT64_FORMAT, self->layout->name, self->family_id);
  return g_strdup (self->layout->name);
}

OstRecordDialog *
ost_record_dialog_new (
    OstDb *db, const OstFormLayout *layout, OstSaveFunc save, OstDraft *draft, gint64 family_id)
{
  OstRecordDialog *self = g_object_new (OST_TYPE_RECORD_DIALOG, NULL);
  gboolean is_new = ((const OstRecord *) ost_draft_peek (draft))->id == 0;
  const char *title = _ (is_new ? layout->new_title : layout->edit_title);
  g_autofree char *form = NULL;

  self->db = g_object_ref (db);
  self->layout = layout;
  self->save = save;
  self->draft = g_object_ref (draft);
  self->family_id = family_id;
  form = dup_form_name (self);
  self->keeper = ost_draft_keeper_new (db, draft, form);

  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (not_kept_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "kept", G_CALLBACK (draft_kept_cb), self,
                           G_CONNECT_SWAPPED);

  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (layout->save != NULL)
    gtk_button_set_label (self->save_button, _ (layout->save));
  ost_record_form_set_draft (self->form, layout, draft, choices_of, self);
  ost_draft_keeper_ask (self->keeper, self->cancellable, kept_cb, g_object_ref (self),
                        g_object_unref);
  return self;
}

void
ost_record_dialog_set_subject (OstRecordDialog *self, const char *name, const char *members)
{
  g_return_if_fail (OST_IS_RECORD_DIALOG (self));
  gtk_label_set_text (self->subject_name, name);
  gtk_label_set_text (self->subject_members, members != NULL ? members : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subject_members), members != NULL);
  gtk_widget_set_visible (self->subject, TRUE);
}

void
ost_record_dialog_add_beside_save (OstRecordDialog *self, GtkWidget *widget)
{
  g_return_if_fail (OST_IS_RECORD_DIALOG (self));
  adw_header_bar_pack_end (self->header, widget);
}

void
ost_record_dialog_present (OstRecordDialog *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  g_return_if_fail (OST_IS_RECORD_DIALOG (self));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  ost_record_form_focus_first (self->form);
}

OstRecordForm *
ost_record_dialog_get_form (OstRecordDialog *self)
{
  g_return_val_if_fail (OST_IS_RECORD_DIALOG (self), NULL);
  return self->form;
}
