/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-document-steps"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/document-steps.h"
#include "app/families/family-dialog.h"
#include "app/tell.h"
#include "base/date.h"
#include "documents/document-way-store.h"
#include "storage/record-map.h"

static const OstFormGroup sign_groups[] = {
  { NULL,
    N_ ("The paper is signed by hand, or the signed file is kept elsewhere."),
    { "signed_on" } },
};

static const OstFormGroup send_groups[] = {
  { NULL,
    N_ ("What was sent is not changed any more; the letter of the court counts as answered."),
    { "sent_on", "sent_how", "dispatch_no" } },
};

static const OstFormGroup deliver_groups[] = {
  { NULL, N_ ("The day of the confirmation of delivery."), { "delivered_on" } },
};

static const struct
{
  OstFormLayout form;
  const char *field; /* filled with today */
  OstSaveFunc save;
} steps[] = {
  [OST_STEP_SIGN] = { { "document-signed", N_ ("Signed"), N_ ("Signed"), sign_groups, 1 },
                      "signed_on",
                      ost_document_way_sign },
  [OST_STEP_SEND] = { { "document-sent", N_ ("Sent"), N_ ("Sent"), send_groups, 1 },
                      "sent_on",
                      ost_document_way_send },
  [OST_STEP_DELIVER] = { { "document-delivered", N_ ("Delivered"), N_ ("Delivered"), deliver_groups,
                           1 },
                         "delivered_on",
                         ost_document_way_deliver },
};

typedef struct
{
  OstPage *page; /* a reference */
  OstDocumentStep step;
  gint64 id;
} Wanted;

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, ((const Wanted *) arg)->id, error);
}

static void
open_form (const Wanted *wanted, OstIssuedDocument *document)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (document);
  const OstField *field =
      ost_record_class_find (OST_RECORD_GET_CLASS (document), steps[wanted->step].field);
  const GDate today = ost_date_today ();
  OstRecordDialog *dialog;

  if (ost_record_is_unknown (document, field))
    ost_draft_set_date (draft, field->name, &today);
  dialog = ost_family_dialog_open (wanted->page, document->family_id, &steps[wanted->step].form,
                                   steps[wanted->step].save, draft);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 420);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (OstIssuedDocument) document = ost_page_look_finish (wanted->page, object, result);

  if (document != NULL && document->sha256 == NULL)
    ost_tell (GTK_WIDGET (wanted->page), _ ("This is a draft: issue it first"));
  else if (document != NULL)
    open_form (wanted, document);
  g_object_unref (wanted->page);
  g_free (wanted);
}

void
ost_document_step_open (OstPage *page, gint64 document_id, OstDocumentStep step)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->page = g_object_ref (page);
  wanted->step = step;
  wanted->id = document_id;
  ost_db_call_async (ost_page_get_db (page), OST_DB_LOOK, load, wanted, NULL, g_object_unref, NULL,
                     loaded_cb, wanted);
}
