/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "cli/cli.h"
#include "documents/paper-store.h"
#include "placements/cofinancing-json.h"

#define FORMATS "table csv json xlsx pdf"

typedef struct
{
  OstCofinancingQuery query;
  OstCofinancingTotals totals;
  gboolean explain;
  OstCofinancingJson *json; /* of the two the one that the format asks for */
  OstTableWriter *writer;
  OstTypesetter *typesetter; /* of the paper */
} Statement;

static const OstTableColumn columns[] = {
  { "child", "child" }, { "pesel", "pesel" },     { "month", "month" }, { "form", "form" },
  { "cost", "cost" },   { "rate", "rate" },       { "days", "days" },   { "base", "base" },
  { "share", "share" }, { "working", "working" }, /* with --explain only */
};

static void
write_line (const OstCofinancingLine *line, gpointer data)
{
  const Statement *self = data;
  OstTableWriter *writer = self->writer;

  if (self->json != NULL)
    {
      ost_cofinancing_json_add (self->json, line);
      return;
    }
  ost_table_writer_add_text (writer, line->child);
  ost_table_writer_add_text (writer, line->pesel);
  ost_table_writer_add_text (writer, line->month);
  ost_table_writer_add_text (writer, ost_kind_get_word (&ost_form_kind, (int) line->share->form));
  ost_table_writer_add_text (writer, ost_kind_get_word (&ost_cost_kind, (int) line->share->cost));
  ost_table_writer_add_int (writer, line->share->rate);
  ost_table_writer_add_int (writer, line->share->days);
  ost_table_writer_add_amount (writer, line->share->base_grosze);
  ost_table_writer_add_amount (writer, line->share->share);
  if (self->explain)
    ost_table_writer_add_text (writer, line->working);
  ost_table_writer_end_row (writer);
}

static void
tell_warning (const char *message, gpointer data)
{
  ost_cli_tell (_ ("warning: %s"), message);
}

static gpointer
calculate (OstTxn *txn, gpointer arg, GError **error)
{
  Statement *self = arg;
  const OstCofinancingSink sink = {
    .line = write_line,
    .warning = tell_warning,
    .data = self,
    .explain = self->explain,
  };

  return ost_cofinancing_run (txn, &self->query, &sink, &self->totals, error) ? self : NULL;
}

static OstExit
tell_failure (const GError *error)
{
  const gboolean misused =
      error->domain == OST_AGREEMENT_ERROR ||
      g_error_matches (error, OST_COFINANCING_RUN_ERROR, OST_COFINANCING_RUN_ERROR_MONTHS);

  ost_cli_fail (error);
  return misused ? OST_EXIT_USAGE : OST_EXIT_FAILED;
}

static void
open_writer (Statement *self, OstTableFormat format, GOutputStream *stream)
{
  const guint n_columns = G_N_ELEMENTS (columns) - (self->explain ? 0 : 1);

  if (format == OST_TABLE_JSON)
    self->json = ost_cofinancing_json_new (stream);
  else
    self->writer = ost_table_writer_new (format, columns, n_columns, stream);
}

static gboolean
finish_writer (Statement *self, GError **error)
{
  return self->json != NULL ? ost_cofinancing_json_finish (self->json, error)
                            : ost_table_writer_finish (self->writer, error);
}

static void
close_writer (Statement *self)
{
  g_clear_pointer (&self->json, ost_cofinancing_json_free);
  g_clear_pointer (&self->writer, ost_table_writer_free);
}

static OstExit
write_statement (OstCli *cli, Statement *self, OstTableFormat format)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (OstDb) db = ost_cli_open (cli);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (db == NULL)
    return OST_EXIT_FAILED;
  open_writer (self, format, memory);
  done = ost_db_call (db, OST_DB_REPORT, calculate, self, &error) != NULL &&
         finish_writer (self, &error);
  close_writer (self);
  ost_db_close (db);
  if (!done || !g_output_stream_close (memory, NULL, &error))
    return tell_failure (error);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return ost_cli_write (cli, bytes);
}

/* Wrong names and values are told before anything is opened. */
static gboolean
check_rules (char **rules)
{
  for (guint i = 0; rules != NULL && rules[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      OstRule rule;
      int value;

      if (!ost_rule_parse (rules[i], &rule, &value, &error))
        {
          ost_cli_fail (error);
          return FALSE;
        }
    }
  return TRUE;
}

static gpointer
render (OstTxn *txn, gpointer arg, GError **error)
{
  const Statement *self = arg;
  const OstStatementTask task = { .query = self->query, .explain = self->explain };

  return ost_paper_store_render_statement (txn, self->typesetter, &task, error);
}

static OstExit
write_paper (OstCli *cli, Statement *self)
{
  g_autoptr (OstDb) db = ost_cli_open (cli);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (db == NULL)
    return OST_EXIT_FAILED;
  self->typesetter = ost_typesetter_new ();
  pdf = ost_db_call (db, OST_DB_REPORT, render, self, &error);
  g_clear_pointer (&self->typesetter, ost_typesetter_unref);
  ost_db_close (db);
  return pdf != NULL ? ost_cli_write (cli, pdf) : tell_failure (error);
}

static gboolean
read_query (const OstCli *cli, OstCofinancingQuery *query)
{
  if (!ost_cli_read_month ("--from", cli->options.from, &query->from_month) ||
      !ost_cli_read_month ("--to", cli->options.to, &query->to_month))
    return FALSE;
  if (ost_date_compare (&query->from_month, &query->to_month) > 0)
    {
      ost_cli_tell (_ ("--from %s is after --to %s"), cli->options.from, cli->options.to);
      return FALSE;
    }
  query->pesel = cli->options.child;
  query->county = cli->options.county;
  query->rules = (const char *const *) cli->options.rules;
  return check_rules (cli->options.rules);
}

static OstExit
run (OstCli *cli, char **arguments)
{
  Statement self = { .explain = cli->options.explain };
  const gboolean is_paper = g_strcmp0 (cli->options.format, "pdf") == 0;
  OstTableFormat format = OST_TABLE_TEXT;

  if (!read_query (cli, &self.query) || (!is_paper && !ost_cli_read_format (cli, FORMATS, &format)))
    return OST_EXIT_USAGE;
  if ((is_paper || ost_table_format_is_binary (format)) && !ost_cli_may_write_binary (cli))
    return OST_EXIT_USAGE;
  return is_paper ? write_paper (cli, &self) : write_statement (cli, &self, format);
}

const OstCommand ost_cofinancing_command = {
  .name = "cofinancing",
  .usage = "--from YYYY-MM --to YYYY-MM [--child PESEL] [--county NAME] [--rule NAME=VALUE]… "
           "[--explain] [--format table|csv|json|xlsx|pdf] [-o FILE]",
  .summary = N_ ("the gmina's share of the cost of foster care, line by line"),
  .options = "from to child county rule explain format output",
  .n_arguments = 0,
  .run = run,
};
