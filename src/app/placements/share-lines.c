/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/share-lines.h"
#include "base/date.h"
#include "placements/cost-kind.h"
#include "placements/form.h"

static const OstField fields[] = {
  OST_FIELD (OstShareRow, child, TEXT, N_ ("Child"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, month, TEXT, N_ ("Month"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, form, TEXT, N_ ("Form of care"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, cost, TEXT, N_ ("Cost"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, rate, INT, N_ ("Share (%)"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, days, INT, N_ ("Days"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, base, MONEY, N_ ("Base"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, share, MONEY, N_ ("Share of the gmina"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareRow, working, LONG_TEXT, N_ ("Working"), OST_FIELD_COMPUTED),
};

OST_DEFINE_RECORD (OstShareRow, ost_share_row, "share", fields, NULL)

void
ost_share_answer_free (OstShareAnswer *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static char *
dup_month (const char *month)
{
  const int number = atoi (month + strlen ("2026-"));

  return g_strdup_printf ("%s %.4s", ost_month_name (number), month);
}

static void
keep_line (const OstCofinancingLine *line, gpointer data)
{
  OstShareAnswer *answer = data;
  OstShareRow *row = g_object_new (OST_TYPE_SHARE_ROW, NULL);

  row->parent_instance.id = answer->rows->len + 1;
  row->child = g_strdup (line->child);
  row->month = dup_month (line->month);
  row->form = g_strdup (ost_kind_get_label (&ost_form_kind, (int) line->share->form));
  row->cost = g_strdup (ost_kind_get_label (&ost_cost_kind, (int) line->share->cost));
  row->rate = line->share->rate;
  row->days = line->share->days;
  row->base = line->share->base_grosze;
  row->share = line->share->share;
  row->working = g_strdup (line->working);
  g_ptr_array_add (answer->rows, row);
}

static void
keep_warning (const char *message, gpointer data)
{
  OstShareAnswer *answer = data;

  g_ptr_array_add (answer->warnings, g_strdup (message));
}

OstShareAnswer *
ost_share_answer_load (OstTxn *txn, const OstCofinancingQuery *query, GError **error)
{
  OstShareAnswer *answer = g_new0 (OstShareAnswer, 1);
  const OstCofinancingSink sink = {
    .line = keep_line, .warning = keep_warning, .data = answer, .explain = TRUE
  };

  answer->rows = g_ptr_array_new_with_free_func (g_object_unref);
  answer->warnings = g_ptr_array_new_with_free_func (g_free);
  if (ost_cofinancing_run (txn, query, &sink, &answer->totals, error))
    return answer;
  ost_share_answer_free (answer);
  return NULL;
}
