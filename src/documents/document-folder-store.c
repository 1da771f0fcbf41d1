/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/document-file-store.h"
#include "documents/document-file.h"
#include "documents/document-folder-store.h"
#include "documents/document-store.h"
#include "documents/stored-file.h"
#include "storage/audit.h"

/* What a list of papers says, as an office would write it by hand. */
static const char *const headings[] = { "nr",
                                        "wersja",
                                        "rodzaj",
                                        "tytuł",
                                        "data",
                                        "stan",
                                        "wysłano",
                                        "sposób wysłania",
                                        "nr nadania",
                                        "doręczono",
                                        "teczka",
                                        "tom",
                                        "karta",
                                        "plik",
                                        "SHA-256",
                                        "plik podpisany",
                                        "SHA-256 podpisanego" };

typedef struct
{
  OstTxn *txn;
  const char *folder;
  GString *list;
  GError **error;
} Writing;

static void
add_cell (GString *list, const char *text, gboolean last)
{
  g_autofree char *quoted = NULL;
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\"", -1);

  quoted = g_strjoinv ("\"\"", parts);
  g_string_append_printf (list, "\"%s\"%s", quoted, last ? "\r\n" : ";");
}

/* A number is a name of a file once its slashes are gone. */
static char *
dup_file_name (const OstIssuedDocument *paper, const char *suffix)
{
  g_autofree char *number = g_strdelimit (g_strdup (paper->number), "/\\:*?\"<>|", '-');

  return g_strdup_printf ("%s-v%d%s", number, (int) MAX (paper->version, 1), suffix);
}

/* NULL without an error when there is no such file. */
static gboolean
write_file (
    Writing *self, const OstIssuedDocument *paper, int role, const char *suffix, char **name)
{
  GError *failed = NULL;
  g_autoptr (GBytes) content =
      ost_document_store_dup_file (self->txn, paper->parent_instance.id, role, &failed);
  g_autofree char *path = NULL;

  if (failed != NULL)
    {
      g_propagate_error (self->error, failed);
      return FALSE;
    }
  if (content == NULL)
    return TRUE;
  *name = dup_file_name (paper, suffix);
  path = g_build_filename (self->folder, *name, NULL);
  return ost_document_save (content, path, self->error);
}

static void
add_line (Writing *self,
          const OstIssuedDocument *paper,
          const OstPaperPlace *place,
          const char *file,
          const char *signed_file)
{
  g_autofree char *version = g_strdup_printf ("%d", (int) MAX (paper->version, 1));
  g_autofree char *issued = ost_date_dup_iso (&paper->issued_on);
  g_autofree char *sent = ost_date_dup_iso (&paper->sent_on);
  g_autofree char *delivered = ost_date_dup_iso (&paper->delivered_on);
  const char *const cells[] = { paper->number,
                                version,
                                ost_kind_get_polish (&ost_document_kind_kind, paper->kind),
                                paper->title,
                                issued,
                                ost_kind_get_polish (&ost_document_state_kind, paper->state),
                                sent,
                                ost_kind_get_polish (&ost_sent_how_kind, paper->sent_how),
                                paper->dispatch_no,
                                delivered,
                                place->folder,
                                place->volume,
                                place->card,
                                file,
                                paper->sha256,
                                signed_file,
                                paper->signed_sha256 };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (headings));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    add_cell (self->list, cells[i], i + 1 == G_N_ELEMENTS (cells));
}

static gboolean
write_paper (Writing *self, const OstIssuedDocument *paper)
{
  g_autoptr (OstPaperPlace) place =
      ost_document_file_load_place (self->txn, paper->parent_instance.id, self->error);
  g_autofree char *file = NULL;
  g_autofree char *signed_file = NULL;

  if (place == NULL || !write_file (self, paper, OST_FILE_ISSUED_FILE, ".pdf", &file) ||
      !write_file (self, paper, OST_FILE_SIGNED_FILE, "-podpisany.pdf", &signed_file))
    return FALSE;
  add_line (self, paper, place, file, signed_file);
  return TRUE;
}

static void
begin_list (GString *list, const char *reason, const GDate *today)
{
  g_autofree char *day = ost_date_dup_iso (today);

  /* The mark tells spreadsheets that it is UTF-8. */
  g_string_append (list, "\xef\xbb\xbf");
  add_cell (list, "wydano dnia", FALSE);
  add_cell (list, day, FALSE);
  add_cell (list, "w celu", FALSE);
  add_cell (list, reason, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    add_cell (list, headings[i], i + 1 == G_N_ELEMENTS (headings));
}

static gboolean
write_list (Writing *self)
{
  g_autofree char *path = g_build_filename (self->folder, OST_FOLDER_LIST, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (self->list->str, self->list->len);

  return ost_document_save (bytes, path, self->error);
}

gboolean
ost_document_folder_write (
    OstTxn *txn, gint64 family_id, const char *folder, const char *reason, guint *n, GError **error)
{
  g_autoptr (GPtrArray) papers = ost_document_store_list (txn, family_id, error);
  g_autoptr (GString) list = g_string_new (NULL);
  Writing self = { txn, folder, list, error };

  if (papers == NULL)
    return FALSE;
  *n = 0;
  begin_list (list, reason, ost_txn_get_today (txn));
  for (guint i = 0; i < papers->len; i++)
    {
      const OstIssuedDocument *paper = g_ptr_array_index (papers, i);

      if (paper->sha256 == NULL)
        continue;
      if (!write_paper (&self, paper))
        return FALSE;
      (*n)++;
    }
  return write_list (&self) && ost_audit_note (txn, "exported", "family", family_id, error);
}
