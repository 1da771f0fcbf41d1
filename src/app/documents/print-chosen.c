/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/deed-note.h"
#include "app/documents/print-chosen.h"
#include "app/documents/print-pdf.h"
#include "app/tell.h"
#include "documents/document-store.h"
#include "documents/issued-document.h"
#include "documents/stored-file.h"
#include "storage/record-map.h"

typedef struct
{
  OstPrintRun *run;
  GArray *ids; /* of gint64: of its papers, in their order */
} Gathered;

static void
gathered_free (gpointer data)
{
  Gathered *gathered = data;

  g_object_unref (gathered->run);
  g_array_unref (gathered->ids);
  g_free (gathered);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gathered, gathered_free)

static gboolean
add_document (OstTxn *txn, Gathered *gathered, gint64 id, GError **error)
{
  g_autoptr (OstIssuedDocument) document =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, id, error);
  g_autoptr (GBytes) pdf = NULL;

  if (document == NULL)
    return FALSE;
  if (document->sha256 == NULL)
    return TRUE;
  pdf = ost_document_store_dup_file (txn, id, OST_FILE_ISSUED_FILE, error);
  if (pdf == NULL)
    return FALSE;
  ost_print_run_add (gathered->run, pdf, document->number);
  g_array_append_val (gathered->ids, id);
  return TRUE;
}

static gpointer
gather (OstTxn *txn, gpointer arg, GError **error)
{
  const GArray *keys = arg;
  g_autoptr (Gathered) gathered = g_new0 (Gathered, 1);

  gathered->run = ost_print_run_new ();
  gathered->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < keys->len; i++)
    if (!add_document (txn, gathered, g_array_index (keys, gint64, i), error))
      return NULL;
  return g_steal_pointer (&gathered);
}

typedef struct
{
  OstPage *page; /* a reference */
  guint n;
} Wanted;

/* The audit tells each paper that went to the printer. */
typedef struct
{
  OstDb *db;
  GArray *ids;
} Noting;

static void
sent_cb (OstPrintRun *run, guint n_sent, gpointer user_data)
{
  const Noting *noting = user_data;

  if (n_sent > 0 && n_sent <= noting->ids->len)
    ost_deed_note (noting->db, OST_DEED_PRINTED, "issued_document",
                   g_array_index (noting->ids, gint64, n_sent - 1));
}

static void
noting_free (gpointer data, GClosure *closure)
{
  Noting *noting = data;

  g_object_unref (noting->db);
  g_array_unref (noting->ids);
  g_free (noting);
}

static void
note_sent (const Gathered *gathered, OstDb *db)
{
  const Noting noting = { g_object_ref (db), g_array_ref (gathered->ids) };

  g_signal_connect_data (gathered->run, "sent", G_CALLBACK (sent_cb),
                         g_memdup2 (&noting, sizeof noting), noting_free, 0);
}

static void
tell_of_drafts (GtkWidget *widget, guint n)
{
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u draft is not printed: issue it first",
                                 "%u drafts are not printed: issue them first", n),
                       n);

  if (n > 0)
    ost_tell (widget, words);
}

static void
gathered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (OstPage) page = wanted->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (Gathered) gathered = ost_db_call_finish (OST_DB (object), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (page), error);
  if (gathered != NULL)
    tell_of_drafts (GTK_WIDGET (page), wanted->n - gathered->ids->len);
  if (gathered != NULL && gathered->ids->len > 0 && GTK_IS_WINDOW (root))
    {
      note_sent (gathered, OST_DB (object));
      ost_print_papers (GTK_WINDOW (root), gathered->run);
    }
  g_free (wanted);
}

void
ost_print_chosen (OstPage *page, const GArray *keys)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  g_return_if_fail (OST_IS_PAGE (page) && keys != NULL);
  wanted->page = g_object_ref (page);
  wanted->n = keys->len;
  ost_db_call_async (ost_page_get_db (page), OST_DB_REPORT, gather, g_array_copy ((GArray *) keys),
                     (GDestroyNotify) g_array_unref, gathered_free, NULL, gathered_cb, wanted);
}
