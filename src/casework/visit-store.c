/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/record-build.h"
#include "casework/visit-lock.h"
#include "casework/visit-store.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "people/staff-store.h"

void
ost_visit_entry_free (OstVisitEntry *self)
{
  g_clear_object (&self->visit);
  g_clear_pointer (&self->children, g_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
list_children (OstTxn *txn, gint64 visit_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_VISIT_CHILD, error, "where visit_id = $1 order by id", "i",
                          visit_id);
}

static gboolean
is_wanted (const GArray *wanted, gint64 person_id)
{
  for (guint i = 0; i < wanted->len; i++)
    if (g_array_index (wanted, gint64, i) == person_id)
      return TRUE;
  return FALSE;
}

static gboolean
add_child (OstTxn *txn, gint64 visit_id, gint64 person_id, GError **error)
{
  g_autoptr (OstVisitChild) child = g_object_new (OST_TYPE_VISIT_CHILD, NULL);

  child->visit_id = visit_id;
  child->person_id = person_id;
  return ost_record_save (txn, child, error) != 0;
}

static gboolean
save_children (OstTxn *txn, gint64 visit_id, const GArray *wanted, GError **error)
{
  g_autoptr (GPtrArray) present = list_children (txn, visit_id, error);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (present == NULL)
    return FALSE;
  for (guint i = 0; i < present->len; i++)
    {
      OstVisitChild *child = g_ptr_array_index (present, i);

      if (is_wanted (wanted, child->person_id))
        g_hash_table_add (kept, &child->person_id);
      else if (!ost_record_erase (txn, OST_TYPE_VISIT_CHILD, child->parent_instance.id, error))
        return FALSE;
    }
  for (guint i = 0; i < wanted->len; i++)
    if (!g_hash_table_contains (kept, &g_array_index (wanted, gint64, i)) &&
        !add_child (txn, visit_id, g_array_index (wanted, gint64, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
save_tasks (OstTxn *txn, gint64 visit_id, const GPtrArray *tasks, GError **error)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      g_autoptr (OstVisitTask) task = ost_record_dup (g_ptr_array_index (tasks, i));

      if (task->visit_id == 0)
        task->visit_id = visit_id;
      if (ost_record_save (txn, task, error) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Guard R7: what an issued paper quotes is not altered behind its back, nor moved elsewhere. */
static gboolean
check_not_quoted (OstTxn *txn, const OstVisit *former, const OstVisit *visit, GError **error)
{
  GError *failed = NULL;
  g_autofree char *number = NULL;

  if (former == NULL)
    return TRUE;
  ost_txn_get_text (txn, &number, &failed,
                    "select d.number from quoted_fact q join issued_document d"
                    " on d.id = q.document_id where q.topic = 'visit' and q.record_id = $1"
                    " and d.sha256 is not null and d.archived_at is null order by d.id limit 1",
                    "i", visit->parent_instance.id);
  if (number != NULL &&
      (former->family_id != visit->family_id || g_strcmp0 (former->course, visit->course) != 0 ||
       former->outcome != visit->outcome || g_date_compare (&former->day, &visit->day) != 0))
    g_set_error (&failed, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                 _ ("%s quotes this note: it stays as it is; write what is new as a new note"),
                 number);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
sees_the_same (OstTxn *txn, gint64 visit_id, const GArray *wanted, GError **error)
{
  g_autoptr (GPtrArray) present = list_children (txn, visit_id, error);

  if (present == NULL || present->len != wanted->len)
    return FALSE;
  for (guint i = 0; i < present->len; i++)
    if (!is_wanted (wanted, ((OstVisitChild *) present->pdata[i])->person_id))
      return FALSE;
  return TRUE;
}

/* Guard R7: later there is only an addendum. */
static gboolean
check_not_locked (OstTxn *txn, const OstVisit *former, const OstVisitEntry *entry, GError **error)
{
  GError *failed = NULL;
  gboolean same;

  if (former == NULL || !ost_visit_is_locked (former, ost_txn_get_today (txn)))
    return TRUE;
  same = ost_visit_tells_the_same (former, entry->visit) &&
         (entry->children == NULL ||
          sees_the_same (txn, former->parent_instance.id, entry->children, &failed));
  if (!same && failed == NULL)
    g_set_error (&failed, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                 ngettext ("The note was finished more than %d day ago and is closed: write an "
                           "addendum",
                           "The note was finished more than %d days ago and is closed: write an "
                           "addendum",
                           OST_VISIT_LOCK_DAYS),
                 OST_VISIT_LOCK_DAYS);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* Moved to another family (guard R18): the children seen who are not of that family stay behind;
 * the audit keeps from where it came. */
static gboolean
leave_family (OstTxn *txn, const OstVisit *former, const OstVisit *visit, GError **error)
{
  g_autoptr (GPtrArray) strangers = NULL;

  if (former == NULL || former->family_id == visit->family_id)
    return TRUE;
  strangers =
      ost_record_list (txn, OST_TYPE_VISIT_CHILD, error,
                       "where visit_id = $1 and person_id not in (select person_id from"
                       " family_member where family_id = $2 and archived_at is null) order by id",
                       "ii", visit->parent_instance.id, visit->family_id);
  for (guint i = 0; strangers != NULL && i < strangers->len; i++)
    if (!ost_record_erase (txn, OST_TYPE_VISIT_CHILD, ((OstRecord *) strangers->pdata[i])->id,
                           error))
      return FALSE;
  return strangers != NULL && ost_family_register_refresh_contacts (txn, former->family_id, error);
}

gint64
ost_visit_store_save (OstTxn *txn, const OstVisitEntry *entry, GError **error)
{
  const gint64 known = entry->visit->parent_instance.id;
  g_autoptr (OstVisit) former =
      known != 0 ? ost_record_load (txn, OST_TYPE_VISIT, known, error) : NULL;
  gint64 id;

  if (known != 0 && former == NULL)
    return 0;
  if (!check_not_quoted (txn, former, entry->visit, error) ||
      !check_not_locked (txn, former, entry, error))
    return 0;
  id = ost_record_save (txn, entry->visit, error);
  if (id == 0 || !leave_family (txn, former, entry->visit, error))
    return 0;
  if (entry->children != NULL && !save_children (txn, id, entry->children, error))
    return 0;
  if (entry->tasks != NULL && !save_tasks (txn, id, entry->tasks, error))
    return 0;
  return ost_family_register_refresh_contacts (txn, entry->visit->family_id, error) ? id : 0;
}

static gboolean
is_member (OstTxn *txn, gint64 family_id, gint64 person_id, GError **error)
{
  gint64 n = 0;

  return ost_txn_get_int (txn, &n, error,
                          "select count(*) from family_member where family_id = $1"
                          " and person_id = $2 and archived_at is null",
                          "ii", family_id, person_id) &&
         n > 0;
}

gboolean
ost_visit_store_move (OstTxn *txn, gint64 id, gint64 rev, gint64 family_id, GError **error)
{
  g_autoptr (OstVisit) visit = ost_record_load (txn, OST_TYPE_VISIT, id, error);
  g_autoptr (OstVisit) moved = NULL;
  OstVisitEntry entry = { NULL, NULL, NULL };

  if (visit == NULL)
    return FALSE;
  if (visit->family_id == family_id)
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                           _ ("The note is in this family's file already"));
      return FALSE;
    }
  moved = ost_record_dup (visit);
  moved->parent_instance.rev = rev;
  moved->family_id = family_id;
  if (moved->confidential_towards_id != 0 &&
      !is_member (txn, family_id, moved->confidential_towards_id, NULL))
    moved->confidential_towards_id = 0;
  entry.visit = moved;
  return ost_visit_store_save (txn, &entry, error) != 0;
}

OstVisitEntry *
ost_visit_store_load (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstVisitEntry) entry = g_new0 (OstVisitEntry, 1);
  g_autoptr (GPtrArray) children = NULL;

  entry->visit = ost_record_load (txn, OST_TYPE_VISIT, id, error);
  if (entry->visit == NULL)
    return NULL;
  children = list_children (txn, id, error);
  entry->tasks =
      ost_record_list (txn, OST_TYPE_VISIT_TASK, error,
                       "where visit_id = $1 and archived_at is null order by id", "i", id);
  if (children == NULL || entry->tasks == NULL)
    return NULL;
  entry->children = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < children->len; i++)
    g_array_append_val (entry->children,
                        ((OstVisitChild *) g_ptr_array_index (children, i))->person_id);
  return g_steal_pointer (&entry);
}

gboolean
ost_visit_store_set_archived (OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error)
{
  g_autoptr (OstVisit) visit = ost_record_load (txn, OST_TYPE_VISIT, id, error);

  return visit != NULL && ost_record_set_archived (txn, OST_TYPE_VISIT, id, rev, archived, error) &&
         ost_family_register_refresh_contacts (txn, visit->family_id, error);
}

#define NINE (9 * 60)
#define TEN (10 * 60)

static gint64
find_who_visits (OstTxn *txn, gint64 family_id, const GDate *day, GError **error)
{
  GError *failed = NULL;
  gint64 staff_id = ost_family_store_get_assistant (txn, family_id, day, &failed);
  g_autoptr (OstStaff) me = NULL;

  if (failed != NULL)
    g_propagate_error (error, failed);
  if (staff_id != 0 || failed != NULL)
    return staff_id;
  me = ost_staff_store_find (txn, ost_txn_get_author (txn), error);
  return me != NULL ? me->parent_instance.id : 0;
}

gint64
ost_visit_store_plan (OstTxn *txn, gint64 family_id, const GDate *day, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstVisit) last =
      ost_record_find (txn, OST_TYPE_VISIT, &failed,
                       "where family_id = $1 and archived_at is null and outcome = 'odbyla-sie'"
                       " and form = 'wizyta' and from_time is not null order by day desc, id desc"
                       " limit 1",
                       "i", family_id);
  g_autoptr (OstVisit) visit = g_object_new (OST_TYPE_VISIT, NULL);
  OstVisitEntry entry = { visit, NULL, NULL };

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return 0;
    }
  visit->family_id = family_id;
  visit->staff_id = find_who_visits (txn, family_id, day, error);
  visit->day = *day;
  visit->form = OST_VISIT_VISIT;
  visit->from_time = last != NULL ? last->from_time : NINE;
  visit->to_time = last != NULL ? last->to_time : TEN;
  visit->place = g_strdup (last != NULL && last->place != NULL ? last->place : "dom");
  return visit->staff_id != 0 ? ost_visit_store_save (txn, &entry, error) : 0;
}

GPtrArray *
ost_visit_store_list_of_family (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_VISIT, error,
                          "where family_id = $1 and archived_at is null"
                          " order by day desc, from_time desc, id desc",
                          "i", family_id);
}

GPtrArray *
ost_visit_store_list_to_write_up (OstTxn *txn, gint64 staff_id, const GDate *today, GError **error)
{
  return ost_record_list (txn, OST_TYPE_VISIT, error,
                          "where outcome is null and archived_at is null and day < $1"
                          " and ($2 = 0 or staff_id = $2) order by day, from_time, id",
                          "di", today, staff_id);
}

GPtrArray *
ost_visit_store_list_open_tasks (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_VISIT_TASK, error,
                          "where done_on is null and archived_at is null and visit_id in"
                          " (select id from visit where family_id = $1 and archived_at is null)"
                          " order by id",
                          "i", family_id);
}

gboolean
ost_visit_store_get_last_seen (OstTxn *txn, gint64 person_id, GDate *day, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select max(v.day) from visit v join visit_child c on c.visit_id = v.id"
           " where c.person_id = $1 and v.archived_at is null"
           " and v.outcome = 'odbyla-sie'");
  GError *failed = NULL;

  ost_statement_bind_int (statement, 1, person_id);
  if (ost_statement_step (statement, &failed))
    *day = ost_statement_get_date (statement, 0);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static void
count_visit (OstVisitCounts *counts, int outcome, int n)
{
  int *const by_outcome[] = {
    [OST_OUTCOME_TOOK_PLACE] = &counts->held,
    [OST_OUTCOME_NOBODY_AT_HOME] = &counts->nobody,
    [OST_OUTCOME_REFUSED_ENTRY] = &counts->refused,
    [OST_OUTCOME_CALLED_OFF_BY_THE_FAMILY] = &counts->called_off_by_family,
    [OST_OUTCOME_CALLED_OFF_BY_THE_ASSISTANT] = &counts->called_off_by_assistant,
    [OST_OUTCOME_MOVED_TO_ANOTHER_DAY] = &counts->moved,
  };

  counts->planned += n;
  *by_outcome[outcome] += n;
}

gboolean
ost_visit_store_count (OstTxn *txn,
                       gint64 family_id,
                       const GDate *from,
                       const GDate *to,
                       OstVisitCounts *counts,
                       GError **error)
{
  g_autoptr (OstStatement) statement =
      ost_statement_new (txn, "select form, outcome, count(*) from visit where family_id = $1"
                              " and archived_at is null and outcome is not null and day >= $2"
                              " and day <= $3 group by form, outcome");
  GError *failed = NULL;

  *counts = (OstVisitCounts){ 0 };
  ost_statement_bind_int (statement, 1, family_id);
  ost_statement_bind_date (statement, 2, from);
  ost_statement_bind_date (statement, 3, to);
  while (ost_statement_step (statement, &failed))
    {
      const int form = ost_kind_find (&ost_visit_form_kind, ost_statement_get_text (statement, 0));
      const int outcome =
          ost_kind_find (&ost_visit_outcome_kind, ost_statement_get_text (statement, 1));
      const int n = (int) ost_statement_get_int (statement, 2);

      if (outcome <= 0)
        continue;
      if (form == OST_VISIT_VISIT)
        count_visit (counts, outcome, n);
      else if (outcome == OST_OUTCOME_TOOK_PLACE && form == OST_VISIT_CONTACT_WITH_AN_INSTITUTION)
        counts->with_institutions += n;
      else if (outcome == OST_OUTCOME_TOOK_PLACE)
        counts->phone_calls += n;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}
