/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "program.h"

static void
test_help (Program *program)
{
  program_run (program, 0, "--help", NULL);
  g_assert_nonnull (strstr (program->out, "\n  import KIND FILE [--dry-run]\n"));
  g_assert_null (strstr (program->out, "forecast"));
  g_assert_cmpstr (program->err, ==, "");
  program_run (program, 0, "-h", NULL);
  program_run (program, 0, "list", "--help", NULL);
  g_assert_true (g_str_has_prefix (program->out, "Usage: ostojactl list KIND "));
  program_run (program, 0, "--version", NULL);
  g_assert_cmpstr (program->out, ==, "ostojactl " OSTOJA_VERSION "\n");
}

static void
test_misuse (Program *program)
{
  program_run (program, 2, NULL);
  program_run (program, 2, "--bogus", NULL);
  program_run (program, 2, "bogus", NULL);
  program_run (program, 2, "init", "--today", "2026-02-31", NULL);
  program_run (program, 2, "init", "--today", "jutro", NULL);
  program_run (program, 2, "init", "extra", NULL);
  program_run (program, 2, "init", "--limit", "3", NULL);
  program_run (program, 2, "import", "families", NULL);
  program_run (program, 2, "import", "dogs", "x.csv", NULL);
  program_run (program, 2, "export", "families", "--format", "table", NULL);
  program_run (program, 2, "list", "families", "--format", "xlsx", NULL);
  program_run (program, 2, "list", "families", "--limit", "0", NULL);
  program_run (program, 2, "list", "families", "--limit", "many", NULL);
  program_run (program, 2, "list", "families", "--search", NULL);
  /* Commands of later issues. */
  program_run (program, 2, "forecast", "--from", "2026-01", "--to", "2026-02", NULL);
  program_run (program, 2, "due", NULL);
  program_run (program, 2, "backup", "x", NULL);
}

static void
test_places (Program *program)
{
  program_run (program, 1, "list", "families", NULL);
  program_assert_err_has (program, "centre.ostoja: ");
  program_write (program, "text.txt", "this is no database, whatever its name says");
  program_run (program, 1, "-d", "text.txt", "list", "families", NULL);
  program_run (program, 1, "-d", ".", "list", "families", NULL);
  program_run (program, 1, "-d", "nowhere/x.db", "init", NULL);
  program_run (program, 1, "import", "families", "missing.csv", NULL);
  program_run (program, 1, "-d", "postgresql://someone:secret@127.0.0.1:1/x", "init", NULL);
  g_assert_null (strstr (program->err, "secret"));
}

static void
test_order_of_databases (Program *program)
{
  program_run (program, 0, "init", NULL);
  program_assert_err_has (program, "");
  g_assert_nonnull (strstr (program->out, "is not encrypted"));
  program_run (program, 1, "init", NULL);
  program_run (program, 0, "list", "families", "--format", "json", NULL);
  g_assert_cmpstr (program->out, ==, "[]\n");
  program_run (program, 0, "init", "-d", "other.db", NULL);
  program_run (program, 0, "list", "families", "-d", "other.db", NULL);
  g_free (program->address);
  program->address = g_strdup ("");
  program_run (program, 1, "list", "families", NULL);
  program_run (program, 0, "init", NULL);
  program_run (program, 0, "-d", "ostoja/ostoja.db", "list", "families", NULL);
}

#ifdef HAVE_ENCRYPTION
static void
test_password (Program *program)
{
  program_write (program, "password", "zażółć gęślą\nanother line\n");
  program_write (program, "wrong", "zazolc gesla\n");
  program_write (program, "empty", "\n");
  program_run (program, 1, "--password-file", "empty", "init", NULL);
  program_run (program, 1, "--password-file", "missing", "init", NULL);
  program_run (program, 0, "init", "--password-file", "password", NULL);
  g_assert_null (strstr (program->out, "is not encrypted"));
  program_run (program, 1, "list", "families", NULL);
  program_run (program, 1, "list", "families", "--password-file", "wrong", NULL);
  program_run (program, 0, "--password-file", "password", "list", "families", NULL);
}
#endif

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program_add_bare ("usage/help", test_help);
  program_add_bare ("usage/misuse", test_misuse);
  program_add_bare ("usage/places", test_places);
  program_add_bare ("usage/order-of-databases", test_order_of_databases);
#ifdef HAVE_ENCRYPTION
  program_add_bare ("usage/password", test_password);
#endif
  return g_test_run ();
}
