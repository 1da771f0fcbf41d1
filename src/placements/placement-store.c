/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "people/person.h"
#include "placements/agreement-rule.h"
#include "placements/day-number.h"
#include "placements/facility-cost.h"
#include "placements/placement-check.h"
#include "placements/placement-store.h"
#include "placements/statutory-amount.h"

GPtrArray *
ost_placement_store_list_episodes (OstTxn *txn, gint64 person_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_EPISODE, error,
                          "where person_id = $1 and archived_at is null order by from_day, id", "i",
                          person_id);
}

GPtrArray *
ost_placement_store_list_interruptions (OstTxn *txn, gint64 person_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_INTERRUPTION, error,
                          "where archived_at is null and episode_id in"
                          " (select id from episode where person_id = $1 and archived_at is null)"
                          " order by from_day, id",
                          "i", person_id);
}

GPtrArray *
ost_placement_store_list_costs (OstTxn *txn, gint64 person_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_CHILD_COST, error,
                          "where person_id = $1 and archived_at is null"
                          " order by kind, coalesce (from_day, paid_on), id",
                          "i", person_id);
}

GPtrArray *
ost_placement_store_list_facility_costs (OstTxn *txn, GError **error)
{
  return ost_record_list (txn, OST_TYPE_FACILITY_COST, error,
                          "where archived_at is null order by facility, from_month, id", "");
}

GPtrArray *
ost_placement_store_list_agreement (OstTxn *txn, const char *county, GError **error)
{
  return ost_record_list (
      txn, OST_TYPE_AGREEMENT_RULE, error,
      "where county = $1 and archived_at is null order by coalesce (valid_from, ''), rule, id", "t",
      county);
}

/* Names that differ in case or diacritics only are one (the first as written stays). */
static gboolean
is_new_name (GHashTable *seen, const char *name)
{
  return g_hash_table_add (seen, ost_text_fold (name));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *x = ost_text_sort_key (*(char *const *) a);
  g_autofree char *y = ost_text_sort_key (*(char *const *) b);

  return strcmp (x, y);
}

static GPtrArray *
list_names (OstTxn *txn, const char *sql, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    {
      const char *name = ost_statement_get_text (statement, 0);

      if (is_new_name (seen, name))
        g_ptr_array_add (names, g_strdup (name));
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

gboolean
ost_placement_store_knows_family (OstTxn *txn, gint64 family_id, gboolean *known, GError **error)
{
  gint64 n = 0;

  if (!ost_txn_get_int (txn, &n, error,
                        "select count(*) from episode e"
                        " join family_member m on m.person_id = e.person_id"
                        " where m.family_id = $1 and m.archived_at is null"
                        " and e.archived_at is null",
                        "i", family_id))
    return FALSE;
  *known = n > 0;
  return TRUE;
}

GPtrArray *
ost_placement_store_list_counties (OstTxn *txn, GError **error)
{
  return list_names (txn,
                     "select county from episode where archived_at is null"
                     " union select county from agreement_rule where archived_at is null"
                     " order by 1",
                     error);
}

GPtrArray *
ost_placement_store_list_facilities (OstTxn *txn, GError **error)
{
  return list_names (txn,
                     "select place_name from episode"
                     " where archived_at is null and place_name is not null"
                     " union select facility from facility_cost where archived_at is null"
                     " order by 1",
                     error);
}

static gboolean
refuse_errors (const OstProblems *problems, GError **error)
{
  g_autofree char *text = NULL;

  if (!ost_problems_has_errors (problems))
    return TRUE;
  text = ost_problems_dup_text (problems);
  g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT, text);
  return FALSE;
}

static gboolean
check_episode (OstTxn *txn, const OstEpisode *episode, const GDate *today, GError **error)
{
  g_autoptr (OstPerson) child = NULL;
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) problems = ost_problems_new ();
  OstPlacementContext context = { 0 };

  child = ost_record_load (txn, OST_TYPE_PERSON, episode->person_id, error);
  if (child == NULL)
    return FALSE;
  episodes = ost_placement_store_list_episodes (txn, episode->person_id, error);
  if (episodes == NULL)
    return FALSE;
  context.birth_date = child->birth_date;
  context.episodes = episodes;
  OST_RECORD_GET_CLASS (episode)->check (episode, today, problems);
  ost_placement_check (episode, &context, problems);
  return refuse_errors (problems, error);
}

gint64
ost_placement_store_save_episode (OstTxn *txn,
                                  const OstEpisode *episode,
                                  const GDate *today,
                                  GError **error)
{
  if (!check_episode (txn, episode, today, error))
    return 0;
  return ost_record_save (txn, episode, error);
}

gint64
ost_placement_store_save_cost (OstTxn *txn, const OstChildCost *cost, GError **error)
{
  g_autoptr (GPtrArray) problems = ost_problems_new ();
  g_autoptr (GPtrArray) costs = ost_placement_store_list_costs (txn, cost->person_id, error);

  if (costs == NULL)
    return 0;
  OST_RECORD_GET_CLASS (cost)->check (cost, NULL, problems);
  ost_child_cost_check_others (cost, costs, problems);
  if (!refuse_errors (problems, error))
    return 0;
  return ost_record_save (txn, cost, error);
}

OstStatutory *
ost_placement_store_load_statutory (OstTxn *txn, GError **error)
{
  g_autoptr (OstStatutory) statutory = ost_statutory_new_shipped (error);
  g_autoptr (GPtrArray) rows = NULL;

  if (statutory == NULL)
    return NULL;
  rows = ost_record_list (txn, OST_TYPE_STATUTORY_AMOUNT, error, "where archived_at is null", "");
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstStatutoryAmount *row = g_ptr_array_index (rows, i);

      /* "Not known" of a former program does not hide what a newer one knows. */
      if (row->amount == OST_MONEY_NONE)
        continue;
      ost_statutory_set (statutory, row->kind, ost_day_of (&row->valid_from), row->amount,
                         row->source);
    }
  return g_steal_pointer (&statutory);
}

OstFacilityFigures *
ost_placement_store_load_facilities (OstTxn *txn, GError **error)
{
  g_autoptr (OstFacilityFigures) facilities = ost_facility_figures_new ();
  g_autoptr (GPtrArray) rows = ost_placement_store_list_facility_costs (txn, error);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstFacilityCost *row = g_ptr_array_index (rows, i);

      ost_facility_figures_set (facilities, ost_facility_figures_intern (facilities, row->facility),
                                ost_day_of (&row->from_month), row->amount);
    }
  return g_steal_pointer (&facilities);
}

OstAgreements *
ost_placement_store_load_agreements (OstTxn *txn, GError **error)
{
  g_autoptr (OstAgreements) agreements = ost_agreements_new ();
  g_autoptr (GPtrArray) rows = NULL;

  rows = ost_record_list (txn, OST_TYPE_AGREEMENT_RULE, error,
                          "where archived_at is null order by id", "");
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstAgreementRule *row = g_ptr_array_index (rows, i);
      OstRule rule;
      int value;

      if (!ost_rule_find (row->rule, row->value, &rule, &value, error))
        return NULL;
      ost_agreements_set (agreements, ost_agreements_intern (agreements, row->county),
                          ost_day_of (&row->valid_from), rule, value);
    }
  return g_steal_pointer (&agreements);
}
