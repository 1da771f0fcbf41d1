/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/cli.h"
#include "exchange/import.h"

/* FILE:LINE: COLUMN: what is wrong; grep and editors know the form. */
static void
tell_remark (const char *file, const OstImportRemark *remark, const char *weight)
{
  g_autofree char *message = g_strdup (remark->message);

  g_strdelimit (message, "\r\n", ' ');
  fprintf (stderr, "%s:%d: %s%s%s%s\n", file, remark->line, weight,
           remark->column != NULL ? remark->column : "", remark->column != NULL ? ": " : "",
           message);
}

static void
tell_remarks (const char *file, const GPtrArray *remarks, const char *weight)
{
  for (guint i = 0; i < remarks->len; i++)
    tell_remark (file, g_ptr_array_index (remarks, i), weight);
}

static OstExit
tell_rejection (const char *file, guint n_errors)
{
  if (n_errors >= OST_IMPORT_MOST_REMARKS)
    ost_cli_tell (_ ("nothing was imported from %s: %u errors or more"), file, n_errors);
  else
    ost_cli_tell (ngettext ("nothing was imported from %s: %u error",
                            "nothing was imported from %s: %u errors", n_errors),
                  file, n_errors);
  return OST_EXIT_REJECTED;
}

static OstExit
tell_report (const OstCli *cli, const char *kind, const char *file, const OstImportReport *report)
{
  tell_remarks (file, report->warnings, _ ("warning: "));
  tell_remarks (file, report->errors, "");
  if (report->errors->len > 0)
    return tell_rejection (file, report->errors->len);
  if (cli->options.dry_run)
    ost_cli_print (_ ("%s: %u would be added, %u filled in, %u known already\n"), kind,
                   report->n_added, report->n_filled, report->n_same);
  else
    ost_cli_print (_ ("%s: %u added, %u filled in, %u known already\n"), kind, report->n_added,
                   report->n_filled, report->n_same);
  return OST_EXIT_DONE;
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return g_file_load_bytes (file, NULL, NULL, error);
}

static OstExit
run (OstCli *cli, char **arguments)
{
  const OstSheet *sheet = ost_cli_find_sheet (arguments[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (OstDb) db = NULL;
  g_autoptr (OstImportReport) report = NULL;

  if (sheet == NULL)
    return OST_EXIT_USAGE;
  file = read_file (arguments[1], &error);
  if (file == NULL)
    return ost_cli_fail (error);
  db = ost_cli_open (cli);
  if (db == NULL)
    return OST_EXIT_FAILED;
  report = ost_import (db, sheet, file, &cli->today, cli->options.dry_run, &error);
  ost_db_close (db);
  return report != NULL ? tell_report (cli, sheet->name, arguments[1], report)
                        : ost_cli_fail (error);
}

const OstCommand ost_import_command = {
  .name = "import",
  .usage = "KIND FILE [--dry-run]",
  .summary = N_ ("read a CSV file, all of it or nothing"),
  .options = "dry-run",
  .n_arguments = 2,
  .run = run,
};
