/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "families/contact-rules.h"
#include "families/family.h"
#include "families/overdue-store.h"
#include "storage/statement.h"

/* The SQL here names tables of later layers, as the register's does. */

#define NEWEST                                                                                     \
  " p.archived_at is null and p.version = (select max (n.version) from work_plan n"                \
  " where n.family_id = p.family_id and n.archived_at is null)"

/* The %u are the place of today. */
#define OF_FILE                                                                                    \
  "r.family_id in (select p.family_id from plan_step t join plan_goal g on g.id = t.goal_id"       \
  " join work_plan p on p.id = g.plan_id where t.due_on < $%u and t.archived_at is null"           \
  " and t.done_on is null and t.state in ('nierozpoczete', 'w-toku')"                              \
  " and g.archived_at is null and" NEWEST ")"                                                      \
  " or r.family_id in (select p.family_id from work_plan p where p.review_due < $%u"               \
  " and p.state <> 'zastapiony' and" NEWEST ")"                                                    \
  " or r.family_id in (select q.family_id from court_request q where q.due_on < $%u"               \
  " and q.state in ('nowe', 'w-przygotowaniu') and q.archived_at is null"                          \
  " and q.family_id is not null)"

/* The first day of a last contact that is not late yet. */
static GDate
find_limit (gint64 rhythm_days, const GDate *today)
{
  int days = 0;

  while (!ost_contact_is_late (days, (int) rhythm_days))
    days++;
  return ost_date_plus_days (today, 1 - days);
}

/* " when '14' then '2026-11-08'" for each agreed rhythm: engines count days differently. */
static char *
dup_limits (OstTxn *txn, guint first, GPtrArray *values, GError **error)
{
  g_autoptr (GString) limits = g_string_new (NULL);
  g_autoptr (OstStatement) row =
      ost_statement_new (txn, "select distinct coalesce (rhythm_days, 0) from family");
  GError *failed = NULL;

  while (ost_statement_step (row, &failed))
    {
      const gint64 rhythm_days = ost_statement_get_int (row, 0);
      const GDate limit = find_limit (rhythm_days, ost_txn_get_today (txn));

      g_string_append_printf (limits, " when $%u then $%u", first, first + 1);
      g_ptr_array_add (values, g_strdup_printf ("%" G_GINT64_FORMAT, rhythm_days));
      g_ptr_array_add (values, ost_date_dup_iso (&limit));
      first += 2;
    }
  if (failed == NULL)
    return g_string_free (g_steal_pointer (&limits), FALSE);
  g_propagate_error (error, failed);
  return NULL;
}

char *
ost_overdue_store_dup_condition (OstTxn *txn, guint first, GPtrArray *values, GError **error)
{
  g_autofree char *of_file = g_strdup_printf (OF_FILE, first, first, first);
  g_autofree char *limits = NULL;

  g_ptr_array_add (values, ost_date_dup_iso (ost_txn_get_today (txn)));
  limits = dup_limits (txn, first + 1, values, error);
  if (limits == NULL)
    return NULL;
  if (*limits == '\0') /* no family, nothing is late */
    return g_strdup_printf ("(%s)", of_file);
  return g_strdup_printf ("(%s or (r.stage > %d and r.stage < %d"
                          " and coalesce (r.last_contact, r.opened_on) < (select"
                          " case cast (coalesce (f.rhythm_days, 0) as text)%s end from family f"
                          " where f.id = r.family_id)))",
                          of_file, OST_STAGE_INTAKE, OST_STAGE_CLOSED, limits);
}
