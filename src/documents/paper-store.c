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
#include "documents/document-json.h"
#include "documents/document-store.h"
#include "documents/family-agreements-store.h"
#include "documents/haru-renderer.h"
#include "documents/opinion-source.h"
#include "documents/paper-store.h"
#include "documents/statement-store.h"
#include "documents/stored-file.h"
#include "documents/work-plan-paper-store.h"
#include "people/centre-store.h"

static GBytes *
set (OstDocument *document, OstTypesetter *typesetter, GError **error)
{
  g_autoptr (OstDocument) owned = document;

  return document != NULL ? ost_document_render_pdf (document, typesetter, error) : NULL;
}

/* JSON, unless NULL, gets everything that the opinion says. */
static OstDocument *
make_opinion (OstPaperSource *source,
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
make_plan (OstPaperSource *source, GError **error)
{
  OstWorkPlanPaper paper;

  return ost_work_plan_paper_store_fill (source, &paper, error)
             ? ost_work_plan_paper_new_document (&paper)
             : NULL;
}

static OstDocument *
make_family_card (OstPaperSource *source, GError **error)
{
  OstFamilyCard card;

  return ost_family_card_store_fill (source, &card, error) ? ost_family_card_new_document (&card)
                                                           : NULL;
}

static OstDocument *
make_visit_card (OstPaperSource *source, gint64 visit_id, GError **error)
{
  OstVisitCard card;

  return ost_visit_card_store_fill (source, visit_id, &card, error)
             ? ost_visit_card_new_document (&card)
             : NULL;
}

static OstDocument *
make_agreements (OstPaperSource *source, gint64 visit_id, GError **error)
{
  OstFamilyAgreements agreements;

  return ost_family_agreements_store_fill (source, visit_id, &agreements, error)
             ? ost_family_agreements_new_document (&agreements)
             : NULL;
}

static OstDocument *
make_statement (OstPaperSource *source, const OstStatementTask *task, GError **error)
{
  OstCofinancingStatement statement;

  return ost_statement_store_fill (source, task, &statement, error)
             ? ost_cofinancing_statement_new_document (&statement)
             : NULL;
}

/* The months of this year so far, of the family's children. */
static OstDocument *
make_year (OstPaperSource *source, GError **error)
{
  const OstStatementTask task = {
    .query = { .from_month = ost_date (g_date_get_year (&source->today), 1, 1),
               .to_month = source->today },
    .family_id = source->family->parent_instance.id,
  };

  return make_statement (source, &task, error);
}

static OstDocument *
make_kind (OstPaperSource *source, int kind, GError **error)
{
  switch (kind)
    {
    case OST_DOCUMENT_KIND_PLAN_OF_WORK:
      return make_plan (source, error);
    case OST_DOCUMENT_KIND_FAMILY_CARD:
      return make_family_card (source, error);
    case OST_DOCUMENT_KIND_VISIT_CARD:
      return make_visit_card (source, 0, error);
    case OST_DOCUMENT_KIND_AGREEMENTS:
      return make_agreements (source, 0, error);
    case OST_DOCUMENT_KIND_CO_FINANCING_STATEMENT:
      return make_year (source, error);
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
  return set (make_opinion (source, &opinion, NULL, NULL, error), typesetter, error);
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
  return set (make_kind (source, kind, error), typesetter, error);
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

/* What the papers of one visit are filled from. */
static OstPaperSource *
read_visit_family (OstTxn *txn, gint64 visit_id, OstVisit **visit, GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);

  if (source == NULL)
    return NULL;
  *visit = ost_record_load (txn, OST_TYPE_VISIT, visit_id, error);
  if (*visit == NULL || !ost_paper_source_read_family (source, (*visit)->family_id, error))
    return NULL;
  return g_steal_pointer (&source);
}

static OstDocument *
make_of_visit (OstPaperSource *source, int kind, gint64 visit_id, GError **error)
{
  if (kind == OST_DOCUMENT_KIND_AGREEMENTS)
    return make_agreements (source, visit_id, error);
  return make_visit_card (source, visit_id, error);
}

GBytes *
ost_paper_store_render_visit (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 visit_id, GError **error)
{
  g_autoptr (OstVisit) visit = NULL;
  g_autoptr (OstPaperSource) source = read_visit_family (txn, visit_id, &visit, error);

  return source != NULL ? set (make_of_visit (source, kind, visit_id, error), typesetter, error)
                        : NULL;
}

GBytes *
ost_paper_store_render_statement (OstTxn *txn,
                                  OstTypesetter *typesetter,
                                  const OstStatementTask *task,
                                  GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);

  return source != NULL ? set (make_statement (source, task, error), typesetter, error) : NULL;
}

/* A correction keeps the number of what it corrects. */
static char *
take_number (OstPaperSource *source, const OstIssuedDocument *paper, GError **error)
{
  g_autoptr (OstIssuedDocument) former = NULL;

  if (paper->replaces_id == 0)
    return ost_numbering_next (source->txn, "paper", g_date_get_year (&source->today), error);
  former = ost_record_load (source->txn, OST_TYPE_ISSUED_DOCUMENT, paper->replaces_id, error);
  return former != NULL ? g_strdup (former->number) : NULL;
}

/* The letter of the court that waits for an opinion, when the draft names none. */
static gboolean
find_request (OstPaperSource *source, OstIssuedDocument *paper, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstCourtRequest) request = NULL;

  if (paper->request_id != 0 || paper->kind != OST_DOCUMENT_KIND_COURT_OPINION)
    return TRUE;
  request = ost_court_store_find_request (source->txn, source->family->parent_instance.id, &failed);
  if (request != NULL && !g_date_valid (&request->answered_on))
    paper->request_id = request->parent_instance.id;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* The draft that becomes the paper, or a new one; with its number. */
static OstIssuedDocument *
take_draft (OstPaperSource *source, int kind, GError **error)
{
  GError *failed = NULL;
  const gint64 family_id = source->family->parent_instance.id;
  g_autoptr (OstIssuedDocument) draft =
      ost_document_store_find_draft (source->txn, family_id, kind, &failed);
  g_autoptr (OstIssuedDocument) paper = NULL;

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  paper = draft != NULL ? ost_record_dup (draft) : g_object_new (OST_TYPE_ISSUED_DOCUMENT, NULL);
  paper->kind = kind;
  paper->family_id = family_id;
  paper->issued_on = source->today;
  if (paper->author_id == 0 && source->assistant != NULL)
    paper->author_id = source->assistant->parent_instance.id;
  if (paper->title == NULL)
    paper->title = g_strdup_printf ("%s – %s", ost_kind_get_polish (&ost_document_kind_kind, kind),
                                    source->family->name);
  if (paper->number == NULL)
    paper->number = take_number (source, paper, error);
  return paper->number != NULL && find_request (source, paper, error) ? g_steal_pointer (&paper)
                                                                      : NULL;
}

/* For papers that are filled from the file alone: of which family, at which revision, and all that
 * they say.  VISIT_ID 0: of no single visit. */
static char *
dup_source (const OstPaperSource *source,
            const OstIssuedDocument *paper,
            gint64 visit_id,
            const OstDocument *document)
{
  g_autofree char *day = ost_date_dup_iso (&source->today);
  g_autofree char *content = ost_document_dup_json (document);
  g_autoptr (GString) json = g_string_new ("{\"kind\":");

  ost_json_append_string (json, ost_kind_get_word (&ost_document_kind_kind, paper->kind));
  g_string_append (json, ",\"number\":");
  ost_json_append_string (json, paper->number);
  g_string_append_printf (
      json, ",\"date\":\"%s\",\"family\":%" G_GINT64_FORMAT ",\"family_rev\":%" G_GINT64_FORMAT,
      day, source->family->parent_instance.id, source->family->parent_instance.rev);
  if (visit_id != 0)
    g_string_append_printf (json, ",\"visit\":%" G_GINT64_FORMAT, visit_id);
  g_string_append_printf (json, ",\"paper\":%s}", content);
  return g_string_free (g_steal_pointer (&json), FALSE);
}

/* The paper with its number, and what it is made of in JSON. */
static OstDocument *
make_numbered (OstPaperSource *source, OstIssuedDocument *paper, char **json, GError **error)
{
  const OstOpinionDraft draft = { paper, NULL };
  OstDocument *document;

  if (paper->kind == OST_DOCUMENT_KIND_COURT_OPINION)
    return make_opinion (source, &draft, paper->number, json, error);
  document = make_kind (source, paper->kind, error);
  if (document != NULL)
    *json = dup_source (source, paper, 0, document);
  return document;
}

gint64
ost_paper_store_issue (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 family_id, GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);
  g_autoptr (OstIssuedDocument) paper = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (source == NULL || !ost_paper_source_read_family (source, family_id, error))
    return 0;
  paper = take_draft (source, kind, error);
  if (paper == NULL)
    return 0;
  pdf = set (make_numbered (source, paper, &json, error), typesetter, error);
  return pdf != NULL ? ost_document_store_issue (txn, paper, pdf, json, error) : 0;
}

static void
name_after_visit (OstIssuedDocument *paper, const OstPaperSource *source, const OstVisit *visit)
{
  g_autofree char *day = ost_date_dup_numeric (&visit->day);

  g_free (paper->title);
  paper->title =
      g_strdup_printf ("%s z %s – %s", ost_kind_get_polish (&ost_document_kind_kind, paper->kind),
                       day, source->family->name);
  if (visit->staff_id != 0)
    paper->author_id = visit->staff_id;
}

gint64
ost_paper_store_issue_visit (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 visit_id, GError **error)
{
  g_autoptr (OstVisit) visit = NULL;
  g_autoptr (OstPaperSource) source = read_visit_family (txn, visit_id, &visit, error);
  g_autoptr (OstIssuedDocument) paper = NULL;
  g_autoptr (OstDocument) document = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (source == NULL)
    return 0;
  paper = take_draft (source, kind, error);
  if (paper == NULL)
    return 0;
  name_after_visit (paper, source, visit);
  document = make_of_visit (source, kind, visit_id, error);
  if (document == NULL)
    return 0;
  json = dup_source (source, paper, visit_id, document);
  pdf = ost_document_render_pdf (document, typesetter, error);
  return pdf != NULL ? ost_document_store_issue (txn, paper, pdf, json, error) : 0;
}
