/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-opinion-issue"

#include "config.h"

#include "app/documents/opinion-page-private.h"
#include "app/documents/opinion-review.h"
#include "app/documents/paper-preview.h"
#include "documents/issued-document.h"

static gpointer
load_review (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_opinion_review_store_load (txn, *(gint64 *) arg, error);
}

static void
issue_cb (OstOpinionPage *self)
{
  self->issuing = TRUE;
  ost_paper_issue (OST_PAGE (self), OST_DOCUMENT_KIND_COURT_OPINION,
                   ost_page_get_record (OST_PAGE (self)));
}

static void
part_cb (OstOpinionPage *self, int part)
{
  ost_opinion_page_choose (self, part);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
reviewed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;
  g_autoptr (OstOpinionReview) review = ost_page_look_finish (OST_PAGE (self), object, result);
  OstOpinionReviewWindow *window;

  if (review == NULL || self->issue_button == NULL)
    return;
  window = ost_opinion_review_window_new (review);
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_object (window, "issue", G_CALLBACK (issue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "part", G_CALLBACK (part_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* What is typed is saved first: both go to the same worker, in this order. */
void
ost_opinion_page_ask_issue (OstOpinionPage *self)
{
  gint64 family_id = ost_page_get_record (OST_PAGE (self));

  if (self->file == NULL)
    return;
  ost_opinion_page_save (self);
  ost_db_call_async (ost_page_get_db (OST_PAGE (self)), OST_DB_LOOK, load_review,
                     g_memdup2 (&family_id, sizeof family_id), g_free,
                     (GDestroyNotify) ost_opinion_review_free, NULL, reviewed_cb,
                     g_object_ref (self));
}
