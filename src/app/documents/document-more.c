/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-document-more"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"
#include "app/documents/document-more.h"
#include "app/documents/family-papers-tab.h"
#include "app/documents/paper-preview.h"
#include "app/documents/paper-sheets.h"
#include "app/documents/pdf-preview.h"
#include "app/families/family-dialog.h"
#include "app/tell.h"
#include "documents/document-file-store.h"
#include "documents/document-folder-store.h"
#include "documents/document-store.h"
#include "documents/stored-file.h"

typedef struct
{
  OstPage *page; /* a reference */
  gint64 id;     /* of a document */
  gint64 family_id;
  char *path; /* of a folder; the name of the signed file */
  char *reason;
  GBytes *content; /* of the signed file */
} Wanted;

static Wanted *
wanted_new (OstPage *page, gint64 id, gint64 family_id)
{
  Wanted *self = g_new0 (Wanted, 1);

  self->page = g_object_ref (page);
  self->id = id;
  self->family_id = family_id;
  return self;
}

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_object_unref (self->page);
  g_free (self->path);
  g_free (self->reason);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

static GtkWindow *
get_window (OstPage *page)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

/* The signed file. */

static gpointer
attach (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;

  return GINT_TO_POINTER (
      ost_document_file_attach_signed (txn, wanted->id, wanted->path, wanted->content, error));
}

static void
attached_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;

  if (ost_page_look_finish (wanted->page, object, result) != NULL)
    ost_tell (GTK_WIDGET (wanted->page), _ ("The signed file is kept beside the issued one"));
  wanted_free (wanted);
}

/* A slow disk is waited for here, not by all who ask the database. */
static void
file_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  OstDb *db = ost_page_get_db (wanted->page);
  g_autoptr (GError) error = NULL;

  wanted->content = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  if (wanted->content != NULL && db != NULL)
    {
      ost_db_call_async (db, OST_DB_EDIT, attach, wanted, NULL, NULL, NULL, attached_cb, wanted);
      return;
    }
  if (error != NULL)
    ost_tell_error (GTK_WIDGET (wanted->page), error);
  wanted_free (wanted);
}

void
ost_document_attach_file (OstPage *page, gint64 document_id, GFile *file)
{
  Wanted *wanted = wanted_new (page, document_id, 0);

  wanted->path = g_file_get_basename (file);
  g_file_load_bytes_async (file, NULL, file_read_cb, wanted);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  const Wanted *wanted = user_data;

  ost_document_attach_file (wanted->page, wanted->id, file);
}

void
ost_document_attach_open (OstPage *page, gint64 document_id)
{
  ost_choose_file_to_open (get_window (page), _ ("The signed file"), file_chosen_cb,
                           wanted_new (page, document_id, 0), wanted_free);
}

static gpointer
read_signed (OstTxn *txn, gpointer arg, GError **error)
{
  GError *failed = NULL;
  GBytes *content =
      ost_document_store_dup_file (txn, ((const Wanted *) arg)->id, OST_FILE_SIGNED_FILE, &failed);

  if (content == NULL && failed == NULL)
    g_set_error_literal (&failed, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                         _ ("No signed file is kept with this paper"));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return content;
}

static void
signed_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (GBytes) content = ost_page_look_finish (wanted->page, object, result);
  OstPdfPreview *preview = content != NULL ? ost_pdf_preview_open (GTK_WIDGET (wanted->page),
                                                                   content, _ ("The signed file"))
                                           : NULL;

  if (preview != NULL)
    ost_pdf_preview_watch (preview, OST_DB (object), "issued_document", wanted->id);
  wanted_free (wanted);
}

void
ost_document_show_signed (OstPage *page, gint64 document_id)
{
  Wanted *wanted = wanted_new (page, document_id, 0);

  ost_db_call_async (ost_page_get_db (page), OST_DB_LOOK, read_signed, wanted, NULL,
                     (GDestroyNotify) g_bytes_unref, NULL, signed_read_cb, wanted);
}

/* The place in the paper file. */

static const OstFormGroup place_groups[] = {
  { NULL,
    N_ ("Where the paper lies in the centre's paper files."),
    { "folder", "volume", "card" } },
};
static const OstFormLayout place_form = {
  "paper-place", N_ ("Place in the paper file"), N_ ("Place in the paper file"), place_groups, 1,
};

static gpointer
load_place (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_document_file_load_place (txn, ((const Wanted *) arg)->id, error);
}

static void
place_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (OstPaperPlace) place = ost_page_look_finish (wanted->page, object, result);
  g_autoptr (OstDraft) draft = place != NULL ? ost_draft_new_from (place) : NULL;

  if (draft != NULL)
    ost_family_dialog_open (wanted->page, wanted->family_id, &place_form, NULL, draft);
  wanted_free (wanted);
}

void
ost_document_place_open (OstPage *page, gint64 document_id, gint64 family_id)
{
  Wanted *wanted = wanted_new (page, document_id, family_id);

  ost_db_call_async (ost_page_get_db (page), OST_DB_LOOK, load_place, wanted, NULL, g_object_unref,
                     NULL, place_loaded_cb, wanted);
}

/* Corrections. */

static gpointer
correct (OstTxn *txn, gpointer arg, GError **error)
{
  const gint64 id = ost_document_file_correct (txn, ((const Wanted *) arg)->id, error);

  return id != 0 ? ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, id, error) : NULL;
}

static void
correcting_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (OstIssuedDocument) draft = ost_page_look_finish (wanted->page, object, result);

  if (draft != NULL && draft->kind == OST_DOCUMENT_KIND_COURT_OPINION)
    ost_opinion_open (wanted->page, draft->family_id);
  else if (draft != NULL)
    ost_paper_preview_open_draft (wanted->page, draft->kind, draft->family_id);
  wanted_free (wanted);
}

void
ost_document_correct (OstPage *page, gint64 document_id)
{
  Wanted *wanted = wanted_new (page, document_id, 0);

  ost_db_call_async (ost_page_get_db (page), OST_DB_EDIT, correct, wanted, NULL, g_object_unref,
                     NULL, correcting_cb, wanted);
}

/* A parent's copy. */

static const OstFormGroup copy_groups[] = {
  { NULL,
    N_ ("Parents read the court's file in the court. What concerns other grown-ups and the "
        "children's own words are never in a copy, and nothing in it tells what was left out."),
    { "person_id", "head_note", "officer_note" } },
  { N_ ("In the copy"),
    NULL,
    { "part_1", "part_2", "part_3", "part_4", "part_5", "part_6", "part_7", "part_8", "part_9",
      "part_10", "part_11", "part_12", "part_13", "part_14", "part_15" } },
};
static const OstFormLayout copy_form = {
  "parent-copy", N_ ("Copy for a parent"), N_ ("Copy for a parent"), copy_groups, 2,
};

static void
copy_issued_cb (OstPage *page, gint64 id)
{
  ost_paper_preview_open_issued (page, id, _ ("Copy for a parent"));
}

void
ost_parent_copy_open (OstPage *page, gint64 opinion_id, gint64 family_id)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_PARENT_COPY_SHEET);
  OstRecordDialog *dialog;

  ost_draft_set_int (draft, "opinion_id", opinion_id);
  for (int part = 1; part <= 15; part++)
    {
      g_autofree char *field = g_strdup_printf ("part_%d", part);

      ost_draft_set_int (draft, field, TRUE);
    }
  dialog = ost_family_dialog_open (page, family_id, &copy_form, ost_parent_copy_sheet_issue, draft);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (copy_issued_cb), page, G_CONNECT_SWAPPED);
}

/* All papers of a family. */

static const OstFormGroup export_groups[] = {
  { NULL,
    N_ ("The files leave the program: what for stands in their list, and that they were taken out "
        "in "
        "the audit."),
    { "reason" } },
};
static const OstFormLayout export_form = {
  "papers-export", N_ ("Papers into a folder"), N_ ("Papers into a folder"), export_groups, 1,
};

static gpointer
write_folder (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  guint n = 0;

  if (!ost_document_folder_write (txn, wanted->family_id, wanted->path, wanted->reason, &n, error))
    return NULL;
  return g_memdup2 (&n, sizeof n);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autofree guint *n = ost_page_look_finish (wanted->page, object, result);
  g_autofree char *words = NULL;

  if (n != NULL)
    {
      words = g_strdup_printf (ngettext ("%u paper and the list are in the folder",
                                         "%u papers and the list are in the folder", *n),
                               *n);
      ost_tell (GTK_WIDGET (wanted->page), words);
    }
  wanted_free (wanted);
}

void
ost_papers_export_to (OstPage *page, gint64 family_id, const char *reason, GFile *folder)
{
  Wanted *wanted = wanted_new (page, 0, family_id);

  wanted->path = g_file_get_path (folder);
  wanted->reason = g_strdup (reason);
  if (wanted->path == NULL)
    {
      ost_tell (GTK_WIDGET (page), _ ("Choose a folder of this computer"));
      wanted_free (wanted);
      return;
    }
  ost_db_call_async (ost_page_get_db (page), OST_DB_EDIT, write_folder, wanted, NULL, g_free, NULL,
                     written_cb, wanted);
}

static void
folder_chosen_cb (GFile *folder, gpointer user_data)
{
  const Wanted *wanted = user_data;

  ost_papers_export_to (wanted->page, wanted->family_id, wanted->reason, folder);
}

/* Nothing of the form is kept but the reason, which goes into the list. */
static gint64
take_reason (OstTxn *txn, gconstpointer sheet, GError **error)
{
  return ((const OstExportSheet *) sheet)->family_id;
}

static void
reason_given_cb (OstPage *page, gint64 family_id, OstRecordDialog *dialog)
{
  const OstExportSheet *sheet =
      ost_draft_peek (ost_record_form_get_draft (ost_record_dialog_get_form (dialog)));
  Wanted *wanted = wanted_new (page, 0, family_id);

  wanted->reason = g_strdup (sheet->reason);
  ost_choose_folder (get_window (page), _ ("Folder for the papers"), folder_chosen_cb, wanted,
                     wanted_free);
}

void
ost_papers_export_open (OstPage *page, gint64 family_id)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_EXPORT_SHEET);
  OstRecordDialog *dialog;

  ost_draft_set_int (draft, "family_id", family_id);
  dialog = ost_family_dialog_open (page, family_id, &export_form, take_reason, draft);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (reason_given_cb), page, G_CONNECT_SWAPPED);
}
