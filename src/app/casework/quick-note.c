/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-quick-note"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/quick-note.h"
#include "app/families/family-dialog.h"
#include "app/tell.h"
#include "base/date.h"
#include "base/record-build.h"
#include "casework/visit-store.h"
#include "families/family-store.h"
#include "people/staff-store.h"

#define CLOSE_MS 20

typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  char *content;
  char *who;
  int form; /* OST_VISIT_… */
} OstQuickNote;

#define OST_TYPE_QUICK_NOTE (ost_quick_note_get_type ())
OST_DECLARE_RECORD (OstQuickNote, ost_quick_note)

static const OstField fields[] = {
  OST_FIELD_OF (OstQuickNote, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD (OstQuickNote, content, TEXT, N_ ("What was said"), OST_FIELD_REQUIRED),
  OST_FIELD (OstQuickNote, who, TEXT, N_ ("Who called or wrote"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstQuickNote, form, KIND, N_ ("Form"), OST_FIELD_REQUIRED, &ost_visit_form_kind),
};

static void
check_note (gconstpointer record, const GDate *today, OstProblems *problems)
{
  if (((const OstQuickNote *) record)->form == OST_VISIT_VISIT)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "form",
                      _ ("A visit is written up in its own form"));
}

OST_DEFINE_RECORD (OstQuickNote, ost_quick_note, "quick_note", fields, check_note)

static const OstFormGroup groups[] = {
  { NULL, NULL, { "family_id", "content", "who", "form" } },
};

static const OstFormLayout layout = {
  .name = "quick-note",
  .new_title = N_ ("Quick note"),
  .edit_title = N_ ("Quick note"),
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
};

/* Who sits here has had the contact; else the assistant of the family. */
static gint64
find_staff (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (OstStaff) me = ost_staff_store_find (txn, ost_txn_get_author (txn), NULL);

  if (me != NULL)
    return me->parent_instance.id;
  return ost_family_store_get_assistant (txn, family_id, ost_txn_get_today (txn), error);
}

static gint64
save_note (OstTxn *txn, gconstpointer record, GError **error)
{
  const OstQuickNote *note = record;
  g_autoptr (OstVisit) contact = g_object_new (OST_TYPE_VISIT, NULL);
  OstVisitEntry entry = { contact, NULL, NULL };

  contact->family_id = note->family_id;
  contact->staff_id = find_staff (txn, note->family_id, error);
  contact->day = *ost_txn_get_today (txn);
  contact->form = note->form;
  contact->outcome = OST_OUTCOME_TOOK_PLACE;
  contact->present = g_strdup (note->who);
  contact->topic = g_strdup (note->content);
  contact->written_on = contact->day;
  contact->finished_at = g_strdup (ost_txn_get_now (txn));
  return ost_visit_store_save (txn, &entry, error);
}

typedef struct
{
  OstRecordDialog *dialog; /* a reference */
  gint64 family_id;
  GDate today;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->dialog);
  g_free (asking);
}

static gpointer
load_subject (OstTxn *txn, gpointer arg, GError **error)
{
  const Asking *asking = arg;

  return ost_family_subject_load (txn, asking->family_id, &asking->today, error);
}

static gint64
get_family (OstRecordDialog *dialog)
{
  OstDraft *draft = ost_record_form_get_draft (ost_record_dialog_get_form (dialog));

  return ((const OstQuickNote *) ost_draft_peek (draft))->family_id;
}

static void
subject_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GError) error = NULL;
  OstFamilySubject *subject = ost_db_call_finish (OST_DB (object), result, &error);

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (asking->dialog), error);
  if (subject != NULL && get_family (asking->dialog) == asking->family_id)
    ost_record_dialog_set_subject (asking->dialog, subject->name, subject->members);
  g_clear_pointer (&subject, ost_family_subject_free);
  asking_free (asking);
}

/* Name, case number and members stand above the writing as soon as the family is known (R18). */
typedef struct
{
  OstDb *db;
  gint64 family_id; /* that stands there */
} Subject;

static void
subject_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Subject *) data)->db);
  g_free (data);
}

static void
show_subject (OstRecordDialog *dialog, Subject *subject)
{
  Asking *asking, *asked;

  subject->family_id = get_family (dialog);
  if (subject->family_id == 0)
    {
      ost_record_dialog_set_subject (dialog, _ ("Choose the family first"), NULL);
      return;
    }
  asking = g_new0 (Asking, 1);
  asking->dialog = g_object_ref (dialog);
  asking->family_id = subject->family_id;
  asking->today = ost_date_today ();
  asked = g_memdup2 (asking, sizeof *asking);
  ost_db_call_async (subject->db, OST_DB_LOOK, load_subject, asked, g_free,
                     (GDestroyNotify) ost_family_subject_free, NULL, subject_come_cb, asking);
}

/* When the list of families has closed and given the focus back. */
static gboolean
go_on_cb (gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (user_data);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return G_SOURCE_CONTINUE;
  if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (user_data), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* The family was chosen: on to the line. */
static void
edited_cb (OstRecordForm *form, Subject *subject)
{
  GtkRoot *dialog = gtk_widget_get_root (GTK_WIDGET (form));

  if (get_family (OST_RECORD_DIALOG (dialog)) == subject->family_id)
    return;
  show_subject (OST_RECORD_DIALOG (dialog), subject);
  g_timeout_add_full (G_PRIORITY_LOW, CLOSE_MS, go_on_cb, g_object_ref (form), g_object_unref);
}

/* Without a family the list of families is open at once. */
static gboolean
begin_cb (gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (user_data));

  if (focus != NULL)
    gtk_widget_activate (focus);
  return G_SOURCE_REMOVE;
}

void
ost_quick_note_open (GtkWidget *widget, OstDb *db, gint64 family_id)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_QUICK_NOTE);
  OstRecordDialog *dialog;
  Subject *subject = g_new0 (Subject, 1);

  ost_draft_set_int (draft, "family_id", family_id);
  ost_draft_set_int (draft, "form", OST_VISIT_PHONE_CALL);
  dialog = ost_record_dialog_new (db, &layout, save_note, draft, 0);
  subject->db = g_object_ref (db);
  g_signal_connect_data (ost_record_dialog_get_form (dialog), "edited", G_CALLBACK (edited_cb),
                         subject, subject_free, G_CONNECT_AFTER);
  show_subject (dialog, subject);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 480);
  ost_record_dialog_present (dialog, widget);
  if (family_id == 0)
    g_idle_add_full (G_PRIORITY_LOW, begin_cb, g_object_ref (dialog), g_object_unref);
}
