/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/text.h"
#include "placements/agreement-rule.h"
#include "placements/agreement-store.h"
#include "placements/day-number.h"
#include "placements/placement-store.h"

#define MOST_REV G_GINT64_CONSTANT (1000000000000)

static gboolean
is_same_day (const GDate *a, const GDate *b)
{
  return g_date_valid (a) == g_date_valid (b) && (!g_date_valid (a) || g_date_compare (a, b) == 0);
}

static gboolean
is_same_county (const char *a, const char *b)
{
  g_autofree char *x = ost_text_fold (a);
  g_autofree char *y = ost_text_fold (b);

  return g_str_equal (x, y);
}

static OstAgreementTerms *
find_terms (GPtrArray *all, const char *county, const GDate *valid_from)
{
  for (guint i = 0; i < all->len; i++)
    {
      OstAgreementTerms *terms = all->pdata[i];

      if (is_same_county (terms->county, county) && is_same_day (&terms->valid_from, valid_from))
        return terms;
    }
  return NULL;
}

static OstAgreementTerms *
add_terms (GPtrArray *all, const OstAgreementRule *row)
{
  OstAgreementTerms *terms = g_object_new (OST_TYPE_AGREEMENT_TERMS, NULL);

  terms->parent_instance.id = row->parent_instance.id;
  terms->county = g_strdup (row->county);
  terms->valid_from = row->valid_from;
  g_ptr_array_add (all, terms);
  return terms;
}

/* The newest change of its rows is the terms'. */
static void
note_change (OstAgreementTerms *terms, const OstAgreementRule *row)
{
  OstRecord *record = &terms->parent_instance;

  record->rev =
      record->rev * 31 % MOST_REV + row->parent_instance.id * 17 + row->parent_instance.rev;
  record->id = MIN (record->id, row->parent_instance.id);
  if (g_strcmp0 (record->changed_at, row->parent_instance.changed_at) >= 0)
    return;
  g_free (record->changed_at);
  g_free (record->changed_by);
  record->changed_at = g_strdup (row->parent_instance.changed_at);
  record->changed_by = g_strdup (row->parent_instance.changed_by);
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const OstAgreementTerms *x = *(OstAgreementTerms *const *) a;
  const OstAgreementTerms *y = *(OstAgreementTerms *const *) b;
  g_autofree char *key_x = ost_text_sort_key (x->county);
  g_autofree char *key_y = ost_text_sort_key (y->county);
  const int difference = g_strcmp0 (key_x, key_y);

  return difference != 0 ? difference : ost_date_compare (&x->valid_from, &y->valid_from);
}

GPtrArray *
ost_agreement_store_list (OstTxn *txn, GError **error)
{
  g_autoptr (GPtrArray) rows = ost_record_list (txn, OST_TYPE_AGREEMENT_RULE, error,
                                                "where archived_at is null order by id", "");
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstAgreementRule *row = rows->pdata[i];
      OstAgreementTerms *terms = find_terms (all, row->county, &row->valid_from);
      OstRule rule;
      int value;

      if (!ost_rule_find (row->rule, row->value, &rule, &value, error))
        return NULL;
      if (terms == NULL)
        terms = add_terms (all, row);
      terms->rule[rule] = value + 1;
      note_change (terms, row);
    }
  g_ptr_array_sort (all, compare_terms);
  return g_steal_pointer (&all);
}

static OstAgreementTerms *
find_by_id (GPtrArray *all, gint64 id)
{
  for (guint i = 0; i < all->len; i++)
    if (((OstRecord *) all->pdata[i])->id == id)
      return all->pdata[i];
  return NULL;
}

/* FORMER NULL: new terms. */
static gboolean
check_against (GPtrArray *all,
               const OstAgreementTerms *terms,
               const OstAgreementTerms *former,
               GError **error)
{
  const OstAgreementTerms *same = find_terms (all, terms->county, &terms->valid_from);

  if (terms->parent_instance.id != 0 &&
      (former == NULL || former->parent_instance.rev != terms->parent_instance.rev))
    g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_FAILED,
                         _ ("These terms were changed on another desktop: close and open them "
                            "again"));
  else if (same != NULL && same != former)
    g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                         _ ("This county has terms from that month already: open those"));
  else
    return TRUE;
  return FALSE;
}

static GPtrArray *
list_rows (OstTxn *txn, const OstAgreementTerms *terms, GError **error)
{
  if (!g_date_valid (&terms->valid_from))
    return ost_record_list (
        txn, OST_TYPE_AGREEMENT_RULE, error,
        "where county = $1 and valid_from is null and archived_at is null order by id", "t",
        terms->county);
  return ost_record_list (
      txn, OST_TYPE_AGREEMENT_RULE, error,
      "where county = $1 and valid_from = $2 and archived_at is null order by id", "td",
      terms->county, &terms->valid_from);
}

static gboolean
write_row (OstTxn *txn,
           const OstAgreementTerms *terms,
           OstRule rule,
           const OstAgreementRule *known,
           GError **error)
{
  g_autoptr (OstAgreementRule) row = g_object_new (OST_TYPE_AGREEMENT_RULE, NULL);
  int n_values;

  if (terms->rule[rule] == 0)
    return known == NULL ||
           ost_record_set_archived (txn, OST_TYPE_AGREEMENT_RULE, known->parent_instance.id,
                                    known->parent_instance.rev, TRUE, error);
  if (known != NULL)
    {
      row->parent_instance.id = known->parent_instance.id;
      row->parent_instance.rev = known->parent_instance.rev;
    }
  row->county = g_strdup (terms->county);
  row->valid_from = terms->valid_from;
  row->rule = g_strdup (ost_rule_get_name (rule));
  row->value = g_strdup (ost_rule_get_values (rule, &n_values)[terms->rule[rule] - 1].word);
  return ost_record_save (txn, row, error) != 0;
}

static const OstAgreementRule *
find_row (GPtrArray *rows, OstRule rule)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_str_equal (((OstAgreementRule *) rows->pdata[i])->rule, ost_rule_get_name (rule)))
      return rows->pdata[i];
  return NULL;
}

/* Later terms stand on earlier ones: the rules of every month must agree with each other. */
static gboolean
check_county (OstTxn *txn, GPtrArray *all, const char *county, GError **error)
{
  g_autoptr (OstAgreements) agreements = ost_placement_store_load_agreements (txn, error);
  int index;

  if (agreements == NULL || !ost_agreements_close (agreements, error))
    return FALSE;
  index = ost_agreements_intern (agreements, county);
  for (guint i = 0; i < all->len; i++)
    {
      const OstAgreementTerms *terms = all->pdata[i];
      const int month = g_date_valid (&terms->valid_from) ? ost_day_of (&terms->valid_from) : 0;

      if (is_same_county (terms->county, county) &&
          !ost_rule_set_check (ost_agreements_get (agreements, index, month), error))
        return FALSE;
    }
  return TRUE;
}

static gint64
check_written (OstTxn *txn, const OstAgreementTerms *terms, GError **error)
{
  g_autoptr (GPtrArray) all = ost_agreement_store_list (txn, error);
  g_autoptr (GError) refused = NULL;
  const OstAgreementTerms *written;

  if (all == NULL)
    return 0;
  if (!check_county (txn, all, terms->county, &refused))
    {
      g_set_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                   _ ("The rules of this county contradict each other: days in care can be "
                      "counted only with years that start on the anniversary, the day after it "
                      "or after 365 days"));
      return 0;
    }
  written = find_terms (all, terms->county, &terms->valid_from);
  return written != NULL ? written->parent_instance.id : terms->parent_instance.id;
}

gint64
ost_agreement_store_save (OstTxn *txn, const OstAgreementTerms *terms, GError **error)
{
  g_autoptr (GPtrArray) all = ost_agreement_store_list (txn, error);
  g_autoptr (GPtrArray) rows = NULL;
  const OstAgreementTerms *former;

  if (all == NULL)
    return 0;
  former = find_by_id (all, terms->parent_instance.id);
  if (!check_against (all, terms, former, error))
    return 0;
  if (former != NULL)
    {
      rows = list_rows (txn, former, error);
      if (rows == NULL)
        return 0;
    }
  for (OstRule rule = 0; rule < OST_N_RULES; rule++)
    if (!write_row (txn, terms, rule, find_row (rows, rule), error))
      return 0;
  return check_written (txn, terms, error);
}

static GPtrArray *
list_archived_rows (OstTxn *txn, const OstAgreementRule *first, GError **error)
{
  return ost_record_list (txn, OST_TYPE_AGREEMENT_RULE, error,
                          "where county = $1 and coalesce (valid_from, '') = coalesce ($2, '')"
                          " and archived_at = $3 order by id",
                          "tdt", first->county, &first->valid_from,
                          first->parent_instance.archived_at);
}

static GPtrArray *
list_live_rows (OstTxn *txn, const OstAgreementRule *first, GError **error)
{
  g_autoptr (OstAgreementTerms) terms = g_object_new (OST_TYPE_AGREEMENT_TERMS, NULL);

  terms->county = g_strdup (first->county);
  terms->valid_from = first->valid_from;
  return list_rows (txn, terms, error);
}

gboolean
ost_agreement_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error)
{
  g_autoptr (OstAgreementRule) first = ost_record_load (txn, OST_TYPE_AGREEMENT_RULE, id, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (first == NULL)
    return FALSE;
  rows = archived ? list_live_rows (txn, first, error) : list_archived_rows (txn, first, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const OstRecord *row = rows->pdata[i];

      if (!ost_record_set_archived (txn, OST_TYPE_AGREEMENT_RULE, row->id, row->rev, archived,
                                    error))
        return FALSE;
    }
  return rows != NULL;
}
