/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/share-lines.h"
#include "base/date.h"
#include "placements/cost-kind.h"
#include "placements/form.h"

#define SHOWN(Type, member, KIND, label) OST_FIELD (Type, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (OstShareRow, child, TEXT, N_ ("Child")),
  SHOWN (OstShareRow, month, TEXT, N_ ("Month")),
  SHOWN (OstShareRow, form, TEXT, N_ ("Form of care")),
  SHOWN (OstShareRow, cost, TEXT, N_ ("Cost")),
  SHOWN (OstShareRow, county, TEXT, N_ ("County")),
  SHOWN (OstShareRow, rate, INT, N_ ("Share (%)")),
  SHOWN (OstShareRow, days, INT, N_ ("Days")),
  SHOWN (OstShareRow, base, MONEY, N_ ("Base")),
  SHOWN (OstShareRow, share, MONEY, N_ ("Share of the gmina")),
};

OST_DEFINE_RECORD (OstShareRow, ost_share_row, "share", fields, NULL)

static const OstField month_fields[] = {
  SHOWN (OstShareMonthRow, month, TEXT, N_ ("Month")),
  SHOWN (OstShareMonthRow, share_10, MONEY, N_ ("at 10 %")),
  SHOWN (OstShareMonthRow, share_30, MONEY, N_ ("at 30 %")),
  SHOWN (OstShareMonthRow, share_50, MONEY, N_ ("at 50 %")),
  SHOWN (OstShareMonthRow, share, MONEY, N_ ("Together")),
};

OST_DEFINE_RECORD (OstShareMonthRow, ost_share_month_row, "share-month", month_fields, NULL)

void
ost_share_answer_free (OstShareAnswer *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->months);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static char *
dup_month (int first)
{
  const GDate date = ost_day_to_date (first);

  return g_strdup_printf ("%s %d", ost_month_name ((int) g_date_get_month (&date)),
                          g_date_get_year (&date));
}

static void
keep_row (OstShareAnswer *answer, const OstCofinancingLine *line)
{
  OstShareRow *row = g_object_new (OST_TYPE_SHARE_ROW, NULL);

  row->parent_instance.id = answer->rows->len + 1;
  row->child = g_strdup (line->child);
  row->month = dup_month (line->share->month);
  row->form = g_strdup (ost_kind_get_label (&ost_form_kind, (int) line->share->form));
  row->cost = g_strdup (ost_kind_get_label (&ost_cost_kind, (int) line->share->cost));
  row->county = g_strdup (line->county);
  row->rate = line->share->rate;
  row->days = line->share->days;
  row->base = line->share->base_grosze;
  row->share = line->share->share;
  row->person_id = line->person_id;
  row->month_first = line->share->month;
  row->form_kind = (int) line->share->form;
  row->cost_kind = (int) line->share->cost;
  g_ptr_array_add (answer->rows, row);
}

static OstShareMonthRow *
find_month (OstShareAnswer *answer, int first)
{
  for (guint i = 0; i < answer->months->len; i++)
    {
      OstShareMonthRow *month = answer->months->pdata[i];

      if (month->parent_instance.id == first)
        return month;
    }
  g_assert_not_reached ();
}

static void
add_to_month (OstShareMonthRow *month, const OstShareLine *share)
{
  month->share += share->share;
  if (share->rate == 10)
    month->share_10 += share->share;
  else if (share->rate == 30)
    month->share_30 += share->share;
  else if (share->rate == 50)
    month->share_50 += share->share;
}

typedef struct
{
  OstShareAnswer *answer;
  void (*progress) (guint n_done, guint n_children, gpointer data);
  gpointer progress_data;
} Keeping;

static void
tell_progress (guint n_done, guint n_children, gpointer data)
{
  const Keeping *keeping = data;

  keeping->progress (n_done, n_children, keeping->progress_data);
}

static void
keep_line (const OstCofinancingLine *line, gpointer data)
{
  OstShareAnswer *answer = ((Keeping *) data)->answer;

  if (answer->rows->len < OST_SHARE_MOST_ROWS)
    keep_row (answer, line);
  add_to_month (find_month (answer, line->share->month), line->share);
}

static void
keep_warning (const char *message, gpointer data)
{
  OstShareAnswer *answer = ((Keeping *) data)->answer;

  g_ptr_array_add (answer->warnings, g_strdup (message));
}

static void
begin_months (OstShareAnswer *answer, const OstCofinancingQuery *query)
{
  const int last = ost_day_month_start (ost_day_of (&query->to_month));

  for (int first = ost_day_month_start (ost_day_of (&query->from_month)); first <= last;
       first = ost_day_next_month (first))
    {
      OstShareMonthRow *month = g_object_new (OST_TYPE_SHARE_MONTH_ROW, NULL);

      month->parent_instance.id = first;
      month->month = dup_month (first);
      month->share = month->share_10 = month->share_30 = month->share_50 = 0;
      g_ptr_array_add (answer->months, month);
    }
}

static void
tell_largest (OstShareAnswer *answer)
{
  gint64 largest = 0;

  for (guint i = 0; i < answer->months->len; i++)
    largest = MAX (largest, ((OstShareMonthRow *) answer->months->pdata[i])->share);
  for (guint i = 0; i < answer->months->len; i++)
    ((OstShareMonthRow *) answer->months->pdata[i])->largest = largest;
}

OstShareAnswer *
ost_share_answer_load (OstTxn *txn,
                       const OstCofinancingQuery *query,
                       void (*progress) (guint n_done, guint n_children, gpointer data),
                       gpointer progress_data,
                       GError **error)
{
  OstShareAnswer *answer = g_new0 (OstShareAnswer, 1);
  Keeping keeping = { answer, progress, progress_data };
  OstCofinancingSink sink = { .line = keep_line, .warning = keep_warning, .data = &keeping };

  answer->rows = g_ptr_array_new_with_free_func (g_object_unref);
  answer->months = g_ptr_array_new_with_free_func (g_object_unref);
  answer->warnings = g_ptr_array_new_with_free_func (g_free);
  begin_months (answer, query);
  if (progress != NULL)
    sink.progress = tell_progress;
  if (ost_cofinancing_run (txn, query, &sink, &answer->totals, error))
    {
      tell_largest (answer);
      return answer;
    }
  ost_share_answer_free (answer);
  return NULL;
}

void
ost_share_detail_free (OstShareDetail *self)
{
  g_free (self->working);
  g_array_unref (self->days);
  g_free (self);
}

typedef struct
{
  const OstShareRow *row;
  OstShareDetail *detail;
} Search;

static gboolean
is_it (const Search *search, const OstCofinancingLine *line)
{
  const OstShareRow *row = search->row;

  return line->person_id == row->person_id && line->share->month == row->month_first &&
         (int) line->share->form == row->form_kind && (int) line->share->cost == row->cost_kind &&
         line->share->rate == row->rate && g_str_equal (line->county, row->county);
}

static void
find_line (const OstCofinancingLine *line, gpointer data)
{
  const Search *search = data;

  if (is_it (search, line))
    {
      g_free (search->detail->working);
      search->detail->working = g_strdup (line->working);
    }
}

static void
find_day (const OstCofinancingLine *line, const OstShareDay *day, gpointer data)
{
  const Search *search = data;

  if (is_it (search, line))
    g_array_append_vals (search->detail->days, day, 1);
}

/* Rounding by note looks at the whole note; with every other rule a child's month stands alone. */
static gboolean
narrow_query (OstTxn *txn, OstCofinancingQuery *query, const OstShareRow *row, GError **error)
{
  g_autoptr (OstAgreements) agreements = ost_cofinancing_load_agreements (txn, query, error);

  if (agreements == NULL)
    return FALSE;
  if (ost_agreements_uses (agreements, OST_RULE_ROUNDING, OST_ROUNDING_NOTE))
    return TRUE;
  query->person_id = row->person_id;
  query->from_month = query->to_month = ost_day_to_date (row->month_first);
  return TRUE;
}

OstShareDetail *
ost_share_detail_load (OstTxn *txn,
                       const OstCofinancingQuery *query,
                       const OstShareRow *row,
                       GError **error)
{
  OstShareDetail *detail = g_new0 (OstShareDetail, 1);
  Search search = { row, detail };
  OstCofinancingQuery narrow = *query;
  const OstCofinancingSink sink = {
    .line = find_line, .day = find_day, .data = &search, .explain = TRUE
  };
  OstCofinancingTotals totals;

  detail->days = g_array_new (FALSE, FALSE, sizeof (OstShareDay));
  if (narrow_query (txn, &narrow, row, error) &&
      ost_cofinancing_run (txn, &narrow, &sink, &totals, error))
    return detail;
  ost_share_detail_free (detail);
  return NULL;
}
