/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/json-writer.h"
#include "base/record-build.h"
#include "casework/court-store.h"
#include "documents/document-digest.h"
#include "documents/document-json.h"
#include "documents/document-store.h"
#include "documents/haru-renderer.h"
#include "documents/paper-compose.h"
#include "documents/paper-issue-store.h"
#include "people/centre-store.h"

/* A correction keeps the number of what it corrects. */
static char *
take_number (OstPaperSource *source,
             const OstIssuedDocument *paper,
             OstNumberFunc number,
             GError **error)
{
  g_autoptr (OstIssuedDocument) former = NULL;

  if (paper->replaces_id == 0)
    return number (source->txn, "paper", g_date_get_year (&source->today), error);
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
take_draft (OstPaperSource *source, int kind, OstNumberFunc number, GError **error)
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
    paper->number = take_number (source, paper, number, error);
  return paper->number != NULL && find_request (source, paper, error) ? g_steal_pointer (&paper)
                                                                      : NULL;
}

/* For papers that are filled from the file alone: of which family, at which revision, and all that
 * they say.  VISIT_ID 0: of no single visit. */
static char *
dup_plain_source (const OstPaperSource *source,
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

/* What is issued, before it is set. */
typedef struct
{
  OstIssuedDocument *paper;
  OstDocument *document;
  char *source_json;
} Issue;

static void
issue_clear (Issue *self)
{
  g_clear_object (&self->paper);
  g_clear_pointer (&self->document, ost_document_free);
  g_clear_pointer (&self->source_json, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Issue, issue_clear)

static gboolean
compose_issue (
    OstTxn *txn, int kind, gint64 family_id, OstNumberFunc number, Issue *issue, GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);

  if (source == NULL || !ost_paper_source_read_family (source, family_id, error))
    return FALSE;
  issue->paper = take_draft (source, kind, number, error);
  if (issue->paper == NULL)
    return FALSE;
  if (kind == OST_DOCUMENT_KIND_COURT_OPINION)
    {
      const OstOpinionDraft draft = { issue->paper, NULL };

      issue->document = ost_paper_compose_opinion (source, &draft, issue->paper->number,
                                                   &issue->source_json, error);
    }
  else
    {
      issue->document = ost_paper_compose_kind (source, kind, error);
      if (issue->document != NULL)
        issue->source_json = dup_plain_source (source, issue->paper, 0, issue->document);
    }
  return issue->document != NULL;
}

static gboolean
compose_visit_issue (
    OstTxn *txn, int kind, gint64 visit_id, OstNumberFunc number, Issue *issue, GError **error)
{
  g_autoptr (OstVisit) visit = NULL;
  g_autoptr (OstPaperSource) source = ost_paper_compose_read_visit (txn, visit_id, &visit, error);
  g_autofree char *day = NULL;

  if (source == NULL)
    return FALSE;
  issue->paper = take_draft (source, kind, number, error);
  if (issue->paper == NULL)
    return FALSE;
  day = ost_date_dup_numeric (&visit->day);
  g_free (issue->paper->title);
  issue->paper->title =
      g_strdup_printf ("%s z %s – %s", ost_kind_get_polish (&ost_document_kind_kind, kind), day,
                       source->family->name);
  if (visit->staff_id != 0)
    issue->paper->author_id = visit->staff_id;
  issue->document = ost_paper_compose_of_visit (source, kind, visit_id, error);
  if (issue->document != NULL)
    issue->source_json = dup_plain_source (source, issue->paper, visit_id, issue->document);
  return issue->document != NULL;
}

void
ost_ready_paper_free (OstReadyPaper *self)
{
  g_free (self->digest);
  g_bytes_unref (self->pdf);
  g_free (self);
}

static OstReadyPaper *
make_ready (const Issue *issue, OstTypesetter *typesetter, GError **error)
{
  g_autoptr (GBytes) pdf = ost_document_render_pdf (issue->document, typesetter, error);
  OstReadyPaper *paper;

  if (pdf == NULL)
    return NULL;
  paper = g_new0 (OstReadyPaper, 1);
  paper->digest = ost_document_dup_digest (issue->document);
  paper->pdf = g_steal_pointer (&pdf);
  return paper;
}

OstReadyPaper *
ost_paper_store_make_ready (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 family_id, GError **error)
{
  g_auto (Issue) issue = { NULL };

  return compose_issue (txn, kind, family_id, ost_numbering_foresee, &issue, error)
             ? make_ready (&issue, typesetter, error)
             : NULL;
}

OstReadyPaper *
ost_paper_store_make_ready_visit (
    OstTxn *txn, OstTypesetter *typesetter, int kind, gint64 visit_id, GError **error)
{
  g_auto (Issue) issue = { NULL };

  return compose_visit_issue (txn, kind, visit_id, ost_numbering_foresee, &issue, error)
             ? make_ready (&issue, typesetter, error)
             : NULL;
}

static gint64
freeze (OstTxn *txn, const Issue *issue, const OstReadyPaper *ready, GError **error)
{
  g_autofree char *digest = ost_document_dup_digest (issue->document);

  if (!g_str_equal (digest, ready->digest))
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT,
                           _ ("The file was changed while the paper was being made"));
      return 0;
    }
  return ost_document_store_issue (txn, issue->paper, ready->pdf, issue->source_json, error);
}

gint64
ost_paper_store_issue (
    OstTxn *txn, const OstReadyPaper *ready, int kind, gint64 family_id, GError **error)
{
  g_auto (Issue) issue = { NULL };

  return compose_issue (txn, kind, family_id, ost_numbering_next, &issue, error)
             ? freeze (txn, &issue, ready, error)
             : 0;
}

gint64
ost_paper_store_issue_visit (
    OstTxn *txn, const OstReadyPaper *ready, int kind, gint64 visit_id, GError **error)
{
  g_auto (Issue) issue = { NULL };

  return compose_visit_issue (txn, kind, visit_id, ost_numbering_next, &issue, error)
             ? freeze (txn, &issue, ready, error)
             : 0;
}
