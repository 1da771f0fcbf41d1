/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "documents/document-file-store.h"
#include "documents/document-store.h"
#include "documents/quoted-fact-store.h"
#include "documents/stored-file.h"

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT, why);
  return FALSE;
}

static OstIssuedDocument *
load_issued (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstIssuedDocument) paper = ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, id, error);

  if (paper == NULL || paper->sha256 != NULL)
    return g_steal_pointer (&paper);
  refuse (error, _ ("Issue the paper first"));
  return NULL;
}

/* The signed file. */

static const char *
guess_type (const char *name)
{
  return g_str_has_suffix (name, ".pdf") ? "application/pdf" : "application/octet-stream";
}

static gboolean
check_content (GBytes *content, GError **error)
{
  if (g_bytes_get_size (content) == 0)
    return refuse (error, _ ("The file is empty"));
  return g_bytes_get_size (content) <= OST_MOST_SIGNED_FILE ||
         refuse (error, _ ("The file is larger than 30 MB"));
}

gboolean
ost_document_file_attach_signed (
    OstTxn *txn, gint64 document_id, const char *name, GBytes *content, GError **error)
{
  g_autoptr (OstIssuedDocument) paper = load_issued (txn, document_id, error);
  g_autoptr (OstIssuedDocument) signed_paper = NULL;
  g_autoptr (OstStoredFile) file = NULL;

  if (paper == NULL || !check_content (content, error))
    return FALSE;
  file = g_object_new (OST_TYPE_STORED_FILE, NULL);
  file->topic = g_strdup ("issued_document");
  file->record_id = document_id;
  file->role = OST_FILE_SIGNED_FILE;
  file->name = g_strdup (name);
  file->media_type = g_strdup (guess_type (name));
  file->content = g_bytes_ref (content);
  file->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  signed_paper = ost_record_dup (paper);
  g_free (signed_paper->signed_sha256);
  signed_paper->signed_sha256 = g_strdup (file->sha256);
  signed_paper->state = MAX (signed_paper->state, OST_DOCUMENT_SIGNED);
  if (!g_date_valid (&signed_paper->signed_on))
    signed_paper->signed_on = *ost_txn_get_today (txn);
  return ost_record_save (txn, file, error) != 0 && ost_record_save (txn, signed_paper, error) != 0;
}

/* The place in the paper file. */

OstPaperPlace *
ost_document_file_load_place (OstTxn *txn, gint64 document_id, GError **error)
{
  GError *failed = NULL;
  OstPaperPlace *place = ost_record_find (
      txn, OST_TYPE_PAPER_PLACE, &failed,
      "where topic = 'issued_document' and record_id = $1 limit 1", "i", document_id);

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  if (place != NULL)
    return place;
  place = g_object_new (OST_TYPE_PAPER_PLACE, NULL);
  place->topic = g_strdup ("issued_document");
  place->record_id = document_id;
  return place;
}

/* Corrections. */

static OstIssuedDocument *
begin_correction (const OstIssuedDocument *former)
{
  OstIssuedDocument *draft = g_object_new (OST_TYPE_ISSUED_DOCUMENT, NULL);

  draft->kind = former->kind;
  draft->title = g_strdup (former->title);
  draft->family_id = former->family_id;
  draft->request_id = former->request_id;
  draft->author_id = former->author_id;
  draft->replaces_id = former->parent_instance.id;
  draft->state = OST_DOCUMENT_DRAFT;
  draft->period_from = former->period_from;
  draft->period_to = former->period_to;
  return draft;
}

static gboolean
copy_sections (OstTxn *txn, gint64 from_id, gint64 to_id, GError **error)
{
  g_autoptr (GPtrArray) sections = ost_document_store_list_sections (txn, from_id, error);

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const OstDocumentSection *section = g_ptr_array_index (sections, i);

      if (!ost_document_store_set_section (txn, to_id, section->part, section->content, error))
        return FALSE;
    }
  return sections != NULL;
}

static gboolean
copy_facts (OstTxn *txn, gint64 from_id, gint64 to_id, GError **error)
{
  g_autoptr (GPtrArray) facts = ost_quoted_fact_store_list (txn, from_id, error);

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      g_autoptr (OstQuotedFact) fact = ost_record_dup (g_ptr_array_index (facts, i));

      fact->parent_instance.id = 0;
      fact->parent_instance.rev = 0;
      fact->document_id = to_id;
      if (ost_record_save (txn, fact, error) == 0)
        return FALSE;
    }
  return facts != NULL;
}

/* One draft of a kind at a time: the editor knows it by its family. */
static gboolean
check_no_draft (OstTxn *txn, const OstIssuedDocument *paper, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstIssuedDocument) draft =
      ost_document_store_find_draft (txn, paper->family_id, paper->kind, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  return draft == NULL ||
         refuse (error, _ ("The family has an open draft of this kind: issue or archive it first"));
}

gint64
ost_document_file_correct (OstTxn *txn, gint64 document_id, GError **error)
{
  g_autoptr (OstIssuedDocument) former = load_issued (txn, document_id, error);
  g_autoptr (OstIssuedDocument) draft = NULL;
  gint64 id;

  if (former == NULL)
    return 0;
  if (former->state == OST_DOCUMENT_WITHDRAWN)
    return refuse (error, _ ("This version has been corrected already"));
  if (former->family_id == 0 || former->kind == OST_DOCUMENT_KIND_LETTER ||
      former->kind == OST_DOCUMENT_KIND_COPY_OF_AN_OPINION_FOR_A_PARENT)
    return refuse (error, _ ("A letter is corrected by a new letter"));
  if (!check_no_draft (txn, former, error))
    return 0;
  draft = begin_correction (former);
  id = ost_record_save (txn, draft, error);
  return id != 0 && copy_sections (txn, document_id, id, error) &&
                 copy_facts (txn, document_id, id, error)
             ? id
             : 0;
}
