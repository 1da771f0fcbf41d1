/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "casework/court-store.h"
#include "documents/document-way-store.h"
#include "storage/record-map.h"

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT, why);
  return FALSE;
}

/* DAY is known and not before EARLIEST, which may be unknown. */
static gboolean
check_day (const GDate *day, const GDate *earliest, GError **error)
{
  if (!g_date_valid (day))
    return refuse (error, _ ("Give the day"));
  if (g_date_valid (earliest) && ost_date_compare (day, earliest) < 0)
    return refuse (error, _ ("The day is before the step that comes first"));
  return TRUE;
}

static gint64
save_state (OstTxn *txn, const OstIssuedDocument *document, int state, GError **error)
{
  g_autoptr (OstIssuedDocument) stepped = ost_record_dup (document);

  if (document->sha256 == NULL)
    {
      refuse (error, _ ("Issue the paper first"));
      return 0;
    }
  /* A day that is mended later does not lead back. */
  stepped->state = MAX (stepped->state, state);
  return ost_record_save (txn, stepped, error);
}

gint64
ost_document_way_sign (OstTxn *txn, gconstpointer document, GError **error)
{
  const OstIssuedDocument *self = document;

  if (!check_day (&self->signed_on, &self->issued_on, error))
    return 0;
  return save_state (txn, self, OST_DOCUMENT_SIGNED, error);
}

static gboolean
answer_request (OstTxn *txn, const OstIssuedDocument *document, GError **error)
{
  g_autoptr (OstCourtRequest) request = NULL;
  g_autoptr (OstCourtRequest) answered = NULL;

  if (document->request_id == 0)
    return TRUE;
  request = ost_record_load (txn, OST_TYPE_COURT_REQUEST, document->request_id, error);
  if (request == NULL)
    return FALSE;
  answered = ost_record_dup (request);
  answered->answered_on = document->sent_on;
  if (answered->state != OST_COURT_REQUEST_STATE_FAMILY_NOT_KNOWN)
    answered->state = OST_COURT_REQUEST_STATE_ANSWERED;
  return ost_court_store_save_request (txn, answered, error) != 0;
}

gint64
ost_document_way_send (OstTxn *txn, gconstpointer document, GError **error)
{
  const OstIssuedDocument *self = document;

  if (!g_date_valid (&self->signed_on))
    {
      refuse (error, _ ("Note first when it was signed"));
      return 0;
    }
  if (!check_day (&self->sent_on, &self->signed_on, error))
    return 0;
  if (self->sent_how == OST_SENT_NONE)
    {
      refuse (error, _ ("Choose how it was sent"));
      return 0;
    }
  return answer_request (txn, self, error) ? save_state (txn, self, OST_DOCUMENT_SENT, error) : 0;
}

gint64
ost_document_way_deliver (OstTxn *txn, gconstpointer document, GError **error)
{
  const OstIssuedDocument *self = document;

  if (!g_date_valid (&self->sent_on))
    {
      refuse (error, _ ("Note first when it was sent"));
      return 0;
    }
  if (!check_day (&self->delivered_on, &self->sent_on, error))
    return 0;
  return save_state (txn, self, OST_DOCUMENT_DELIVERED, error);
}
