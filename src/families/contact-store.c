/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "families/contact-rules.h"
#include "families/contact-store.h"
#include "families/family.h"
#include "people/staff-store.h"
#include "storage/statement.h"

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_CASE,
  COLUMN_LAST_CONTACT,
  COLUMN_NEXT_VISIT,
  COLUMN_RHYTHM,
  COLUMN_OPENED_ON,
  COLUMN_GIVEN_NAME,
  COLUMN_SURNAME
};

#define LINES                                                                                      \
  "select f.id, f.name, f.case_number, r.last_contact, r.next_visit, f.rhythm_days, f.opened_on,"  \
  " s.given_name, s.surname from family_register r join family f on f.id = r.family_id"            \
  " left join staff s on s.id = r.assistant_id"                                                    \
  " where r.archived = 0 and r.stage > $2 and r.stage < $3 and ($1 = 0 or r.assistant_id = $1)"

void
ost_contact_line_free (OstContactLine *self)
{
  g_free (self->family);
  g_free (self->case_number);
  g_free (self->assistant);
  g_free (self);
}

static OstContactLine *
read_line (OstStatement *row, const GDate *today)
{
  OstContactLine *line = g_new0 (OstContactLine, 1);
  const GDate opened_on = ost_statement_get_date (row, COLUMN_OPENED_ON);

  line->family_id = ost_statement_get_int (row, COLUMN_ID);
  line->family = g_strdup (ost_statement_get_text (row, COLUMN_NAME));
  line->case_number = g_strdup (ost_statement_get_text (row, COLUMN_CASE));
  line->assistant = ost_staff_dup_short_name (ost_statement_get_text (row, COLUMN_GIVEN_NAME),
                                              ost_statement_get_text (row, COLUMN_SURNAME));
  line->last_contact = ost_statement_get_date (row, COLUMN_LAST_CONTACT);
  line->next_visit = ost_statement_get_date (row, COLUMN_NEXT_VISIT);
  line->rhythm_days = ost_statement_get_int (row, COLUMN_RHYTHM);
  line->days = ost_contact_days_without (&line->last_contact, &opened_on, today);
  line->late = ost_contact_is_late (line->days, (int) line->rhythm_days);
  return line;
}

static void
bind (OstStatement *row, gint64 staff_id)
{
  ost_statement_bind_int (row, 1, staff_id);
  ost_statement_bind_int (row, 2, OST_STAGE_INTAKE);
  ost_statement_bind_int (row, 3, OST_STAGE_CLOSED);
}

/* Why there was no contact stands beside the number of days (guard R22). */
static gboolean
count_failed (OstTxn *txn, OstContactLine *line, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (
      txn, "select count(*), count(case when outcome in ('nie-zastano', 'odmowa') then 1 end)"
           " from visit where family_id = $1 and archived_at is null and form = 'wizyta'"
           " and outcome not in ('odbyla-sie', 'przelozona') and day > coalesce ($2, '')");
  GError *failed = NULL;

  ost_statement_bind_int (row, 1, line->family_id);
  ost_statement_bind_date (row, 2, &line->last_contact);
  if (ost_statement_step (row, &failed))
    {
      line->n_failed = (int) ost_statement_get_int (row, 0);
      line->n_unreached = (int) ost_statement_get_int (row, 1);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const OstContactLine *first = *(OstContactLine *const *) a;
  const OstContactLine *second = *(OstContactLine *const *) b;

  if (first->days != second->days)
    return second->days - first->days;
  return g_strcmp0 (first->case_number, second->case_number);
}

GPtrArray *
ost_contact_store_list (OstTxn *txn, gint64 staff_id, GError **error)
{
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_contact_line_free);
  g_autoptr (OstStatement) row = ost_statement_new (txn, LINES);
  GError *failed = NULL;

  bind (row, staff_id);
  while (ost_statement_step (row, &failed))
    {
      g_autoptr (OstContactLine) line = read_line (row, ost_txn_get_today (txn));

      if (line->late || line->days >= OST_CONTACT_SHORT_DAYS)
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
  for (guint i = 0; failed == NULL && i < lines->len; i++)
    if (((OstContactLine *) lines->pdata[i])->late)
      count_failed (txn, lines->pdata[i], &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  g_ptr_array_sort (lines, compare_days);
  return g_steal_pointer (&lines);
}

GPtrArray *
ost_contact_store_list_unscheduled (OstTxn *txn, gint64 staff_id, guint limit, GError **error)
{
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_contact_line_free);
  g_autoptr (OstStatement) row = ost_statement_new (
      txn, LINES " and r.next_visit is null order by r.name_key, r.family_id limit $4");
  GError *failed = NULL;

  bind (row, staff_id);
  ost_statement_bind_int (row, 4, limit);
  while (ost_statement_step (row, &failed))
    g_ptr_array_add (lines, read_line (row, ost_txn_get_today (txn)));
  if (failed == NULL)
    return g_steal_pointer (&lines);
  g_propagate_error (error, failed);
  return NULL;
}
