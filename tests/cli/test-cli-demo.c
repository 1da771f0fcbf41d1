/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/sheet.h"
#include "program.h"
#include "storage/statement.h"

static void
make_demo (Program *program)
{
  program_run (program, 0, "init", "--demo", NULL);
}

static guint
count_rows (Program *program, const char *kind, const char *search)
{
  g_auto (GStrv) lines = NULL;

  program_run (program, 0, "list", kind, "--search", search, "--format", "json", NULL);
  lines = g_strsplit (program->out, "\n{", -1);
  return g_strv_length (lines) - 1;
}

static void
test_registers (Program *program)
{
  make_demo (program);
  g_assert_cmpuint (count_rows (program, "families", ""), ==, 48);
  g_assert_cmpuint (count_rows (program, "families", "swiec"), ==, 1);
  g_assert_cmpuint (count_rows (program, "families", "214/"), ==, 1);
  g_assert_cmpuint (count_rows (program, "families", "nowak"), ==, 2);
  g_assert_cmpuint (count_rows (program, "families", "lec"), ==, 1);
  g_assert_cmpuint (count_rows (program, "visits", ""), >, 500);
  g_assert_cmpuint (count_rows (program, "people", "beridze"), ==, 1);
  program_run (program, 0, "check", NULL);
}

/* Every register of the demo centre leaves as CSV and comes back unchanged, also elsewhere. */
static void
test_round_trip (Program *program)
{
  guint n_sheets;
  const OstSheet *const *sheets = ost_sheet_list (&n_sheets);

  make_demo (program);
  program_run (program, 0, "-d", "second.ostoja", "init", NULL);
  for (guint i = 0; i < n_sheets; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *again = NULL;
      g_autofree char *elsewhere = NULL;

      program_run (program, 0, "export", sheets[i]->name, "-o", "first.csv", NULL);
      first = program_read (program, "first.csv");
      program_run (program, 0, "import", sheets[i]->name, "first.csv", NULL);
      g_assert_nonnull (strstr (program->out, ": 0 added, 0 filled in, "));
      program_run (program, 0, "export", sheets[i]->name, "-o", "again.csv", NULL);
      again = program_read (program, "again.csv");
      g_assert_cmpstr (first, ==, again);
      program_run (program, 0, "-d", "second.ostoja", "import", sheets[i]->name, "first.csv", NULL);
      program_run (program, 0, "-d", "second.ostoja", "export", sheets[i]->name, "-o",
                   "elsewhere.csv", NULL);
      elsewhere = program_read (program, "elsewhere.csv");
      g_assert_cmpstr (first, ==, elsewhere);
    }
}

static gpointer
list_protected (OstTxn *txn, gpointer arg, GError **error)
{
  GPtrArray *texts = arg;
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select street from protected_data where street is not null"
           " union select content from protected_data where content is not null");

  while (ost_statement_step (statement, error))
    g_ptr_array_add (texts, g_strdup (ost_statement_get_text (statement, 0)));
  return texts;
}

static GPtrArray *
load_protected (Program *program)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;
  g_autoptr (OstDb) db = ost_db_open (program->address, NULL, &error);

  g_assert_no_error (error);
  ost_db_call (db, OST_DB_LOOK, list_protected, texts, &error);
  g_assert_no_error (error);
  ost_db_close (db);
  g_assert_cmpuint (texts->len, >, 1);
  return texts;
}

static void
assert_has_none (Program *program, const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    g_assert_null (strstr (program->out, g_ptr_array_index (texts, i)));
}

/* Guards R1 to R3: what is protected is in no list, no export and no audit of them. */
static void
test_protected (Program *program)
{
  g_autoptr (GPtrArray) texts = NULL;
  guint n_sheets;
  const OstSheet *const *sheets = ost_sheet_list (&n_sheets);

  make_demo (program);
  texts = load_protected (program);
  for (guint i = 0; i < n_sheets; i++)
    {
      program_run (program, 0, "list", sheets[i]->name, "--format", "json", NULL);
      assert_has_none (program, texts);
      program_run (program, 0, "export", sheets[i]->name, "--format", "json", NULL);
      assert_has_none (program, texts);
      program_run (program, 0, "export", sheets[i]->name, NULL);
      assert_has_none (program, texts);
    }
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpuint (count_rows (program, "families", g_ptr_array_index (texts, i)), ==, 0);
}

/* The same data and the same day give the same bytes, and rendering changes nothing. */
static void
test_documents (Program *program)
{
  static const char *const kinds[] = {
    "court-opinion", "work-plan", "family-card", "visit-card", "cofinancing-statement",
  };

  make_demo (program);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_autofree char *path = program_dup_path (program, "second.pdf");
      gsize length, first_length;
      g_autofree char *first_path = program_dup_path (program, "first.pdf");

      program_run (program, 0, "document", kinds[i], "PR.4200.4.2026", "-o", "first.pdf", NULL);
      program_run (program, 0, "-o", "second.pdf", "document", kinds[i], "PR.4200.4.2026", NULL);
      g_assert_true (g_file_get_contents (first_path, &first, &first_length, NULL));
      g_assert_true (g_file_get_contents (path, &second, &length, NULL));
      g_assert_cmpmem (first, first_length, second, length);
      g_assert_true (g_str_has_prefix (first, "%PDF-"));
    }
  program_run (program, 1, "document", "court-opinion", "PR.1.1999", "-o", "x.pdf", NULL);
  program_run (program, 2, "document", "letter", "PR.4200.4.2026", "-o", "x.pdf", NULL);
  program_run (program, 2, "document", "court-opinion", NULL);
  program_run (program, 0, "cofinancing", "--from", "2026-01", "--to", "2026-03", "--format", "pdf",
               "-o", "statement.pdf", NULL);
  program_run (program, 0, "check", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program_add_bare ("demo/registers", test_registers);
  program_add_bare ("demo/round-trip", test_round_trip);
  program_add_bare ("demo/protected", test_protected);
  program_add_bare ("demo/documents", test_documents);
  return g_test_run ();
}
