/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-visit-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/visit-dialog.h"
#include "app/casework/visit-sheet.h"
#include "app/dated/spoken-name.h"
#include "app/documents/paper-preview.h"
#include "app/families/family-dialog.h"
#include "app/tell.h"
#include "base/date.h"
#include "casework/visit.h"
#include "documents/issued-document.h"
#include "families/family-store.h"
#include "people/staff-store.h"

/* Opens when the sheet, or what a new one begins with, has come from the worker. */
typedef struct
{
  gint64 visit_id;
  gint64 family_id;
  GDate day;
  gboolean planned;
  int outcome; /* that a visit without one begins with */
} Question;

/* What a visit that is over most likely was. */
static gpointer
load_sheet (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;
  OstVisitSheet *sheet = ost_visit_sheet_load (txn, question->visit_id, error);

  if (sheet != NULL && sheet->outcome == OST_OUTCOME_NONE)
    sheet->outcome = question->outcome;
  return sheet;
}

/* The assistant of the family, else who sits here. */
static gint64
find_staff (OstTxn *txn, const Question *question, GError **error)
{
  g_autoptr (OstStaff) me = NULL;
  gint64 id = 0;

  if (question->family_id != 0)
    id = ost_family_store_get_assistant (txn, question->family_id, &question->day, error);
  if (id != 0 || (error != NULL && *error != NULL))
    return id;
  me = ost_staff_store_find (txn, ost_txn_get_author (txn), NULL);
  return me != NULL ? me->parent_instance.id : 0;
}

static gpointer
begin_sheet (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;
  g_autoptr (GError) failure = NULL;
  gint64 staff_id = find_staff (txn, question, &failure);
  OstVisitSheet *sheet;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  sheet = g_object_new (OST_TYPE_VISIT_SHEET, NULL);
  sheet->family_id = question->family_id;
  sheet->staff_id = staff_id;
  sheet->day = question->day;
  sheet->form = OST_VISIT_VISIT;
  sheet->outcome = question->planned ? OST_OUTCOME_NONE : OST_OUTCOME_TOOK_PLACE;
  sheet->place = g_strdup ("dom");
  return sheet;
}

/* The button of a visit's dialog that opens its papers, or moves it. */
typedef struct
{
  OstPage *page; /* a reference */
  GtkWindow *dialog;
  gint64 visit_id;
} Deeds;

static void
deeds_free (gpointer data, GClosure *closure)
{
  Deeds *self = data;

  g_object_unref (self->page);
  g_free (self);
}

/* The dialog makes room; what was typed and not saved stays as its draft. */
static void
preview (const Deeds *deeds, int kind)
{
  OstPage *page = deeds->page;
  const gint64 visit_id = deeds->visit_id;

  gtk_window_close (deeds->dialog);
  ost_paper_preview_open_visit (page, kind, visit_id);
}

static void
card_cb (GtkButton *button, gpointer user_data)
{
  preview (user_data, OST_DOCUMENT_KIND_VISIT_CARD);
}

static void
agreements_cb (GtkButton *button, gpointer user_data)
{
  preview (user_data, OST_DOCUMENT_KIND_AGREEMENTS);
}

static void
move_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstVisitSheet) sheet = ost_page_look_finish (page, object, result);
  g_autoptr (OstDraft) draft = sheet != NULL ? ost_draft_new_from (sheet) : NULL;

  if (sheet != NULL)
    ost_family_dialog_open (page, sheet->family_id, &ost_visit_move_form, ost_visit_sheet_move,
                            draft);
}

static void
move_cb (GtkButton *button, gpointer user_data)
{
  const Deeds *deeds = user_data;
  OstPage *page = deeds->page;
  Question question = { .visit_id = deeds->visit_id };

  gtk_window_close (deeds->dialog);
  ost_page_look (page, load_sheet, g_memdup2 (&question, sizeof question), g_free, g_object_unref,
                 move_come_cb);
}

static void
add_deed (GtkBox *box, const Deeds *deeds, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  Deeds *own = g_memdup2 (deeds, sizeof *deeds);

  g_object_ref (own->page);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", clicked, own, deeds_free, 0);
  gtk_box_append (box, button);
}

static void
offer_deeds (OstPage *page, OstRecordDialog *dialog, gint64 visit_id)
{
  const Deeds deeds = { page, GTK_WINDOW (dialog), visit_id };
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_deed (GTK_BOX (box), &deeds, _ ("Visit card"), G_CALLBACK (card_cb));
  add_deed (GTK_BOX (box), &deeds, _ ("Our agreements"), G_CALLBACK (agreements_cb));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_deed (GTK_BOX (box), &deeds, _ ("Move to another family…"), G_CALLBACK (move_cb));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Papers of this visit, another family"));
  ost_spoken_name (button, _ ("Papers of this visit, another family"));
  ost_record_dialog_add_beside_save (dialog, button);
}

static OstRecordDialog *
open_sheet (OstPage *page, OstVisitSheet *sheet, const OstFormLayout *layout)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (sheet);
  OstRecordDialog *dialog =
      ost_family_dialog_open (page, sheet->family_id, layout, ost_visit_sheet_save, draft);

  if (sheet->parent_instance.id != 0)
    offer_deeds (page, dialog, sheet->parent_instance.id);
  return dialog;
}

static void
open_locked (OstPage *page, OstVisitSheet *sheet)
{
  OstRecordDialog *dialog = open_sheet (page, sheet, &ost_visit_locked_form);

  ost_record_form_set_fixed (ost_record_dialog_get_form (dialog), ost_visit_locked_fields);
}

static gboolean
lies_ahead (const OstVisitSheet *sheet)
{
  const GDate today = ost_date_today ();

  return sheet->outcome == OST_OUTCOME_NONE && ost_date_compare (&sheet->day, &today) > 0;
}

static void
take_outcome (OstVisitSheet *sheet)
{
  if (sheet->outcome == OST_OUTCOME_NONE)
    sheet->outcome = OST_OUTCOME_TOOK_PLACE;
}

static void
sheet_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstVisitSheet) sheet = ost_page_look_finish (page, object, result);

  if (sheet == NULL)
    return;
  if (lies_ahead (sheet))
    {
      open_sheet (page, sheet, &ost_visit_plan_form);
      return;
    }
  if (sheet->locked)
    {
      open_locked (page, sheet);
      return;
    }
  take_outcome (sheet);
  open_sheet (page, sheet, &ost_visit_sheet_form);
}

static void
not_held_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstVisitSheet) sheet = ost_page_look_finish (page, object, result);

  if (sheet != NULL)
    open_sheet (page, sheet, &ost_visit_failed_form);
}

static void
postponed_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstVisitSheet) sheet = ost_page_look_finish (page, object, result);

  if (sheet != NULL)
    open_sheet (page, sheet, &ost_visit_postpone_form);
}

static void
plan_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstVisitSheet) sheet = ost_page_look_finish (page, object, result);

  if (sheet != NULL)
    open_sheet (page, sheet, &ost_visit_plan_form);
}

static void
ask (OstPage *page, OstDbFunc func, const Question *question, GAsyncReadyCallback callback)
{
  ost_page_look (page, func, g_memdup2 (question, sizeof *question), g_free, g_object_unref,
                 callback);
}

void
ost_visit_dialog_open (OstPage *page, gint64 visit_id)
{
  const Question question = { .visit_id = visit_id };

  ask (page, load_sheet, &question, sheet_come_cb);
}

void
ost_visit_dialog_not_held (OstPage *page, gint64 visit_id)
{
  const Question question = { .visit_id = visit_id, .outcome = OST_OUTCOME_NOBODY_AT_HOME };

  ask (page, load_sheet, &question, not_held_come_cb);
}

void
ost_visit_dialog_postpone (OstPage *page, gint64 visit_id)
{
  const Question question = { .visit_id = visit_id, .outcome = OST_OUTCOME_MOVED_TO_ANOTHER_DAY };

  ask (page, load_sheet, &question, postponed_come_cb);
}

/* Visits that wait; the first is the one being written. */
typedef struct
{
  OstPage *page; /* a reference */
  GArray *visits;
} Queue;

static void
queue_free (gpointer data, GClosure *closure)
{
  Queue *queue = data;

  g_object_unref (queue->page);
  g_array_unref (queue->visits);
  g_free (queue);
}

static void
queue_saved_cb (OstRecordDialog *dialog, gint64 id, Queue *queue)
{
  if (queue->visits->len > 1)
    ost_visit_dialog_write_up (queue->page, &g_array_index (queue->visits, gint64, 1),
                               queue->visits->len - 1);
}

typedef struct
{
  Question question;
  GArray *visits;
} QueueQuestion;

static void
queue_question_free (gpointer data)
{
  g_array_unref (((QueueQuestion *) data)->visits);
  g_free (data);
}

typedef struct
{
  OstVisitSheet *sheet;
  GArray *visits;
} QueueAnswer;

static void
queue_answer_free (gpointer data)
{
  QueueAnswer *answer = data;

  g_object_unref (answer->sheet);
  g_array_unref (answer->visits);
  g_free (answer);
}

static gpointer
load_queued (OstTxn *txn, gpointer arg, GError **error)
{
  QueueQuestion *asked = arg;
  OstVisitSheet *sheet = load_sheet (txn, &asked->question, error);
  QueueAnswer *answer;

  if (sheet == NULL)
    return NULL;
  answer = g_new0 (QueueAnswer, 1);
  answer->sheet = sheet;
  answer->visits = g_array_ref (asked->visits);
  return answer;
}

static void
queued_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  QueueAnswer *answer = ost_page_look_finish (page, object, result);
  OstRecordDialog *dialog;
  Queue *queue;

  if (answer == NULL)
    return;
  dialog = open_sheet (page, answer->sheet, &ost_visit_sheet_form);
  queue = g_new0 (Queue, 1);
  queue->page = g_object_ref (page);
  queue->visits = g_array_ref (answer->visits);
  g_signal_connect_data (dialog, "saved", G_CALLBACK (queue_saved_cb), queue, queue_free, 0);
  queue_answer_free (answer);
}

void
ost_visit_dialog_write_up (OstPage *page, const gint64 *visits, guint n_visits)
{
  QueueQuestion *asked;

  g_return_if_fail (OST_IS_PAGE (page) && n_visits > 0);
  asked = g_new0 (QueueQuestion, 1);
  asked->question = (Question){ .visit_id = visits[0], .outcome = OST_OUTCOME_TOOK_PLACE };
  asked->visits = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (asked->visits, visits, n_visits);
  ost_page_look (page, load_queued, asked, queue_question_free, queue_answer_free, queued_come_cb);
}

void
ost_visit_dialog_new_contact (OstPage *page, gint64 family_id)
{
  const Question question = { .family_id = family_id, .day = ost_date_today () };

  ask (page, begin_sheet, &question, sheet_come_cb);
}

void
ost_visit_dialog_plan (OstPage *page, gint64 family_id, const GDate *day)
{
  const Question question = { .family_id = family_id, .day = *day, .planned = TRUE };

  ask (page, begin_sheet, &question, plan_come_cb);
}
