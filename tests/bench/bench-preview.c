/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <stdlib.h>

#include "base/date.h"
#include "documents/document-store.h"
#include "documents/paper-store.h"
#include "exchange/demo-centre.h"
#include "exchange/new-centre-store.h"
#include "families/family-store.h"

/* The paper beside the text: from a key in the editor of a six-page opinion to the picture of its
 * page.  Bar: 50 ms. */

#define KEYS 60
#define TEXT                                                                                       \
  "W okresie od 12 marca 2026 r. do 21 listopada 2026 r. matka współpracowała z asystentem; "   \
  "odbyły się 23 z 26 zaplanowanych wizyt. Dzieci były ubrane odpowiednio do pory roku. "

typedef struct
{
  OstDb *db;
  OstTypesetter *typesetter; /* NULL: a new one for each key */
  gint64 family_id;
  gint64 document_id;
  char *text;
} Bench;

static gpointer
begin (OstTxn *txn, gpointer arg, GError **error)
{
  static const char *const parts[] = { "4", "7", "8", "10", "11", "12", "13", "14", "15" };
  Bench *bench = arg;
  g_autoptr (OstFamily) family =
      ost_record_find (txn, OST_TYPE_FAMILY, error, "where name = $1", "t", "Kowalenko");
  g_autoptr (OstIssuedDocument) draft = g_object_new (OST_TYPE_ISSUED_DOCUMENT, NULL);
  g_autofree char *text = g_strconcat (TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, NULL);

  if (family == NULL)
    family = ost_record_find (txn, OST_TYPE_FAMILY, error, "where archived_at is null", "");
  draft->kind = OST_DOCUMENT_KIND_COURT_OPINION;
  draft->state = OST_DOCUMENT_DRAFT;
  draft->title = g_strdup ("opinia");
  bench->family_id = draft->family_id = family->parent_instance.id;
  bench->document_id = ost_record_save (txn, draft, error);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    ost_document_store_set_section (txn, bench->document_id, parts[i], text, error);
  return NULL;
}

static gpointer
type (OstTxn *txn, gpointer arg, GError **error)
{
  const Bench *bench = arg;

  ost_document_store_set_section (txn, bench->document_id, "14", bench->text, error);
  return NULL;
}

static gpointer
render (OstTxn *txn, gpointer arg, GError **error)
{
  const Bench *bench = arg;
  OstTypesetter *own = bench->typesetter == NULL ? ost_typesetter_new () : NULL;
  GBytes *pdf =
      ost_paper_store_render_draft (txn, own != NULL ? own : bench->typesetter,
                                    OST_DOCUMENT_KIND_COURT_OPINION, bench->family_id, error);

  ost_typesetter_unref (own);
  return pdf;
}

/* The last page, as wide as the window shows it. */
static int
draw (GBytes *pdf)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  int n = poppler_document_get_n_pages (document);
  PopplerPage *page = poppler_document_get_page (document, n - 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 848);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 600 / 595.28, 600 / 595.28);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (page);
  g_object_unref (document);
  return n;
}

static int
compare_times (const void *a, const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static void
press_keys (Bench *bench, const char *how)
{
  double times[KEYS];
  double kept[KEYS];
  int n_pages = 0;

  for (guint i = 0; i < KEYS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *key = g_strdup_printf ("%s %u", TEXT TEXT TEXT, i);

      bench->text = key;
      ost_db_call (bench->db, OST_DB_EDIT, type, bench, NULL);
      kept[i] = (double) (g_get_monotonic_time () - start) / 1000;
      pdf = ost_db_call (bench->db, OST_DB_REPORT, render, bench, NULL);
      n_pages = draw (pdf);
      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  qsort (times, KEYS, sizeof *times, compare_times);
  qsort (kept, KEYS, sizeof *kept, compare_times);
  g_print (
      "a key in an opinion of %d pages, %s: %.1f ms (worst %.1f), of it keeping the text %.1f\n",
      n_pages, how, times[KEYS / 2], times[KEYS - 1], kept[KEYS / 2]);
}

int
main (void)
{
  const GDate today = ost_date (2026, 11, 24);
  g_autofree char *folder = g_dir_make_tmp ("ost-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "centre.ostoja", NULL);
  Bench bench = { .db = ost_new_centre_create (path, NULL, NULL) };

  ost_db_set_today (bench.db, &today);
  ost_demo_fill (bench.db, &today, NULL);
  ost_db_call (bench.db, OST_DB_EDIT, begin, &bench, NULL);
  press_keys (&bench, "fonts opened anew");
  bench.typesetter = ost_typesetter_new ();
  press_keys (&bench, "typesetter kept");
  ost_typesetter_unref (bench.typesetter);
  ost_db_close (bench.db);
  g_object_unref (bench.db);
  g_unlink (path);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
