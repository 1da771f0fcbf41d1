/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-stranger-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/paper-preview.h"
#include "app/documents/stranger-dialog.h"
#include "app/help-window.h"
#include "app/edit.h"
#include "app/tell.h"
#include "base/record-build.h"
#include "casework/court-store.h"
#include "casework/stranger-store.h"
#include "documents/unknown-family-letter-store.h"

struct _OstStrangerDialog
{
  AdwWindow parent_instance;

  GtkWidget *answer_button;
  GtkLabel *about;
  GtkSearchEntry *terms;
  GtkLabel *found;
  GtkWidget *scroller;
  GtkListBox *hits;

  OstPage *page; /* a reference: tells and shows what came of it */
  OstCourtRequest *request;
  GPtrArray *shown; /* of OstStrangerHit, in the order of the rows */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (OstStrangerDialog, ost_stranger_dialog, ADW_TYPE_WINDOW)

static const char *
get_terms (OstStrangerDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->terms));
}

static OstDb *
get_db (OstStrangerDialog *self)
{
  return ost_page_get_db (self->page);
}

static void
add_row (OstStrangerDialog *self, const OstStrangerHit *hit)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hit->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               hit->detail != NULL ? hit->detail : _ ("in no family"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), hit->family_id != 0);
  gtk_list_box_append (self->hits, row);
}

static void
show_hits (OstStrangerDialog *self)
{
  const guint n = self->shown->len;
  GtkListBoxRow *row;
  g_autofree char *words = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->hits, 0)) != NULL)
    gtk_list_box_remove (self->hits, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    add_row (self, self->shown->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->hits), n > 0);
  words =
      n == 0
          ? g_strdup (_ ("Nobody with such a surname or PESEL is in the register, former "
                         "members and closed cases included."))
          : g_strdup_printf (ngettext ("%u is alike. Click the family if it is this one.",
                                       "%u are alike. Click the family if it is one of them.", n),
                             n);
  gtk_label_set_text (self->found, words);
  gtk_widget_set_sensitive (self->answer_button, TRUE);
}

static gpointer
find (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_stranger_store_find (txn, arg, error);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstStrangerDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = ost_db_call_finish (OST_DB (object), result, &error);

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  if (hits == NULL || self->hits == NULL)
    {
      g_clear_pointer (&hits, g_ptr_array_unref);
      return;
    }
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = hits;
  show_hits (self);
}

static void
search_cb (OstStrangerDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_set_sensitive (self->answer_button, FALSE);
  if (self->page == NULL || *get_terms (self) == '\0')
    return;
  self->cancellable = g_cancellable_new ();
  ost_db_call_async (get_db (self), OST_DB_REPORT, find, g_strdup (get_terms (self)), g_free,
                     (GDestroyNotify) g_ptr_array_unref, self->cancellable, found_cb,
                     g_object_ref (self));
}

/* The family was found after all. */

typedef struct
{
  OstCourtRequest *request;
  gint64 family_id;
} Linking;

static void
linking_free (gpointer data)
{
  Linking *linking = data;

  g_object_unref (linking->request);
  g_free (linking);
}

static gboolean
link_family (OstTxn *txn, gpointer arg, GError **error)
{
  const Linking *linking = arg;
  g_autoptr (OstCourtRequest) linked = ost_record_dup (linking->request);

  linked->family_id = linking->family_id;
  return ost_court_store_save_request (txn, linked, error) != 0;
}

static void
hit_activated_cb (OstStrangerDialog *self, GtkListBoxRow *row)
{
  const OstStrangerHit *hit = self->shown->pdata[gtk_list_box_row_get_index (row)];
  Linking *linking = g_new0 (Linking, 1);

  linking->request = g_object_ref (self->request);
  linking->family_id = hit->family_id;
  ost_edit_run (GTK_WIDGET (self->page), get_db (self), link_family, linking, linking_free,
                _ ("The letter is in the family's file"));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Nobody knows it. */

typedef struct
{
  OstPage *page;
  gint64 request_id;
  char *terms;
} Answering;

static void
answering_free (Answering *self)
{
  g_object_unref (self->page);
  g_free (self->terms);
  g_free (self);
}

static gpointer
answer (OstTxn *txn, gpointer arg, GError **error)
{
  const Answering *answering = arg;
  OstTypesetter *typesetter = ost_typesetter_new ();
  const gint64 id = ost_unknown_family_letter_issue (txn, typesetter, answering->request_id,
                                                     answering->terms, error);

  ost_typesetter_unref (typesetter);
  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Answering *answering = user_data;
  g_autofree gint64 *id = ost_page_look_finish (answering->page, object, result);

  if (id != NULL)
    {
      ost_tell (GTK_WIDGET (answering->page), _ ("The answer is in the register of letters"));
      ost_paper_preview_open_issued (answering->page, *id, _ ("Answer to the court"));
    }
  answering_free (answering);
}

void
ost_stranger_answer (OstPage *page, gint64 request_id, const char *terms)
{
  Answering *answering = g_new0 (Answering, 1);

  answering->page = g_object_ref (page);
  answering->request_id = request_id;
  answering->terms = g_strstrip (g_strdup (terms));
  ost_db_call_async (ost_page_get_db (page), OST_DB_EDIT, answer, answering, NULL, g_free, NULL,
                     answered_cb, answering);
}

static void
answer_clicked_cb (OstStrangerDialog *self)
{
  ost_stranger_answer (self->page, self->request->parent_instance.id, get_terms (self));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ost_stranger_dialog_dispose (GObject *object)
{
  OstStrangerDialog *self = OST_STRANGER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->page);
  g_clear_object (&self->request);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_STRANGER_DIALOG);

  G_OBJECT_CLASS (ost_stranger_dialog_parent_class)->dispose (object);
}

static void
ost_stranger_dialog_class_init (OstStrangerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_stranger_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  ost_help_class_add_key (widget_class, "papers");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/stranger-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OstStrangerDialog, answer_button);
  gtk_widget_class_bind_template_child (widget_class, OstStrangerDialog, about);
  gtk_widget_class_bind_template_child (widget_class, OstStrangerDialog, terms);
  gtk_widget_class_bind_template_child (widget_class, OstStrangerDialog, found);
  gtk_widget_class_bind_template_child (widget_class, OstStrangerDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, OstStrangerDialog, hits);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_clicked_cb);
}

static void
ost_stranger_dialog_init (OstStrangerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
open_dialog (OstPage *page, OstCourtRequest *request)
{
  OstStrangerDialog *self = g_object_new (OST_TYPE_STRANGER_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  self->page = g_object_ref (page);
  self->request = g_object_ref (request);
  gtk_label_set_text (self->about, request->about);
  gtk_editable_set_text (GTK_EDITABLE (self->terms), request->about);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  search_cb (self);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_load (txn, OST_TYPE_COURT_REQUEST, *(gint64 *) arg, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstCourtRequest) request = ost_page_look_finish (page, object, result);

  if (request != NULL && request->family_id == 0 && request->about != NULL &&
      (request->state == OST_COURT_REQUEST_STATE_NEW ||
       request->state == OST_COURT_REQUEST_STATE_BEING_PREPARED))
    open_dialog (page, request);
}

void
ost_stranger_dialog_offer (OstPage *page, gint64 request_id)
{
  ost_db_call_async (ost_page_get_db (page), OST_DB_LOOK, load,
                     g_memdup2 (&request_id, sizeof request_id), g_free, g_object_unref, NULL,
                     loaded_cb, g_object_ref (page));
}
