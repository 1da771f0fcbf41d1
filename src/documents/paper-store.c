/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/json-writer.h"
#include "base/record-build.h"
#include "casework/court-store.h"
#include "casework/visit.h"
#include "documents/card-store.h"
#include "documents/court-opinion-store.h"
#include "documents/document-store.h"
#include "documents/family-agreements-store.h"
#include "documents/haru-renderer.h"
#include "documents/no-contact-letter-store.h"
#include "documents/opinion-source.h"
#include "documents/paper-compose.h"
#include "documents/paper-store.h"
#include "documents/statement-store.h"
#include "documents/stored-file.h"
#include "documents/work-plan-paper-store.h"
#include "people/centre-store.h"

/* DOCUMENT is taken over; NULL stays NULL. */
static GBytes *
set (OstDocument *document, OstTypesetter *typesetter, GError **error)
{
  g_autoptr (OstDocument) owned = document;

  return owned != NULL ? ost_document_render_pdf (owned, typesetter, error) : NULL;
}

OstDocument *
ost_paper_compose_opinion (OstPaperSource *source,
                           const OstOpinionDraft *draft,
                           const char *number,
                           char **json,
                           GError **error)
{
  OstCourtOpinion opinion;

  if (!ost_court_opinion_store_fill (source, draft, number, &opinion, error))
    return NULL;
  if (json != NULL)
    *json = ost_opinion_source_dup_json (&opinion);
  return ost_court_opinion_new_document (&opinion);
}

static OstDocument *
compose_plan (OstPaperSource *source, GError **error)
{
  OstWorkPlanPaper paper;

  if (!ost_work_plan_paper_store_fill (source, &paper, error))
    return NULL;
  return ost_work_plan_paper_new_document (&paper);
}

static OstDocument *
compose_family_card (OstPaperSource *source, GError **error)
{
  OstFamilyCard card;

  if (!ost_family_card_store_fill (source, &card, error))
    return NULL;
  return ost_family_card_new_document (&card);
}

static OstDocument *
compose_visit_card (OstPaperSource *source, gint64 visit_id, GError **error)
{
  OstVisitCard card;

  if (!ost_visit_card_store_fill (source, visit_id, &card, error))
    return NULL;
  return ost_visit_card_new_document (&card);
}

static OstDocument *
compose_agreements (OstPaperSource *source, gint64 visit_id, GError **error)
{
  OstFamilyAgreements agreements;

  if (!ost_family_agreements_store_fill (source, visit_id, &agreements, error))
    return NULL;
  return ost_family_agreements_new_document (&agreements);
}

static OstDocument *
compose_no_contact (OstPaperSource *source, OstNoContactReader reader, GError **error)
{
  OstNoContactLetter letter;

  if (!ost_no_contact_letter_store_fill (source, reader, &letter, error))
    return NULL;
  return ost_no_contact_letter_new_document (&letter);
}

static OstDocument *
compose_statement (OstPaperSource *source, const OstStatementTask *task, GError **error)
{
  OstCofinancingStatement statement;

  if (!ost_statement_store_fill (source, task, &statement, error))
    return NULL;
  return ost_cofinancing_statement_new_document (&statement);
}

/* The months of this year so far, of the family's children. */
static OstDocument *
compose_year (OstPaperSource *source, GError **error)
{
  const OstStatementTask task = {
    .query = { .from_month = ost_date (g_date_get_year (&source->today), 1, 1),
               .to_month = source->today },
    .family_id = source->family->parent_instance.id,
  };

  return compose_statement (source, &task, error);
}

OstDocument *
ost_paper_compose_kind (OstPaperSource *source, int kind, GError **error)
{
  switch (kind)
    {
    case OST_DOCUMENT_KIND_PLAN_OF_WORK:
      return compose_plan (source, error);
    case OST_DOCUMENT_KIND_FAMILY_CARD:
      return compose_family_card (source, error);
    case OST_DOCUMENT_KIND_VISIT_CARD:
      return compose_visit_card (source, 0, error);
    case OST_DOCUMENT_KIND_AGREEMENTS:
      return compose_agreements (source, 0, error);
    case OST_DOCUMENT_KIND_CO_FINANCING_STATEMENT:
      return compose_year (source, error);
    case OST_DOCUMENT_KIND_LETTER_TO_THE_FAMILY:
      return compose_no_contact (source, OST_NO_CONTACT_FAMILY, error);
    case OST_DOCUMENT_KIND_NOTE_FOR_THE_SOCIAL_WORKER:
      return compose_no_contact (source, OST_NO_CONTACT_SOCIAL_WORKER, error);
    case OST_DOCUMENT_KIND_NO_CONTACT_REPORT:
      return compose_no_contact (source, OST_NO_CONTACT_COURT, error);
    default:
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                           _ ("This kind of paper is not made from the file"));
      return NULL;
    }
}

GBytes *
ost_paper_store_render_opinion (OstTxn *txn,
                                OstTypesetter *typesetter,
                                gint64 family_id,
                                const char *const *typed,
                                GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);
  g_autoptr (OstIssuedDocument) draft = NULL;
  GError *failed = NULL;
  OstOpinionDraft opinion;

  if (source == NULL || !ost_paper_source_read_family (source, family_id, error))
    return NULL;
  draft = ost_document_store_find_draft (txn, family_id, OST_DOCUMENT_KIND_COURT_OPINION, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  opinion = (OstOpinionDraft){ draft, typed };
  return set (ost_paper_compose_opinion (source, &opinion, NULL, NULL, error), typesetter, error);
}

GBytes *
ost_paper_store_render_draft (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 family_id, GError **error)
{
  g_autoptr (OstPaperSource) source = NULL;

  if (kind == OST_DOCUMENT_KIND_COURT_OPINION)
    return ost_paper_store_render_opinion (txn, typesetter, family_id, NULL, error);
  source = ost_paper_source_new (txn, error);
  if (source == NULL || !ost_paper_source_read_family (source, family_id, error))
    return NULL;
  return set (ost_paper_compose_kind (source, kind, error), typesetter, error);
}

/* The frozen bytes of PAPER, whatever the file says by now. */
static GBytes *
read_frozen (OstTxn *txn, const OstIssuedDocument *paper, GError **error)
{
  GError *failed = NULL;
  GBytes *bytes =
      ost_document_store_dup_file (txn, paper->parent_instance.id, OST_FILE_ISSUED_FILE, &failed);

  if (bytes == NULL && failed == NULL)
    g_set_error (&failed, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                 _ ("The file of %s is missing in the database"), paper->number);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return bytes;
}

static GBytes *
render_for_family (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 family_id, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstIssuedDocument) newest =
      ost_document_store_find_newest (txn, family_id, kind, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  if (newest != NULL)
    return read_frozen (txn, newest, error);
  return ost_paper_store_render_draft (txn, typesetter, kind, family_id, error);
}

GBytes *
ost_paper_store_render (
    OstTxn *txn, OstTypesetter *typesetter, int kind, const char *ref, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstFamily) family = ost_family_store_find_by_case (txn, ref, &failed);
  g_autoptr (OstIssuedDocument) paper = NULL;

  if (family != NULL)
    return render_for_family (txn, typesetter, kind, family->parent_instance.id, error);
  if (failed == NULL)
    paper = ost_document_store_find_by_number (txn, ref, &failed);
  if (failed == NULL && (paper == NULL || paper->kind != kind))
    g_set_error (&failed, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                 _ ("There is neither a case nor an issued paper of this kind with the number %s"),
                 ref);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return read_frozen (txn, paper, error);
}

OstPaperSource *
ost_paper_compose_read_visit (OstTxn *txn, gint64 visit_id, OstVisit **visit, GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);

  if (source == NULL)
    return NULL;
  *visit = ost_record_load (txn, OST_TYPE_VISIT, visit_id, error);
  if (*visit == NULL || !ost_paper_source_read_family (source, (*visit)->family_id, error))
    return NULL;
  return g_steal_pointer (&source);
}

OstDocument *
ost_paper_compose_of_visit (OstPaperSource *source, int kind, gint64 visit_id, GError **error)
{
  if (kind == OST_DOCUMENT_KIND_AGREEMENTS)
    return compose_agreements (source, visit_id, error);
  return compose_visit_card (source, visit_id, error);
}

GBytes *
ost_paper_store_render_visit (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 visit_id, GError **error)
{
  g_autoptr (OstVisit) visit = NULL;
  g_autoptr (OstPaperSource) source = ost_paper_compose_read_visit (txn, visit_id, &visit, error);

  return source != NULL
             ? set (ost_paper_compose_of_visit (source, kind, visit_id, error), typesetter, error)
             : NULL;
}

GBytes *
ost_paper_store_render_statement (OstTxn *txn,
                                  OstTypesetter *typesetter,
                                  const OstStatementTask *task,
                                  GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);

  return source != NULL ? set (compose_statement (source, task, error), typesetter, error) : NULL;
}
