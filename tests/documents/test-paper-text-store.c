/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "documents/document-store.h"
#include "documents/paper-source.h"
#include "documents/paper-text-store.h"
#include "documents/picture.h"
#include "documents/stored-file.h"
#include "people/centre-store.h"
#include "storage/store.h"

/* The centre's own words and crest: versions, the shipped ones behind them, and what is refused. */

typedef struct
{
  const char *code;
  const char *content;
} Writing;

static gpointer
write_text (OstTxn *txn, gpointer arg, GError **error)
{
  const Writing *writing = arg;

  return GINT_TO_POINTER (ost_paper_text_store_save (txn, writing->code, writing->content, error));
}

static void
write_good (Store *store, const char *code, const char *content)
{
  Writing writing = { code, content };
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, write_text, &writing, &error);
  g_assert_no_error (error);
}

/* "content/version", or NULL for the shipped one. (transfer full) */
static gpointer
read_own (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GHashTable) texts = ost_paper_text_store_load (txn, error);
  const OstOwnText *own = g_hash_table_lookup (texts, arg);

  return own != NULL ? g_strdup_printf ("%s/%d", own->content, (int) own->version) : NULL;
}

static void
expect_own (Store *store, const char *code, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = ost_db_call (store->db, OST_DB_LOOK, read_own, (gpointer) code, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (own, ==, expected);
}

static void
test_versions (Store *store)
{
  g_autofree char *shipped = ost_paper_text_dup_shipped ("letterhead");

  expect_own (store, "letterhead", NULL);
  write_good (store, "letterhead", "{adres}\n");
  expect_own (store, "letterhead", "{adres}/1");
  write_good (store, "letterhead", "{adres}, {telefon}");
  expect_own (store, "letterhead", "{adres}, {telefon}/2");
  expect_own (store, "footer", NULL);
  write_good (store, "letterhead", shipped);
  expect_own (store, "letterhead", NULL);
  write_good (store, "letterhead", "{kod}");
  expect_own (store, "letterhead", "{kod}/3");
  write_good (store, "letterhead", NULL);
  expect_own (store, "letterhead", NULL);
}

static void
test_broken_refused (Store *store)
{
  Writing writing = { "footer", "Ośrodek {adres}" };
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, write_text, &writing, &error);
  g_assert_error (error, OST_TEMPLATE_ERROR, OST_TEMPLATE_ERROR_FIELD);
  g_assert_nonnull (strstr (error->message, "line 1, character 9"));
  expect_own (store, "footer", NULL);
}

/* The lines of a letterhead as papers get them. (transfer full) */
static gpointer
read_lines (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (txn, error);
  OstPaper paper = { 0 };

  if (source == NULL)
    return NULL;
  ost_paper_source_fill (source, &paper, NULL);
  g_assert_nonnull (paper.letterhead.lines);
  return g_strjoinv ("|", (char **) paper.letterhead.lines);
}

static gpointer
save_centre (OstTxn *txn, gpointer arg, GError **error)
{
  OstCentre centre = { .name = (char *) "GOPS", .town = (char *) "Łąka", .phone = (char *) "1" };

  return GINT_TO_POINTER (ost_centre_store_save (txn, &centre, error));
}

static gpointer
list_findings (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_paper_text_store_check (txn, error);
}

static void
expect_lines (Store *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = ost_db_call (store->db, OST_DB_LOOK, read_lines, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (lines, ==, expected);
}

/* Own words that a later program cannot read any more: the shipped ones stand in, `check` says
 * where. */
static gpointer
keep_broken (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstStoredFile) file = g_object_new (OST_TYPE_STORED_FILE, NULL);

  file->topic = g_strdup ("letterhead");
  file->role = OST_FILE_TEXT;
  file->record_id = 9;
  file->name = g_strdup ("letterhead");
  file->content = g_bytes_new_static ("{adres}\n{dawne}", 15);
  return GINT_TO_POINTER (ost_record_save (txn, file, error) != 0);
}

static void
test_shipped_stands_in (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  ost_db_call (store->db, OST_DB_EDIT, save_centre, NULL, &error);
  g_assert_no_error (error);
  expect_lines (store, "Łąka|tel. 1");
  write_good (store, "letterhead", "Gmina {miejscowosc}");
  expect_lines (store, "Gmina Łąka");
  ost_db_call (store->db, OST_DB_EDIT, keep_broken, NULL, &error);
  g_assert_no_error (error);
  expect_lines (store, "Łąka|tel. 1");
  findings = ost_db_call (store->db, OST_DB_LOOK, list_findings, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (findings, 0), "line 2, character 1"));
}

static gpointer
save_crest (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_crest_store_save (txn, arg, error));
}

static gpointer
load_crest (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_crest_store_load (txn, error);
}

static GBytes *
make_image (const char *type, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0x2040A0FF);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, NULL, NULL));
  return g_bytes_new_take (data, size);
}

static void
expect_crest (Store *store, guint width)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) kept = ost_db_call (store->db, OST_DB_LOOK, load_crest, NULL, &error);
  g_autoptr (OstPicture) picture = NULL;

  g_assert_no_error (error);
  if (width == 0)
    {
      g_assert_null (kept);
      return;
    }
  picture = ost_picture_decode (kept, OST_PICTURE_SIDE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, width);
}

static void
test_crest (Store *store)
{
  g_autoptr (GBytes) large = make_image ("jpeg", 1200, 900);
  g_autoptr (GBytes) small = make_image ("png", 60, 80);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (large, 0, g_bytes_get_size (large) / 2);
  g_autoptr (GError) error = NULL;

  ost_db_call (store->db, OST_DB_EDIT, save_crest, large, &error);
  g_assert_no_error (error);
  expect_crest (store, OST_CREST_SIDE);
  ost_db_call (store->db, OST_DB_EDIT, save_crest, cut, &error);
  g_assert_error (error, OST_PICTURE_ERROR, OST_PICTURE_ERROR_UNREADABLE);
  g_clear_error (&error);
  expect_crest (store, OST_CREST_SIDE);
  ost_db_call (store->db, OST_DB_EDIT, save_crest, small, &error);
  g_assert_no_error (error);
  expect_crest (store, 60);
  ost_db_call (store->db, OST_DB_EDIT, save_crest, NULL, &error);
  g_assert_no_error (error);
  expect_crest (store, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("documents/texts/versions", test_versions);
  store_add ("documents/texts/broken", test_broken_refused);
  store_add ("documents/texts/shipped-stands-in", test_shipped_stands_in);
  store_add ("documents/crest", test_crest);
  return g_test_run ();
}
