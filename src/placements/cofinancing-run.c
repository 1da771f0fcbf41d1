/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "placements/cofinancing-run.h"
#include "placements/care-history-store.h"
#include "placements/placement-store.h"

G_DEFINE_QUARK (ost - cofinancing - run - error - quark, ost_cofinancing_run_error)

#define CHILDREN_A_LOOK 256 /* between two looks at the cancellable */

typedef struct
{
  int first; /* day number */
  char text[8];
} MonthText;

typedef struct
{
  OstTxn *txn;
  const OstCofinancingQuery *query;
  const OstCofinancingSink *sink;
  OstCofinancingTotals *totals;

  OstStatutory *statutory;
  OstFacilityFigures *facilities;
  OstAgreements *agreements;
  OstCofinancing *calculation;
  OstHistoryReader *reader;
  guint n_all; /* children to come, for the progress */
  guint lines_before;

  GString *child;
  GArray *months; /* of MonthText */
  guint month;    /* of the line before */
} Run;

static void
run_clear (Run *self)
{
  g_clear_pointer (&self->calculation, ost_cofinancing_free);
  g_clear_pointer (&self->reader, ost_history_reader_free);
  g_clear_pointer (&self->statutory, ost_statutory_free);
  g_clear_pointer (&self->facilities, ost_facility_figures_free);
  g_clear_pointer (&self->agreements, ost_agreements_free);
  g_clear_pointer (&self->months, g_array_unref);
  if (self->child != NULL)
    g_string_free (g_steal_pointer (&self->child), TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static gboolean
override_rules (OstAgreements *agreements, const char *const *rules, GError **error)
{
  for (guint i = 0; rules != NULL && rules[i] != NULL; i++)
    {
      OstRule rule;
      int value;

      if (!ost_rule_parse (rules[i], &rule, &value, error))
        return FALSE;
      ost_agreements_override (agreements, rule, value);
    }
  return TRUE;
}

OstAgreements *
ost_cofinancing_load_agreements (OstTxn *txn, const OstCofinancingQuery *query, GError **error)
{
  g_autoptr (OstAgreements) agreements = ost_placement_store_load_agreements (txn, error);

  if (agreements == NULL || !override_rules (agreements, query->rules, error) ||
      !ost_agreements_close (agreements, error))
    return NULL;
  return g_steal_pointer (&agreements);
}

static gboolean
load_tables (Run *self, GError **error)
{
  self->statutory = ost_placement_store_load_statutory (self->txn, error);
  if (self->statutory == NULL)
    return FALSE;
  self->facilities = ost_placement_store_load_facilities (self->txn, error);
  if (self->facilities == NULL)
    return FALSE;
  self->agreements = ost_cofinancing_load_agreements (self->txn, self->query, error);
  return self->agreements != NULL;
}

static void
add_to_totals (OstCofinancingTotals *totals, const OstShareLine *share)
{
  totals->n_lines++;
  totals->share += share->share;
  if (share->rate == 10)
    totals->share_10 += share->share;
  else if (share->rate == 30)
    totals->share_30 += share->share;
  else if (share->rate == 50)
    totals->share_50 += share->share;
}

static void
write_months (Run *self, int first, int last)
{
  self->months = g_array_new (FALSE, FALSE, sizeof (MonthText));
  for (MonthText month = { first }; month.first <= last;
       month.first = ost_day_next_month (month.first))
    {
      const GDate date = ost_day_to_date (month.first);

      g_snprintf (month.text, sizeof month.text, "%04d-%02d", g_date_get_year (&date) % 10000,
                  g_date_get_month (&date) % 100);
      g_array_append_val (self->months, month);
    }
}

/* A child's lines come month by month, so the next text is that of the line before or soon after.
 */
static const char *
find_month (Run *self, int first)
{
  while (g_array_index (self->months, MonthText, self->month).first != first)
    self->month = (self->month + 1) % self->months->len;
  return g_array_index (self->months, MonthText, self->month).text;
}

typedef struct
{
  const OstCofinancingSink *sink;
  const OstCofinancingLine *line;
} DaysOfLine;

static void
take_day (const OstShareDay *day, gpointer data)
{
  const DaysOfLine *self = data;

  self->sink->day (self->line, day, self->sink->data);
}

static void
take_line (const OstShareLine *share, gpointer data)
{
  Run *self = data;
  const OstHistoryPerson *person = ost_history_reader_get_person (self->reader);
  g_autofree char *working = NULL;
  OstCofinancingLine line = { share };

  add_to_totals (self->totals, share);
  if (self->sink->explain)
    working = ost_cofinancing_dup_working (self->calculation, share);
  line.month = find_month (self, share->month);
  line.county = ost_agreements_get_name (self->agreements, share->county);
  line.person_id = person->id;
  line.child = self->child->str;
  line.pesel = person->pesel;
  line.working = working;
  self->sink->line (&line, self->sink->data);
  if (self->sink->day != NULL)
    {
      DaysOfLine days = { self->sink, &line };

      ost_cofinancing_foreach_day (self->calculation, share, take_day, &days);
    }
}

static void
take_warning (const OstShareWarning *warning, gpointer data)
{
  Run *self = data;
  const GDate outside = ost_day_to_date (warning->day);
  const GDate inside = ost_day_to_date (warning->counted);
  g_autofree char *day = ost_date_dup_iso (&outside);
  g_autofree char *counted = ost_date_dup_iso (&inside);
  g_autofree char *message = NULL;

  if (self->sink->warning == NULL)
    return;
  /* Translators: child, kind of cost, day of payment, nearest day of care */
  message =
      g_strdup_printf (_ ("%s: %s of %s is outside care and was counted on %s"), self->child->str,
                       ost_kind_get_word (&ost_cost_kind, warning->cost->kind), day, counted);
  self->sink->warning (message, self->sink->data);
}

static gboolean
add_child (Run *self, const OstShareSink *sink, GError **error)
{
  const OstHistoryPerson *person = ost_history_reader_get_person (self->reader);
  const OstCareHistory *history;

  g_string_assign (self->child, person->surname);
  g_string_append_c (self->child, ' ');
  g_string_append (self->child, person->given_name);
  history = ost_history_reader_close (self->reader, error);
  if (history == NULL || !ost_cofinancing_add_child (self->calculation, history, sink, error))
    {
      g_prefix_error (error, "%s: ", self->child->str);
      return FALSE;
    }
  if (self->totals->n_lines > self->lines_before)
    self->totals->n_children++;
  self->lines_before = self->totals->n_lines;
  return TRUE;
}

static gboolean
start_reader (Run *self, GError **error)
{
  if (self->query->person_id != 0)
    return ost_history_reader_start_of (self->reader, &self->query->person_id, 1, error);
  return ost_history_reader_start (self->reader, self->query->pesel, error);
}

static gboolean
stream (Run *self, const OstShareSink *sink, GError **error)
{
  GError *failure = NULL;
  guint n_done = 0;

  if (!start_reader (self, error))
    return FALSE;
  while (ost_history_reader_next (self->reader, &failure))
    {
      if (n_done++ % CHILDREN_A_LOOK == 0)
        {
          if (ost_txn_is_cancelled (self->txn, error))
            return FALSE;
          if (self->sink->progress != NULL)
            self->sink->progress (n_done - 1, self->n_all, self->sink->data);
        }
      if (!add_child (self, sink, error))
        return FALSE;
    }
  self->n_all = n_done;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
check_missing (Run *self, GError **error)
{
  const OstMissingFigures *missing = ost_cofinancing_get_missing (self->calculation);
  g_autofree char *text = NULL;

  if (missing->len == 0)
    return TRUE;
  text = ost_missing_figures_dup_text (missing, self->facilities);
  g_set_error_literal (error, OST_COFINANCING_RUN_ERROR, OST_COFINANCING_RUN_ERROR_MISSING, text);
  return FALSE;
}

static gboolean
start (Run *self, GError **error)
{
  OstCofinancingTask task = { .county = -1 };

  if (ost_date_compare (&self->query->from_month, &self->query->to_month) > 0)
    {
      g_set_error_literal (error, OST_COFINANCING_RUN_ERROR, OST_COFINANCING_RUN_ERROR_MONTHS,
                           _ ("The last month is before the first"));
      return FALSE;
    }
  if (!load_tables (self, error))
    return FALSE;
  if (self->query->county != NULL)
    task.county = ost_agreements_intern (self->agreements, self->query->county);
  task.statutory = self->statutory;
  task.facilities = self->facilities;
  task.agreements = self->agreements;
  task.from_month = ost_day_month_start (ost_day_of (&self->query->from_month));
  task.to_month = ost_day_month_start (ost_day_of (&self->query->to_month));
  write_months (self, task.from_month, task.to_month);
  self->calculation = ost_cofinancing_new (&task);
  self->reader = ost_history_reader_new (self->txn, self->facilities, self->agreements,
                                         task.from_month, ost_day_next_month (task.to_month) - 1);
  return self->sink->progress == NULL ||
         ost_history_reader_count (self->reader, self->query->pesel, &self->n_all, error);
}

gboolean
ost_cofinancing_run (OstTxn *txn,
                     const OstCofinancingQuery *query,
                     const OstCofinancingSink *sink,
                     OstCofinancingTotals *totals,
                     GError **error)
{
  g_auto (Run) run = { .txn = txn, .query = query, .sink = sink, .totals = totals };
  const OstShareSink lines = { take_line, take_warning, &run };

  *totals = (OstCofinancingTotals){ 0 };
  run.child = g_string_new (NULL);
  if (!start (&run, error))
    return FALSE;
  if (ost_cofinancing_needs_measuring (run.calculation))
    {
      if (!stream (&run, NULL, error) || !check_missing (&run, error))
        return FALSE;
      ost_cofinancing_rewind (run.calculation);
    }
  return stream (&run, &lines, error) && check_missing (&run, error);
}
