/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/share-file.h"
#include "exchange/share-workbook.h"
#include "placements/cofinancing-json.h"

typedef struct
{
  OstTxn *txn;
  const OstShareFileTask *task;
  OstCofinancingJson *json; /* one of the three */
  OstTableWriter *csv;
  OstShareWorkbook *book;
  GHashTable *counties; /* names met, for the rules */
} ShareFile;

static void
share_file_clear (ShareFile *self)
{
  g_clear_pointer (&self->json, ost_cofinancing_json_free);
  g_clear_pointer (&self->csv, ost_table_writer_free);
  g_clear_pointer (&self->book, ost_share_workbook_free);
  g_clear_pointer (&self->counties, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ShareFile, share_file_clear)

static const OstTableColumn csv_columns[] = {
  { "child", "Dziecko" },          { "pesel", "PESEL" },       { "month", "Miesiąc" },
  { "county", "Powiat" },          { "form", "Forma pieczy" }, { "cost", "Wydatek" },
  { "rate", "Udział, %" },         { "days", "Dni" },          { "base", "Podstawa, zł" },
  { "share", "Udział gminy, zł" }, { "working", "Wyliczenie" }
};

static void
write_csv_line (OstTableWriter *csv, const OstCofinancingLine *line)
{
  ost_table_writer_add_text (csv, line->child);
  ost_table_writer_add_text (csv, line->pesel);
  ost_table_writer_add_text (csv, line->month);
  ost_table_writer_add_text (csv, line->county);
  ost_table_writer_add_text (csv, ost_kind_get_polish (&ost_form_kind, (int) line->share->form));
  ost_table_writer_add_text (csv, ost_kind_get_polish (&ost_cost_kind, (int) line->share->cost));
  ost_table_writer_add_int (csv, line->share->rate);
  ost_table_writer_add_int (csv, line->share->days);
  ost_table_writer_add_amount (csv, line->share->base_grosze);
  ost_table_writer_add_amount (csv, line->share->share);
  ost_table_writer_add_text (csv, line->working);
  ost_table_writer_end_row (csv);
}

static void
take_line (const OstCofinancingLine *line, gpointer data)
{
  ShareFile *self = data;

  if (!g_hash_table_contains (self->counties, line->county))
    g_hash_table_add (self->counties, g_strdup (line->county));
  if (self->json != NULL)
    ost_cofinancing_json_add (self->json, line);
  else if (self->csv != NULL)
    write_csv_line (self->csv, line);
  else
    ost_share_workbook_add_line (self->book, line);
}

static void
take_day (const OstCofinancingLine *line, const OstShareDay *day, gpointer data)
{
  ost_share_workbook_add_day (((ShareFile *) data)->book, line, day);
}

static void
take_warning (const char *message, gpointer data)
{
  ShareFile *self = data;

  if (self->book != NULL)
    ost_share_workbook_add_warning (self->book, message);
}

static void
take_progress (guint n_done, guint n_children, gpointer data)
{
  const OstShareFileTask *task = ((ShareFile *) data)->task;

  if (task->progress != NULL)
    task->progress (n_done, n_children, task->data);
}

static void
add_rules_of (ShareFile *self, OstAgreements *agreements, const char *county)
{
  const OstCofinancingQuery *query = &self->task->query;
  const int index = ost_agreements_intern (agreements, county);
  const int last = ost_day_month_start (ost_day_of (&query->to_month));
  const OstRuleSet *before = NULL;

  for (int month = ost_day_month_start (ost_day_of (&query->from_month)); month <= last;
       month = ost_day_next_month (month))
    {
      const OstRuleSet *rules = ost_agreements_get (agreements, index, month);
      const GDate since = before != NULL ? ost_day_to_date (month) : (GDate){ 0 };

      if (rules != before)
        ost_share_workbook_add_rules (self->book, county, &since, rules);
      before = rules;
    }
}

static gboolean
add_rules (ShareFile *self, GError **error)
{
  g_autoptr (OstAgreements) agreements =
      ost_cofinancing_load_agreements (self->txn, &self->task->query, error);
  g_autoptr (GList) counties = NULL;

  if (agreements == NULL)
    return FALSE;
  counties = g_list_sort (g_hash_table_get_keys (self->counties), (GCompareFunc) g_strcmp0);
  for (GList *at = counties; at != NULL; at = at->next)
    add_rules_of (self, agreements, at->data);
  return TRUE;
}

static gboolean
open_file (ShareFile *self, GOutputStream *stream, GError **error)
{
  switch (self->task->format)
    {
    case OST_TABLE_JSON:
      self->json = ost_cofinancing_json_new (stream);
      return TRUE;
    case OST_TABLE_CSV:
      self->csv =
          ost_table_writer_new (OST_TABLE_CSV, csv_columns, G_N_ELEMENTS (csv_columns), stream);
      return TRUE;
    case OST_TABLE_XLSX:
      self->book = ost_share_workbook_new (&self->task->query, error);
      return self->book != NULL;
    case OST_TABLE_TEXT:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
finish_file (ShareFile *self, GOutputStream *stream, GError **error)
{
  if (self->json != NULL)
    return ost_cofinancing_json_finish (self->json, error);
  if (self->csv != NULL)
    return ost_table_writer_finish (self->csv, error);
  return add_rules (self, error) && ost_share_workbook_finish (self->book, stream, error);
}

gboolean
ost_share_file_write (OstTxn *txn,
                      const OstShareFileTask *task,
                      GOutputStream *stream,
                      GError **error)
{
  g_auto (ShareFile) self = { .txn = txn, .task = task };
  OstCofinancingTotals totals;
  OstCofinancingSink sink = {
    .line = take_line, .warning = take_warning, .data = &self, .explain = TRUE
  };

  self.counties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!open_file (&self, stream, error))
    return FALSE;
  if (self.book != NULL)
    sink.day = take_day;
  if (task->progress != NULL)
    sink.progress = take_progress;
  return ost_cofinancing_run (txn, &task->query, &sink, &totals, error) &&
         finish_file (&self, stream, error);
}
