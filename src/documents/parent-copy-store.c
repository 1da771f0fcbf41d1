/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/json-writer.h"
#include "base/record-build.h"
#include "documents/court-opinion-store.h"
#include "documents/document-store.h"
#include "documents/haru-renderer.h"
#include "documents/opinion-settings-store.h"
#include "documents/opinion-source.h"
#include "documents/paper-source.h"
#include "documents/parent-copy-store.h"
#include "people/centre-store.h"

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT, why);
  return FALSE;
}

static gboolean
check_allowed (OstTxn *txn, GError **error)
{
  OstOpinionSettings settings;

  if (!ost_opinion_settings_load (txn, &settings, error))
    return FALSE;
  return settings.parent_copies ||
         refuse (error, _ ("Copies of opinions for parents are switched off in this centre"));
}

static OstIssuedDocument *
load_opinion (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstIssuedDocument) opinion =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, id, error);

  if (opinion == NULL)
    return NULL;
  if (opinion->kind == OST_DOCUMENT_KIND_COURT_OPINION && opinion->sha256 != NULL &&
      opinion->source != NULL)
    return g_steal_pointer (&opinion);
  refuse (error, _ ("A copy is made of an opinion that has been issued"));
  return NULL;
}

/* "Pani Ewa Nowak" */
static const char *
name_parent (OstPaperSource *source, gint64 person_id, GError **error)
{
  g_autoptr (OstPerson) person = ost_record_load (source->txn, OST_TYPE_PERSON, person_id, error);

  if (person == NULL)
    return NULL;
  return ost_paper_source_printf (source, "%s %s %s", person->sex == OST_SEX_MAN ? "Pan" : "Pani",
                                  person->given_name, person->surname);
}

static GBytes *
render (OstPaperSource *source,
        OstTypesetter *typesetter,
        const OstIssuedDocument *opinion,
        const OstParentCopyOrder *order,
        const char *number,
        GError **error)
{
  OstParentCopy copy = { .person_id = order->person_id, .left_out = order->left_out };
  g_autoptr (OstDocument) document = NULL;
  OstCourtOpinion content;

  if (!ost_opinion_source_read (opinion->source, &content, source->kept, error) ||
      !ost_paper_source_read_family (source, opinion->family_id, error))
    return NULL;
  copy.name = name_parent (source, order->person_id, error);
  if (copy.name == NULL)
    return NULL;
  ost_paper_source_fill (source, &content.paper, number);
  ost_court_opinion_store_fill_standard (source, &content); /* opinions of old did not keep them */
  content.paper.draft = number == NULL;
  ost_parent_copy_reduce (&content, &copy, source->kept);
  document = ost_court_opinion_new_document (&content);
  return ost_document_render_pdf (document, typesetter, error);
}

GBytes *
ost_parent_copy_store_render (OstTxn *txn,
                              OstTypesetter *typesetter,
                              const OstParentCopyOrder *order,
                              GError **error)
{
  g_autoptr (OstPaperSource) source = NULL;
  g_autoptr (OstIssuedDocument) opinion = NULL;

  if (!check_allowed (txn, error))
    return NULL;
  opinion = load_opinion (txn, order->opinion_id, error);
  source = opinion != NULL ? ost_paper_source_new (txn, error) : NULL;
  return source != NULL ? render (source, typesetter, opinion, order, NULL, error) : NULL;
}

static gboolean
has_words (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *trimmed != '\0';
}

/* Who decided, about which opinion; kept here, never printed. */
static char *
dup_source (const OstIssuedDocument *opinion, const OstParentCopyOrder *order)
{
  g_autoptr (GString) json = g_string_new ("{\"opinion\":");

  ost_json_append_string (json, opinion->number);
  g_string_append_printf (json, ",\"opinion_version\":%d,\"left_out\":%u,\"head_note\":",
                          (int) opinion->version, order->left_out);
  ost_json_append_string (json, order->head_note);
  g_string_append (json, ",\"officer_note\":");
  ost_json_append_string (json, order->officer_note);
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static OstIssuedDocument *
begin_copy (OstTxn *txn, const OstIssuedDocument *opinion, GError **error)
{
  g_autoptr (OstIssuedDocument) paper = g_object_new (OST_TYPE_ISSUED_DOCUMENT, NULL);

  paper->kind = OST_DOCUMENT_KIND_COPY_OF_AN_OPINION_FOR_A_PARENT;
  paper->title = g_strdup_printf (
      "%s (%s)", ost_kind_get_polish (&ost_document_kind_kind, paper->kind), opinion->number);
  paper->family_id = opinion->family_id;
  paper->author_id = opinion->author_id;
  paper->issued_on = *ost_txn_get_today (txn);
  paper->number = ost_numbering_next (txn, "paper", g_date_get_year (&paper->issued_on), error);
  return paper->number != NULL ? g_steal_pointer (&paper) : NULL;
}

gint64
ost_parent_copy_store_issue (OstTxn *txn,
                             OstTypesetter *typesetter,
                             const OstParentCopyOrder *order,
                             GError **error)
{
  g_autoptr (OstPaperSource) source = NULL;
  g_autoptr (OstIssuedDocument) opinion = NULL;
  g_autoptr (OstIssuedDocument) paper = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (!check_allowed (txn, error))
    return 0;
  if (!has_words (order->head_note) || !has_words (order->officer_note))
    return refuse (error, _ ("The head and the data protection officer note why it is given"));
  opinion = load_opinion (txn, order->opinion_id, error);
  source = opinion != NULL ? ost_paper_source_new (txn, error) : NULL;
  paper = source != NULL ? begin_copy (txn, opinion, error) : NULL;
  if (paper == NULL)
    return 0;
  pdf = render (source, typesetter, opinion, order, paper->number, error);
  json = dup_source (opinion, order);
  return pdf != NULL ? ost_document_store_issue (txn, paper, pdf, json, error) : 0;
}
