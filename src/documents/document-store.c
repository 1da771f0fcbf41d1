/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/record-build.h"
#include "documents/document-store.h"
#include "documents/stored-file.h"
#include "people/centre-store.h"

static gboolean
take_number (OstTxn *txn, OstIssuedDocument *paper, GError **error)
{
  const int year = g_date_get_year (&paper->issued_on);

  if (paper->replaces_id != 0)
    {
      g_autoptr (OstIssuedDocument) former =
          ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, paper->replaces_id, error);

      if (former == NULL)
        return FALSE;
      g_free (paper->number);
      paper->number = g_strdup (former->number);
      paper->version = former->version + 1;
      return TRUE;
    }
  paper->version = 1;
  if (paper->number == NULL)
    paper->number = ost_numbering_next (txn, "paper", year, error);
  return paper->number != NULL;
}

/* What is corrected stays in the register, withdrawn. */
static gboolean
withdraw (OstTxn *txn, gint64 former_id, GError **error)
{
  g_autoptr (OstIssuedDocument) former =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, former_id, error);
  g_autoptr (OstIssuedDocument) withdrawn = NULL;

  if (former == NULL)
    return FALSE;
  withdrawn = ost_record_dup (former);
  withdrawn->state = OST_DOCUMENT_WITHDRAWN;
  return ost_record_save (txn, withdrawn, error) != 0;
}

static gboolean
keep_file (OstTxn *txn, const OstIssuedDocument *paper, gint64 id, GBytes *pdf, GError **error)
{
  g_autoptr (OstStoredFile) file = g_object_new (OST_TYPE_STORED_FILE, NULL);

  file->topic = g_strdup ("issued_document");
  file->record_id = id;
  file->role = OST_FILE_ISSUED_FILE;
  file->name = g_strdup_printf ("%s.pdf", paper->number);
  file->media_type = g_strdup ("application/pdf");
  file->content = g_bytes_ref (pdf);
  file->sha256 = g_strdup (paper->sha256);
  return ost_record_save (txn, file, error) != 0;
}

gint64
ost_document_store_issue (OstTxn *txn,
                          const OstIssuedDocument *draft,
                          GBytes *pdf,
                          const char *source_json,
                          GError **error)
{
  g_autoptr (OstIssuedDocument) paper = ost_record_dup (draft);
  gint64 id;

  if (paper->sha256 != NULL)
    {
      g_set_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                   _ ("%s has been issued already; make a correction"), paper->number);
      return 0;
    }
  if (!g_date_valid (&paper->issued_on))
    paper->issued_on = *ost_txn_get_today (txn);
  if (!take_number (txn, paper, error))
    return 0;
  paper->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
  g_free (paper->source);
  paper->source = g_strdup (source_json);
  if (paper->state == OST_DOCUMENT_NONE || paper->state == OST_DOCUMENT_DRAFT)
    paper->state = OST_DOCUMENT_TO_BE_SIGNED;
  if (paper->replaces_id != 0 && !withdraw (txn, paper->replaces_id, error))
    return 0;
  id = ost_record_save (txn, paper, error);
  return id != 0 && keep_file (txn, paper, id, pdf, error) ? id : 0;
}

OstIssuedDocument *
ost_document_store_find_by_number (OstTxn *txn, const char *number, GError **error)
{
  return ost_record_find (txn, OST_TYPE_ISSUED_DOCUMENT, error,
                          "where number = $1 and sha256 is not null and archived_at is null"
                          " order by version desc limit 1",
                          "t", number);
}

OstIssuedDocument *
ost_document_store_find_newest (OstTxn *txn, gint64 family_id, int kind, GError **error)
{
  return ost_record_find (txn, OST_TYPE_ISSUED_DOCUMENT, error,
                          "where family_id = $1 and kind = $2 and sha256 is not null"
                          " and archived_at is null and state <> 'wycofane'"
                          " order by issued_on desc, version desc, id desc limit 1",
                          "it", family_id, ost_kind_get_word (&ost_document_kind_kind, kind));
}

OstIssuedDocument *
ost_document_store_find_draft (OstTxn *txn, gint64 family_id, int kind, GError **error)
{
  return ost_record_find (txn, OST_TYPE_ISSUED_DOCUMENT, error,
                          "where family_id = $1 and kind = $2 and sha256 is null"
                          " and archived_at is null order by id desc limit 1",
                          "it", family_id, ost_kind_get_word (&ost_document_kind_kind, kind));
}

GPtrArray *
ost_document_store_list (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_ISSUED_DOCUMENT, error,
                          "where archived_at is null and ($1 = 0 or family_id = $1)"
                          " order by issued_on desc nulls first, id desc",
                          "i", family_id);
}

GPtrArray *
ost_document_store_list_sections (OstTxn *txn, gint64 document_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_DOCUMENT_SECTION, error,
                          "where document_id = $1 and archived_at is null order by position, id",
                          "i", document_id);
}

static gboolean
erase_section (OstTxn *txn, const OstDocumentSection *section, GError **error)
{
  return section == NULL ||
         ost_record_erase (txn, OST_TYPE_DOCUMENT_SECTION, section->parent_instance.id, error);
}

gboolean
ost_document_store_set_section (
    OstTxn *txn, gint64 document_id, const char *part, const char *content, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstDocumentSection) former =
      ost_record_find (txn, OST_TYPE_DOCUMENT_SECTION, &failed,
                       "where document_id = $1 and part = $2 and archived_at is null limit 1", "it",
                       document_id, part);
  g_autoptr (OstDocumentSection) section = NULL;

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (content == NULL || *content == '\0')
    return erase_section (txn, former, error);

  section =
      former != NULL ? ost_record_dup (former) : g_object_new (OST_TYPE_DOCUMENT_SECTION, NULL);
  section->document_id = document_id;
  section->position = g_ascii_strtoll (part, NULL, 10);
  g_free (section->part);
  section->part = g_strdup (part);
  g_free (section->content);
  section->content = g_strdup (content);
  return ost_record_save (txn, section, error) != 0;
}

GBytes *
ost_document_store_dup_file (OstTxn *txn, gint64 document_id, int role, GError **error)
{
  g_autoptr (OstStoredFile) file =
      ost_record_find (txn, OST_TYPE_STORED_FILE, error,
                       "where topic = 'issued_document' and record_id = $1 and role = $2"
                       " and archived_at is null order by id desc limit 1",
                       "it", document_id, ost_kind_get_word (&ost_file_role_kind, role));

  return file != NULL ? g_bytes_ref (file->content) : NULL;
}

/* One at a time: the files of years do not fit into memory. */
static gboolean
check_file (
    OstTxn *txn, const OstIssuedDocument *paper, int role, GPtrArray *findings, GError **error)
{
  const char *expected = role == OST_FILE_ISSUED_FILE ? paper->sha256 : paper->signed_sha256;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = NULL;
  GError *failed = NULL;

  if (expected == NULL)
    return TRUE;
  bytes = ost_document_store_dup_file (txn, paper->parent_instance.id, role, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  found = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  if (g_strcmp0 (found, expected) != 0)
    g_ptr_array_add (findings, g_strdup_printf (_ ("%s, version %d: the stored file is not the one "
                                                   "that was issued"),
                                                paper->number, (int) paper->version));
  return TRUE;
}

GPtrArray *
ost_document_store_check (OstTxn *txn, GError **error)
{
  g_autoptr (GPtrArray) papers = ost_record_list (txn, OST_TYPE_ISSUED_DOCUMENT, error,
                                                  "where sha256 is not null order by id", "");
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    if (!check_file (txn, g_ptr_array_index (papers, i), OST_FILE_ISSUED_FILE, findings, error) ||
        !check_file (txn, g_ptr_array_index (papers, i), OST_FILE_SIGNED_FILE, findings, error))
      return NULL;
  return papers != NULL ? g_steal_pointer (&findings) : NULL;
}
