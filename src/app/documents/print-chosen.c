/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/print-chosen.h"
#include "app/documents/print-pdf.h"
#include "app/tell.h"
#include "documents/document-store.h"
#include "documents/issued-document.h"
#include "documents/stored-file.h"
#include "storage/record-map.h"

static gboolean
add_document (OstTxn *txn, OstPrintRun *run, gint64 id, GError **error)
{
  g_autoptr (OstIssuedDocument) document =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, id, error);
  g_autoptr (GBytes) pdf = NULL;

  if (document == NULL)
    return FALSE;
  if (document->sha256 == NULL)
    return TRUE;
  pdf = ost_document_store_dup_file (txn, id, OST_FILE_ISSUED_FILE, error);
  if (pdf != NULL)
    ost_print_run_add (run, pdf, document->number);
  return pdf != NULL;
}

static gpointer
gather (OstTxn *txn, gpointer arg, GError **error)
{
  const GArray *keys = arg;
  g_autoptr (OstPrintRun) run = ost_print_run_new ();

  for (guint i = 0; i < keys->len; i++)
    if (!add_document (txn, run, g_array_index (keys, gint64, i), error))
      return NULL;
  return g_steal_pointer (&run);
}

typedef struct
{
  OstPage *page; /* a reference */
  guint n;
} Wanted;

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
  g_autoptr (OstPrintRun) run = ost_db_call_finish (OST_DB (object), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (page), error);
  if (run != NULL)
    tell_of_drafts (GTK_WIDGET (page), wanted->n - ost_print_run_count (run));
  if (run != NULL && ost_print_run_count (run) > 0 && GTK_IS_WINDOW (root))
    ost_print_papers (GTK_WINDOW (root), run);
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
                     (GDestroyNotify) g_array_unref, g_object_unref, NULL, gathered_cb, wanted);
}
