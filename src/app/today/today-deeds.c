/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-today-deeds"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/court-lists.h"
#include "app/casework/plan-forms.h"
#include "app/casework/quick-note.h"
#include "app/casework/visit-dialog.h"
#include "app/documents/document-steps.h"
#include "app/documents/paper-preview.h"
#include "app/documents/stranger-dialog.h"
#include "app/families/family-dialog.h"
#include "app/families/family-lines.h"
#include "app/tell.h"
#include "app/today/today-deeds.h"
#include "base/date.h"
#include "base/holidays.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "families/signal.h"
#include "storage/form-draft-store.h"
#include "storage/record-map.h"

const char *const ost_today_topics[] = {
  "visit",           "visit_child", "appointment",       "family",    "consent",
  "basis_period",    "assignment",  "work_plan",         "plan_step", "court_request",
  "issued_document", "signal",      "supporting_family", NULL
};

static const OstFormGroup interview_groups[] = {
  { NULL, NULL, { "family_name", "interview_due", "interview_on", "outcome" } },
};

static const OstFormLayout interview_form = {
  .name = "interview",
  .new_title = N_ ("Community interview"),
  .edit_title = N_ ("Community interview"),
  .groups = interview_groups,
  .n_groups = G_N_ELEMENTS (interview_groups),
};

static const struct
{
  const char *topic;
  GType (*get_type) (void);
  const OstFormLayout *form;
  OstSaveFunc save;
} editors[] = {
  { "plan_step", ost_plan_step_get_type, &ost_step_form, (OstSaveFunc) ost_plan_store_save_step },
  { "work_plan", ost_work_plan_get_type, &ost_plan_form, (OstSaveFunc) ost_plan_store_save },
  { "court_request", ost_court_request_get_type, &ost_court_request_form,
    (OstSaveFunc) ost_court_store_save_request },
  { "signal", ost_signal_get_type, &interview_form, NULL },
};

typedef struct
{
  guint editor;
  gint64 id;
  gint64 family_id;
  OstRecord *record; /* of the answer */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *editing = data;

  g_clear_object (&editing->record);
  g_free (editing);
}

static gpointer
load_record (OstTxn *txn, gpointer arg, GError **error)
{
  const Editing *asked = arg;
  OstRecord *record = ost_record_load (txn, editors[asked->editor].get_type (), asked->id, error);
  Editing *answer;

  if (record == NULL)
    return NULL;
  answer = g_memdup2 (asked, sizeof *asked);
  answer->record = record;
  return answer;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  Editing *answer = ost_page_look_finish (page, object, result);
  g_autoptr (OstDraft) draft = NULL;

  if (answer == NULL)
    return;
  draft = ost_draft_new_from (answer->record);
  ost_family_dialog_open (page, answer->family_id, editors[answer->editor].form,
                          editors[answer->editor].save, draft);
  editing_free (answer);
}

static gboolean
edit (OstPage *page, const char *topic, gint64 id, gint64 family_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (editors); i++)
    if (g_str_equal (editors[i].topic, topic) || g_str_equal (editors[i].form->name, topic))
      {
        const Editing asked = { i, id, family_id, NULL };

        ost_page_look (page, load_record, g_memdup2 (&asked, sizeof asked), g_free, editing_free,
                       loaded_cb);
        return TRUE;
      }
  return FALSE;
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *topic;
  gint64 id, family_id;

  g_variant_get (parameter, "(&sxx)", &topic, &id, &family_id);
  edit (OST_PAGE (widget), topic, id, family_id);
}

static void
not_held_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_visit_dialog_not_held (OST_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
postpone_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_visit_dialog_postpone (OST_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
plan_visit (OstPage *page, gint64 family_id)
{
  const GDate today = ost_date_today ();
  const GDate tomorrow = ost_date_plus_days (&today, 1);
  const GDate day = ost_next_working_day (&tomorrow);

  ost_visit_dialog_plan (page, family_id, &day);
}

static void
plan_visit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plan_visit (OST_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
quick_note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_quick_note_open (widget, ost_page_get_db (OST_PAGE (widget)),
                       g_variant_get_int64 (parameter));
}

static void
consent_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const OstFiledList *consents = &ost_consents_list;
  const GDate today = ost_date_today ();
  g_autoptr (OstDraft) draft = ost_draft_new (consents->get_type ());

  ost_draft_set_int (draft, consents->link, g_variant_get_int64 (parameter));
  if (consents->prepare != NULL)
    consents->prepare (draft, &today);
  ost_family_dialog_open (OST_PAGE (widget), g_variant_get_int64 (parameter), consents->form,
                          consents->save, draft);
}

static void
stranger_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_stranger_dialog_offer (OST_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
sign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ost_document_step_open (OST_PAGE (widget), g_variant_get_int64 (parameter), OST_STEP_SIGN);
}

static void
preview_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *title;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &title);
  ost_paper_preview_open_issued (OST_PAGE (widget), id, title);
}

/* The form itself offers what was typed; a form that is opened from a tab opens its family. */
static void
draft_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_PAGE (widget);
  const char *form;
  gint64 id, family_id;

  g_variant_get (parameter, "(&sxx)", &form, &id, &family_id);
  if (id != 0 && g_str_has_prefix (form, "visit"))
    ost_visit_dialog_open (page, id);
  else if (g_str_has_prefix (form, "visit-plan/"))
    plan_visit (page, family_id);
  else if (g_str_has_prefix (form, "visit/"))
    ost_visit_dialog_new_contact (page, family_id);
  else if (g_str_has_prefix (form, "quick-note"))
    ost_quick_note_open (widget, ost_page_get_db (page), family_id);
  else if (id != 0 && edit (page, form, id, family_id))
    return;
  else if (family_id != 0)
    gtk_widget_activate_action (widget, "win.open", "(sx)", "family", family_id);
  else
    ost_tell (widget, _ ("The form offers the draft where it was begun"));
}

static gpointer
forget (OstTxn *txn, gpointer arg, GError **error)
{
  const OstFormDraft *draft = arg;

  return GINT_TO_POINTER (ost_form_draft_store_erase (txn, draft->form, draft->record_id, error));
}

static void
forgotten_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  if (error != NULL)
    ost_tell_error (GTK_WIDGET (page), error);
  ost_page_queue_reload (page);
}

static void
forget_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *form;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &form, &id);
  ost_db_call_async (ost_page_get_db (OST_PAGE (widget)), OST_DB_EDIT, forget,
                     ost_form_draft_new (form, id, NULL), (GDestroyNotify) ost_form_draft_free,
                     NULL, NULL, forgotten_cb, g_object_ref (widget));
}

void
ost_today_install_deeds (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } deeds[] = {
    { "today.edit", "(sxx)", edit_cb },         { "today.not-held", "x", not_held_cb },
    { "today.postpone", "x", postpone_cb },     { "today.plan-visit", "x", plan_visit_cb },
    { "today.quick-note", "x", quick_note_cb }, { "today.consent", "x", consent_cb },
    { "today.stranger", "x", stranger_cb },     { "today.sign", "x", sign_cb },
    { "today.preview", "(xs)", preview_cb },    { "today.draft", "(sxx)", draft_cb },
    { "today.forget", "(sx)", forget_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (widget_class, deeds[i].name, deeds[i].type, deeds[i].activate);
}
