/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "documents/document-file-store.h"
#include "documents/document-folder-store.h"
#include "documents/document-store.h"
#include "documents/document-way-store.h"
#include "documents/opinion-settings-store.h"
#include "documents/paper-store.h"
#include "documents/parent-copy-store.h"
#include "documents/stored-file.h"
#include "opinion-centre.h"

/* An issued opinion in the register: parent's copy, signed file, correction, folder. */

#define SECRET "Syn narysował dom ojca."
#define SIGNED_FILE "%PDF-1.7 podpis kwalifikowany"

typedef struct
{
  Centre *centre;
  gboolean secrets; /* what a parent's copy must not tell */
  gint64 opinion;
  gint64 copy;
  OstParentCopyOrder order;
} Case;

static void
add_secrets (OstTxn *txn, const Centre *centre, gint64 draft, GError **error)
{
  const gint64 father = opinion_centre_tick (txn, centre, draft, 7, FATHER);
  const gint64 child = opinion_centre_tick (txn, centre, draft, 8, CHILD);

  ost_quoted_fact_store_mark (txn, father, centre->father, FALSE, error);
  ost_quoted_fact_store_mark (txn, child, centre->child, TRUE, error);
  opinion_centre_write (txn, draft, "8",
                        "Jaś:\nZdrowie: dobre.\nCo dziecko samo powiedziało: " SECRET);
  opinion_centre_write (txn, draft, "12", "10.11.2026: " SECRET " Zrobiono: rozmowa.");
}

static gpointer
issue (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;
  const gint64 draft = opinion_centre_draft (txn, self->centre);

  opinion_centre_tick (txn, self->centre, draft, 7, MEAL);
  opinion_centre_write (txn, draft, "4", "Matka współpracuje (część 12).");
  opinion_centre_write (txn, draft, "8", "Jaś:\nZdrowie: dobre.");
  opinion_centre_write (txn, draft, "14", "Dalsza praca jest celowa.");
  if (self->secrets)
    add_secrets (txn, self->centre, draft, error);
  self->opinion = opinion_centre_issue (txn, self->centre, error);
  return GINT_TO_POINTER (self->opinion != 0);
}

static gpointer
allow (OstTxn *txn, gpointer arg, GError **error)
{
  const OstOpinionSettings settings = { .parent_copies = TRUE };

  return GINT_TO_POINTER (ost_opinion_settings_save (txn, &settings, error));
}

static gpointer
issue_copy (OstTxn *txn, gpointer arg, GError **error)
{
  Case *self = arg;
  OstTypesetter *typesetter = ost_typesetter_new ();

  self->order.opinion_id = self->opinion;
  self->order.person_id = self->centre->mother;
  self->copy = ost_parent_copy_store_issue (txn, typesetter, &self->order, error);
  ost_typesetter_unref (typesetter);
  return self->copy != 0
             ? ost_document_store_dup_file (txn, self->copy, OST_FILE_ISSUED_FILE, error)
             : NULL;
}

/* The copy's words without its own number, which differs from copy to copy. */
static char *
read_copy (Store *store, Case *self)
{
  g_autoptr (GBytes) pdf = opinion_centre_run (store, OST_DB_EDIT, issue_copy, self);
  g_autofree char *text = opinion_centre_read (pdf);
  g_autoptr (GRegex) number = g_regex_new ("PR\\.0643\\.\\d+\\.\\d+", 0, 0, NULL);

  return g_regex_replace_literal (number, text, -1, 0, "NR", 0, NULL);
}

static void
assert_refused (Store *store, Case *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_db_call (store->db, OST_DB_EDIT, issue_copy, self, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
}

/* R8, R16: off by default; needs both notes; and a copy of an opinion with secrets is word for word
 * that of one in which they never stood: nothing tells that anything was left out. */
static void
test_copy (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case plain = { .centre = centre };
  Case secret = { .centre = centre, .secrets = TRUE };
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  opinion_centre_run (store, OST_DB_EDIT, issue, &plain);
  opinion_centre_run (store, OST_DB_EDIT, issue, &secret);
  plain.order.left_out = secret.order.left_out = 1u << 12;
  plain.order.head_note = secret.order.head_note = "na wniosek matki";
  assert_refused (store, &plain);
  opinion_centre_run (store, OST_DB_EDIT, allow, NULL);
  assert_refused (store, &plain);
  plain.order.officer_note = secret.order.officer_note = "zgodnie z art. 15 RODO";

  without = read_copy (store, &plain);
  with = read_copy (store, &secret);
  g_assert_nonnull (strstr (without, MEAL));
  g_assert_nonnull (strstr (without, "WYCIĄG Z OPINII"));
  g_assert_null (strstr (with, "Syn"));
  g_assert_null (strstr (with, "Piotr"));
  g_assert_null (strstr (with, "Trudności i zagrożenia"));
  g_assert_null (strstr (with, "część"));
  g_assert_null (strstr (with, "13. "));
  g_assert_cmpstr (with, ==, without);
}

static gpointer
attach (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new_static (SIGNED_FILE, strlen (SIGNED_FILE));

  return GINT_TO_POINTER (ost_document_file_attach_signed (txn, ((Case *) arg)->opinion,
                                                           "opinia-podpisana.pdf", content, error));
}

static gpointer
attach_nothing (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("", 0);

  return GINT_TO_POINTER (
      ost_document_file_attach_signed (txn, ((Case *) arg)->opinion, "pusty.pdf", content, error));
}

static gpointer
check (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_document_store_check (txn, error);
}

static guint
count_findings (Store *store)
{
  g_autoptr (GPtrArray) findings = opinion_centre_run (store, OST_DB_LOOK, check, NULL);

  return findings->len;
}

/* M6: the signed file stands beside the frozen one with a hash of its own; a byte that changes in
 * either is found. */
static void
test_signed (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { .centre = centre };
  g_autoptr (GError) error = NULL;

  opinion_centre_run (store, OST_DB_EDIT, issue, &self);
  ost_db_call (store->db, OST_DB_EDIT, attach_nothing, &self, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  opinion_centre_run (store, OST_DB_EDIT, attach, &self);
  g_assert_cmpint (store_count (store, "select count(*) from issued_document where state ="
                                       " 'podpisane' and signed_on = '2026-11-20'"
                                       " and signed_sha256 <> sha256"),
                   ==, 1);
  g_assert_cmpuint (count_findings (store), ==, 0);
  store_run (store, store->engine == STORE_PGSQL
                        ? "update stored_file set content = set_byte (content, 9, 33)"
                          " where role = 'podpisany'"
                        : "update stored_file set content = cast (replace (cast (content as text),"
                          " 'kwal', 'kwar') as blob) where role = 'podpisany'");
  g_assert_cmpuint (count_findings (store), ==, 1);
}

static gpointer
correct (OstTxn *txn, gpointer arg, GError **error)
{
  const Case *self = arg;

  if (ost_document_file_correct (txn, self->opinion, error) == 0)
    return NULL;
  return ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT,
                          opinion_centre_issue (txn, self->centre, error), error);
}

static gpointer
read_frozen (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_document_store_dup_file (txn, *(gint64 *) arg, OST_FILE_ISSUED_FILE, error);
}

/* G4: a correction keeps the number, is the next version, names the old one and withdraws it. */
static void
test_correct (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { .centre = centre };
  g_autoptr (OstIssuedDocument) second = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  opinion_centre_run (store, OST_DB_EDIT, issue, &self);
  second = opinion_centre_run (store, OST_DB_EDIT, correct, &self);
  g_assert_cmpint (second->version, ==, 2);
  g_assert_cmpint (second->replaces_id, ==, self.opinion);
  g_assert_cmpint (store_count (store, "select count(distinct number) from issued_document"), ==,
                   1);
  g_assert_cmpint (
      store_count (store, "select count(*) from issued_document where state = 'wycofane'"), ==, 1);
  pdf = opinion_centre_run (store, OST_DB_LOOK, read_frozen, &second->parent_instance.id);
  text = opinion_centre_read (pdf);
  g_assert_nonnull (strstr (text, "sprostowanie – wersja 2; zastępuje: opinię nr PR.0643.1.2026 z"
                                  " dnia 20 listopada 2026 r. (wersja 1)"));
  g_assert_nonnull (strstr (text, MEAL));
  g_assert_null (strstr (text, "PROJEKT"));
  ost_db_call (store->db, OST_DB_EDIT, correct, &self, &error);
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
}

typedef struct
{
  Case *opinion;
  char *folder;
  guint n;
} Export;

static gpointer
export_papers (OstTxn *txn, gpointer arg, GError **error)
{
  Export *self = arg;

  ost_document_folder_write (txn, self->opinion->centre->family, self->folder,
                             "sąd, \"na wezwanie\"", &self->n, error);
  return NULL;
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_folder (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  Case self = { .centre = centre };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("papers-XXXXXX", &error);
  g_autofree char *list = g_build_filename (folder, OST_FOLDER_LIST, NULL);
  g_autofree char *frozen = g_build_filename (folder, "PR.0643.1.2026-v1.pdf", NULL);
  g_autofree char *taken = NULL;
  g_autofree char *text = NULL;
  Export export = { &self, folder, 0 };

  opinion_centre_run (store, OST_DB_EDIT, issue, &self);
  opinion_centre_run (store, OST_DB_EDIT, attach, &self);
  store_run (store, "insert into paper_place (topic, record_id, folder, card)"
                    " select 'issued_document', id, 'T-7', '45' from issued_document");
  opinion_centre_run (store, OST_DB_EDIT, export_papers, &export);
  g_assert_cmpuint (export.n, ==, 1);
  g_file_get_contents (list, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "\"sąd, \"\"na wezwanie\"\"\""));
  g_assert_nonnull (strstr (text, "\"T-7\";\"\";\"45\";\"PR.0643.1.2026-v1.pdf\""));
  g_assert_nonnull (strstr (text, "PR.0643.1.2026-v1-podpisany.pdf"));
  g_file_get_contents (frozen, &taken, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_count (store, "select count(*) from audit where action = 'exported'"), ==,
                   1);
  remove_all (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("opinion/copy", test_copy);
  store_add ("opinion/signed", test_signed);
  store_add ("opinion/correct", test_correct);
  store_add ("opinion/folder", test_folder);
  return g_test_run ();
}
