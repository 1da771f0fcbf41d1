/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "families/assigning-store.h"
#include "families/caseload-store.h"
#include "families/family-store.h"
#include "storage/db-error.h"

/* One that began today has led nothing. */
static gboolean
end_assignment (OstTxn *txn, const OstAssignment *former, GError **error)
{
  const GDate *today = ost_txn_get_today (txn);
  g_autoptr (OstAssignment) ended = NULL;

  if (ost_date_compare (&former->from_day, today) >= 0)
    return ost_record_set_archived (txn, OST_TYPE_ASSIGNMENT, former->parent_instance.id,
                                    former->parent_instance.rev, TRUE, error);
  ended = ost_record_dup (former);
  ended->to_day = ost_date_plus_days (today, -1);
  return ost_record_save (txn, ended, error) != 0;
}

static gboolean
end_former (OstTxn *txn, gint64 family_id, GError **error)
{
  const GDate *today = ost_txn_get_today (txn);
  g_autoptr (GPtrArray) all = ost_family_store_list_assignments (txn, family_id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const OstAssignment *former = all->pdata[i];
      const gboolean over =
          g_date_valid (&former->to_day) && ost_date_compare (&former->to_day, today) < 0;

      if (!over && !former->substitute && !end_assignment (txn, former, error))
        return FALSE;
    }
  return all != NULL;
}

static gboolean
give_one (OstTxn *txn, gint64 family_id, gint64 staff_id, GError **error)
{
  const GDate *today = ost_txn_get_today (txn);
  g_autoptr (OstAssignment) assignment = NULL;
  GError *failed = NULL;

  if (ost_family_store_get_assistant (txn, family_id, today, &failed) == staff_id)
    return TRUE;
  if (failed != NULL || !end_former (txn, family_id, &failed))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  assignment = g_object_new (OST_TYPE_ASSIGNMENT, "family_id", family_id, "staff_id", staff_id,
                             "from_day", today, NULL);
  return ost_family_store_save_assignment (txn, assignment, error) != 0;
}

static const OstCaseload *
find_load (const OstCaseloads *loads, gint64 staff_id)
{
  for (guint i = 0; i < loads->loads->len; i++)
    {
      const OstCaseload *load = loads->loads->pdata[i];

      if (load->staff_id == staff_id)
        return load;
    }
  return NULL;
}

static gboolean
check_limit (OstTxn *txn, gint64 staff_id, int before, GError **error)
{
  g_autoptr (OstCaseloads) loads = ost_caseload_store_list (txn, error);
  const OstCaseload *load = loads != NULL ? find_load (loads, staff_id) : NULL;

  if (load != NULL && loads->limit > 0 && load->n_families > MAX (loads->limit, before))
    {
      g_set_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                   /* Translators: who; how many families; how many the law allows */
                   _ ("%s would have %d families, the law allows %d (art. 15(4)); to go over the "
                      "limit assign each family in its own file"),
                   load->name, load->n_families, loads->limit);
      return FALSE;
    }
  return loads != NULL;
}

gboolean
ost_assigning_store_give (
    OstTxn *txn, const gint64 *families, guint n_families, gint64 staff_id, GError **error)
{
  g_autoptr (OstCaseloads) before = ost_caseload_store_list (txn, error);
  const OstCaseload *load = before != NULL ? find_load (before, staff_id) : NULL;

  if (before == NULL)
    return FALSE;
  for (guint i = 0; i < n_families; i++)
    if (!give_one (txn, families[i], staff_id, error))
      return FALSE;
  return check_limit (txn, staff_id, load != NULL ? load->n_families : 0, error);
}
