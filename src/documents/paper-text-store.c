/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/paper-text-store.h"
#include "documents/picture.h"
#include "documents/stored-file.h"
#include "storage/record-map.h"

#define TOPIC "letterhead"
#define CREST "crest"

void
ost_own_text_free (OstOwnText *self)
{
  g_free (self->code);
  g_free (self->content);
  g_free (self);
}

static OstOwnText *
own_text_new (const OstStoredFile *file)
{
  OstOwnText *self = g_new0 (OstOwnText, 1);
  gsize size;
  const char *content = g_bytes_get_data (file->content, &size);

  self->code = g_strdup (file->name);
  self->content = g_utf8_make_valid (content, (gssize) size);
  self->version = file->record_id;
  return self;
}

static GPtrArray *
list_newest (OstTxn *txn, int role, GError **error)
{
  return ost_record_list (
      txn, OST_TYPE_STORED_FILE, error,
      "where topic = $1 and role = $2 and archived_at is null and record_id ="
      " (select max (n.record_id) from stored_file n where n.topic = $1 and n.role = $2"
      " and n.name = stored_file.name and n.archived_at is null) order by name",
      "tt", TOPIC, ost_kind_get_word (&ost_file_role_kind, role));
}

GHashTable *
ost_paper_text_store_load (OstTxn *txn, GError **error)
{
  g_autoptr (GPtrArray) files = list_newest (txn, OST_FILE_TEXT, error);
  GHashTable *texts;

  if (files == NULL)
    return NULL;
  texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) ost_own_text_free);
  for (guint i = 0; i < files->len; i++)
    {
      OstOwnText *text = own_text_new (g_ptr_array_index (files, i));

      g_hash_table_replace (texts, text->code, text);
    }
  return texts;
}

/* The number of the version that comes next, of those taken back too. */
static gboolean
next_version (OstTxn *txn, int role, const char *name, gint64 *version, GError **error)
{
  if (!ost_txn_get_int (txn, version, error,
                        "select coalesce (max (record_id), 0) + 1 from stored_file"
                        " where topic = $1 and role = $2 and name = $3",
                        "ttt", TOPIC, ost_kind_get_word (&ost_file_role_kind, role), name))
    return FALSE;
  return TRUE;
}

static gboolean
keep (OstTxn *txn, int role, const char *name, GBytes *content, GError **error)
{
  g_autoptr (OstStoredFile) file = g_object_new (OST_TYPE_STORED_FILE, NULL);

  file->topic = g_strdup (TOPIC);
  file->role = role;
  file->name = g_strdup (name);
  file->media_type = g_strdup (role == OST_FILE_CREST ? "image/png" : "text/plain");
  file->content = g_bytes_ref (content);
  file->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  return next_version (txn, role, name, &file->record_id, error) &&
         ost_record_save (txn, file, error) != 0;
}

/* What was written so far no longer holds; it stays in the audit. */
static gboolean
take_back (OstTxn *txn, int role, const char *name, GError **error)
{
  g_autoptr (GPtrArray) files =
      ost_record_list (txn, OST_TYPE_STORED_FILE, error,
                       "where topic = $1 and role = $2 and name = $3 and archived_at is null",
                       "ttt", TOPIC, ost_kind_get_word (&ost_file_role_kind, role), name);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const OstRecord *file = g_ptr_array_index (files, i);

      if (!ost_record_set_archived (txn, OST_TYPE_STORED_FILE, file->id, file->rev, TRUE, error))
        return FALSE;
    }
  return files != NULL;
}

gboolean
ost_paper_text_store_save (OstTxn *txn, const char *code, const char *content, GError **error)
{
  const OstPaperText *text = ost_paper_text_find (code);
  g_autofree char *shipped = ost_paper_text_dup_shipped (code);
  g_autofree char *tidy = g_strchomp (g_strdup (content != NULL ? content : shipped));
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  if (g_str_equal (tidy, shipped))
    return take_back (txn, OST_FILE_TEXT, code, error);
  if (!ost_template_check (tidy, text->samples, error))
    return FALSE;
  bytes = g_bytes_new (tidy, strlen (tidy));
  return keep (txn, OST_FILE_TEXT, code, bytes, error);
}

GPtrArray *
ost_paper_text_store_check (OstTxn *txn, GError **error)
{
  g_autoptr (GHashTable) texts = ost_paper_text_store_load (txn, error);
  GPtrArray *findings;
  GHashTableIter iter;
  gpointer value;

  if (texts == NULL)
    return NULL;
  findings = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const OstOwnText *own = value;
      const OstPaperText *text = ost_paper_text_find (own->code);
      g_autoptr (GError) broken = NULL;

      if (text != NULL && !ost_template_check (own->content, text->samples, &broken))
        g_ptr_array_add (findings,
                         g_strdup_printf (_ ("text of papers “%s”, version %d: %s"), own->code,
                                          (int) own->version, broken->message));
    }
  return findings;
}

GBytes *
ost_crest_store_load (OstTxn *txn, GError **error)
{
  g_autoptr (GPtrArray) files = list_newest (txn, OST_FILE_CREST, error);
  const OstStoredFile *file;

  if (files == NULL || files->len == 0)
    return NULL;
  file = g_ptr_array_index (files, 0);
  return g_bytes_ref (file->content);
}

gboolean
ost_crest_store_save (OstTxn *txn, GBytes *file, GError **error)
{
  g_autoptr (GBytes) small = NULL;

  if (file == NULL)
    return take_back (txn, OST_FILE_CREST, CREST, error);
  small = ost_picture_shrink (file, OST_CREST_SIDE, error);
  return small != NULL && keep (txn, OST_FILE_CREST, CREST, small, error);
}
