/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "casework/court-store.h"
#include "documents/document-json.h"
#include "documents/document-store.h"
#include "documents/haru-renderer.h"
#include "documents/paper-source.h"
#include "documents/unknown-family-letter-store.h"
#include "documents/unknown-family-letter.h"
#include "people/centre-store.h"
#include "people/staff-store.h"

#define TITLE "Odpowiedź: rodzina nieobjęta wsparciem"

static gboolean
fill (OstPaperSource *source,
      const OstCourtRequest *request,
      const char *number,
      OstUnknownFamilyLetter *letter,
      GError **error)
{
  *letter = (OstUnknownFamilyLetter){
    .signature = request->signature,
    .letter_date = request->letter_date,
    .received_on = request->received_on,
    .about = request->about,
    .text = ost_paper_source_text (source, "unknown-family"),
    .search_terms = request->search_terms,
    .head = { .name = source->centre->head, .role = source->centre->head_title },
  };
  ost_paper_source_fill (source, &letter->paper, number);
  return ost_paper_source_address (source, request->institution_id, &letter->addressee, error);
}

static GBytes *
render (OstTxn *txn,
        OstTypesetter *typesetter,
        const OstCourtRequest *request,
        const char *number,
        char **json,
        GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);
  g_autoptr (OstDocument) document = NULL;
  OstUnknownFamilyLetter letter;

  if (source == NULL || !fill (source, request, number, &letter, error))
    return NULL;
  document = ost_unknown_family_letter_new_document (&letter);
  *json = ost_document_dup_json (document);
  return ost_document_render_pdf (document, typesetter, error);
}

/* The letter that was answered, with the proof. */
static OstCourtRequest *
answer (OstTxn *txn, gint64 request_id, const char *search_terms, GError **error)
{
  g_autoptr (OstCourtRequest) request =
      ost_record_load (txn, OST_TYPE_COURT_REQUEST, request_id, error);
  g_autoptr (OstCourtRequest) answered = NULL;

  if (request == NULL)
    return NULL;
  if (request->family_id != 0)
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                           _ ("The letter is about a family of the register"));
      return NULL;
    }
  answered = ost_record_dup (request);
  answered->state = OST_COURT_REQUEST_STATE_FAMILY_NOT_KNOWN;
  g_free (answered->search_terms);
  answered->search_terms = g_strdup (search_terms);
  return ost_court_store_save_request (txn, answered, error) != 0 ? g_steal_pointer (&answered)
                                                                  : NULL;
}

/* Who sits at the desk; 0 when the login belongs to nobody of the staff. */
static gboolean
find_author (OstTxn *txn, gint64 *id, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstStaff) author = NULL;

  if (ost_txn_get_author (txn) != NULL)
    author = ost_staff_store_find (txn, ost_txn_get_author (txn), &failed);
  if (author != NULL)
    *id = author->parent_instance.id;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

gint64
ost_unknown_family_letter_issue (OstTxn *txn,
                                 OstTypesetter *typesetter,
                                 gint64 request_id,
                                 const char *search_terms,
                                 GError **error)
{
  g_autoptr (OstCourtRequest) request = answer (txn, request_id, search_terms, error);
  g_autoptr (OstIssuedDocument) paper = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (request == NULL)
    return 0;
  paper = g_object_new (OST_TYPE_ISSUED_DOCUMENT, NULL);
  paper->kind = OST_DOCUMENT_KIND_LETTER;
  paper->title = g_strdup (TITLE);
  paper->request_id = request_id;
  paper->issued_on = *ost_txn_get_today (txn);
  paper->number = ost_numbering_next (txn, "paper", g_date_get_year (&paper->issued_on), error);
  if (paper->number == NULL || !find_author (txn, &paper->author_id, error))
    return 0;
  pdf = render (txn, typesetter, request, paper->number, &json, error);
  return pdf != NULL ? ost_document_store_issue (txn, paper, pdf, json, error) : 0;
}
