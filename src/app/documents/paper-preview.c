/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-paper-preview"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/ask.h"
#include "app/documents/paper-preview.h"
#include "app/documents/pdf-preview.h"
#include "app/tell.h"
#include "documents/document-store.h"
#include "documents/paper-issue-store.h"
#include "documents/paper-store.h"
#include "documents/stored-file.h"

typedef struct
{
  OstPage *page; /* a reference */
  int kind;
  gint64 family_id;
  gint64 id; /* of a document or a visit */
  char *title;
  OstReadyPaper *ready; /* set, to be issued */
  guint tries;
} Wanted;

#define MOST_TRIES 5

static Wanted *
wanted_new (OstPage *page, int kind, gint64 family_id)
{
  Wanted *self = g_new0 (Wanted, 1);

  self->page = g_object_ref (page);
  self->kind = kind;
  self->family_id = family_id;
  return self;
}

static Wanted *
wanted_copy (const Wanted *other)
{
  Wanted *self = wanted_new (other->page, other->kind, other->family_id);

  self->id = other->id;
  return self;
}

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_object_unref (self->page);
  g_free (self->title);
  g_clear_pointer (&self->ready, ost_ready_paper_free);
  g_free (self);
}

static void
typesetter_clear (OstTypesetter **typesetter)
{
  g_clear_pointer (typesetter, ost_typesetter_unref);
}

/* The typesetter is for one thread at a time: each rendering has its own. */
#define OST_TYPESETTER_HERE                                                                        \
  __attribute__ ((cleanup (typesetter_clear))) OstTypesetter *typesetter = ost_typesetter_new ()

/* A paper that was set, and what its reader would miss. */
typedef struct
{
  GBytes *pdf;
  char *warnings; /* NULL: nothing */
} Rendered;

static void
rendered_free (gpointer data)
{
  Rendered *self = data;

  g_bytes_unref (self->pdf);
  g_free (self->warnings);
  g_free (self);
}

/* PDF is taken over, NULL stays NULL. */
static Rendered *
rendered_new (GBytes *pdf, OstTypesetter *typesetter)
{
  Rendered *self;

  if (pdf == NULL)
    return NULL;
  self = g_new0 (Rendered, 1);
  self->pdf = pdf;
  self->warnings = typesetter != NULL ? ost_typesetter_dup_warnings (typesetter) : NULL;
  return self;
}

static gpointer
render_draft (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  OST_TYPESETTER_HERE;

  return rendered_new (
      ost_paper_store_render_draft (txn, typesetter, wanted->kind, wanted->family_id, error),
      typesetter);
}

static gpointer
render_visit (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  OST_TYPESETTER_HERE;

  return rendered_new (
      ost_paper_store_render_visit (txn, typesetter, wanted->kind, wanted->id, error), typesetter);
}

static gpointer
read_issued (OstTxn *txn, gpointer arg, GError **error)
{
  return rendered_new (
      ost_document_store_dup_file (txn, ((const Wanted *) arg)->id, OST_FILE_ISSUED_FILE, error),
      NULL);
}

typedef struct
{
  gint64 id;
  GBytes *pdf;
  char *number;
} Issued;

static void
issued_free (gpointer data)
{
  Issued *self = data;

  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->number);
  g_free (self);
}

/* On the reading worker, so that others can write meanwhile. */
static gpointer
make_ready (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  OST_TYPESETTER_HERE;

  return wanted->id != 0
             ? ost_paper_store_make_ready_visit (txn, typesetter, wanted->kind, wanted->id, error)
             : ost_paper_store_make_ready (txn, typesetter, wanted->kind, wanted->family_id, error);
}

static gpointer
issue (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  Issued *issued = g_new0 (Issued, 1);
  g_autoptr (OstIssuedDocument) document = NULL;

  issued->pdf = g_bytes_ref (wanted->ready->pdf);
  issued->id =
      wanted->id != 0
          ? ost_paper_store_issue_visit (txn, wanted->ready, wanted->kind, wanted->id, error)
          : ost_paper_store_issue (txn, wanted->ready, wanted->kind, wanted->family_id, error);
  if (issued->id != 0)
    document = ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, issued->id, error);
  if (document == NULL)
    {
      issued_free (issued);
      return NULL;
    }
  issued->number = g_strdup (document->number);
  return issued;
}

static void issue_later (Wanted *wanted);

/* Somebody else wrote between the two steps: once more from the first. */
static gboolean
try_again (Wanted *wanted, const GError *error)
{
  if (!g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT) ||
      ++wanted->tries == MOST_TRIES)
    return FALSE;
  g_clear_pointer (&wanted->ready, ost_ready_paper_free);
  issue_later (wanted);
  return TRUE;
}

/* DOCUMENT_ID 0: of what WANTED asks for, the family, the visit or the issued paper. */
static void
watch (OstPdfPreview *preview, const Wanted *wanted, gint64 document_id)
{
  OstDb *db = ost_page_get_db (wanted->page);

  if (preview == NULL || db == NULL)
    return;
  if (document_id != 0)
    ost_pdf_preview_watch (preview, db, "issued_document", document_id);
  else if (wanted->family_id != 0)
    ost_pdf_preview_watch (preview, db, "family", wanted->family_id);
  else if (wanted->id != 0)
    ost_pdf_preview_watch (preview, db,
                           wanted->kind == OST_DOCUMENT_KIND_NONE ? "issued_document" : "visit",
                           wanted->id);
}

static void
issued_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (GError) error = NULL;
  Issued *issued = ost_db_call_finish (OST_DB (object), result, &error);
  g_autofree char *words = NULL;

  if (error != NULL && try_again (wanted, error))
    return;
  if (error != NULL)
    ost_tell_error (GTK_WIDGET (wanted->page), error);
  if (issued != NULL)
    {
      words = g_strdup_printf (_ ("Issued under the number %s"), issued->number);
      ost_tell (GTK_WIDGET (wanted->page), words);
      watch (ost_pdf_preview_open (GTK_WIDGET (wanted->page), issued->pdf, issued->number), wanted,
             issued->id);
      issued_free (issued);
    }
  wanted_free (wanted);
}

static void
ready_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (GError) error = NULL;

  wanted->ready = ost_db_call_finish (OST_DB (object), result, &error);
  if (error != NULL)
    {
      ost_tell_error (GTK_WIDGET (wanted->page), error);
      wanted_free (wanted);
      return;
    }
  ost_db_call_async (OST_DB (object), OST_DB_EDIT, issue, wanted, NULL, issued_free, NULL,
                     issued_cb, wanted);
}

static void
free_ready (gpointer data)
{
  ost_ready_paper_free (data);
}

/* WANTED is taken over; the last callback frees it. */
static void
issue_later (Wanted *wanted)
{
  ost_db_call_async (ost_page_get_db (wanted->page), OST_DB_REPORT, make_ready, wanted, NULL,
                     free_ready, NULL, ready_cb, wanted);
}

void
ost_paper_issue (OstPage *page, int kind, gint64 family_id)
{
  issue_later (wanted_new (page, kind, family_id));
}

static void
issue_agreed_cb (gpointer user_data)
{
  issue_later (wanted_copy (user_data));
}

static void
issue_wanted_cb (OstPdfPreview *preview, gpointer user_data)
{
  const Wanted *asked = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (asked->page));

  gtk_window_close (GTK_WINDOW (preview));
  ost_ask (GTK_WINDOW (root), _ ("Issue this paper?"),
           _ ("It gets its number and cannot be changed any more; a mistake is mended by a "
              "correction."),
           _ ("_Issue"), issue_agreed_cb, wanted_copy (asked), wanted_free);
}

static void
closure_free (gpointer data, GClosure *closure)
{
  wanted_free (data);
}

static void
offer_issuing (OstPdfPreview *preview, Wanted *wanted)
{
  ost_pdf_preview_offer_issuing (preview);
  g_signal_connect_data (preview, "issue", G_CALLBACK (issue_wanted_cb), wanted_copy (wanted),
                         closure_free, 0);
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr (GError) error = NULL;
  Rendered *rendered = ost_db_call_finish (OST_DB (object), result, &error);
  OstPdfPreview *preview = NULL;

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (wanted->page), error);
  if (rendered != NULL)
    preview = ost_pdf_preview_open (GTK_WIDGET (wanted->page), rendered->pdf, wanted->title);
  watch (preview, wanted, 0);
  if (rendered != NULL && rendered->warnings != NULL)
    ost_tell (GTK_WIDGET (wanted->page), rendered->warnings);
  if (preview != NULL && wanted->kind != OST_DOCUMENT_KIND_NONE)
    offer_issuing (preview, wanted);
  g_clear_pointer (&rendered, rendered_free);
  wanted_free (wanted);
}

/* WANTED is taken over; the callback frees it. */
static void
ask (Wanted *wanted, OstDbFunc func)
{
  ost_db_call_async (ost_page_get_db (wanted->page), OST_DB_REPORT, func, wanted, NULL,
                     rendered_free, NULL, rendered_cb, wanted);
}

void
ost_paper_preview_open_draft (OstPage *page, int kind, gint64 family_id)
{
  Wanted *wanted = wanted_new (page, kind, family_id);

  wanted->title = g_strdup (ost_kind_get_label (&ost_document_kind_kind, kind));
  ask (wanted, render_draft);
}

void
ost_paper_preview_open_issued (OstPage *page, gint64 document_id, const char *title)
{
  Wanted *wanted = wanted_new (page, OST_DOCUMENT_KIND_NONE, 0);

  wanted->id = document_id;
  wanted->title = g_strdup (title);
  ask (wanted, read_issued);
}

void
ost_paper_preview_open_visit (OstPage *page, int kind, gint64 visit_id)
{
  Wanted *wanted = wanted_new (page, kind, 0);

  wanted->id = visit_id;
  wanted->title = g_strdup (ost_kind_get_label (&ost_document_kind_kind, kind));
  ask (wanted, render_visit);
}
