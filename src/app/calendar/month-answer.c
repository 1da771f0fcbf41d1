/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/calendar/month-answer.h"
#include "calendar/calendar-store.h"
#include "families/contact-store.h"
#include "people/centre-store.h"
#include "people/staff-store.h"

/* The list beside the month is read by eye. */
#define MOST_UNSCHEDULED 200

void
ost_month_answer_free (gpointer data)
{
  OstMonthAnswer *answer = data;

  g_clear_pointer (&answer->entries, g_ptr_array_unref);
  g_clear_pointer (&answer->unscheduled, g_ptr_array_unref);
  g_clear_pointer (&answer->centre, ost_centre_free);
  g_free (answer->whose);
  g_free (answer);
}

static char *
dup_whose (const OstStaff *staff)
{
  g_autofree char *name = ost_staff_dup_name (staff);

  return staff->title != NULL ? g_strjoin (", ", name, staff->title, NULL) : g_strdup (name);
}

gpointer
ost_month_answer_load (OstTxn *txn, gpointer arg, GError **error)
{
  const OstMonthQuestion *question = arg;
  const GDate last = ost_month_grid_get_last_day (&question->grid);
  g_autoptr (OstStaff) staff = NULL;
  OstMonthAnswer *answer;

  if (question->staff_id != 0)
    {
      staff = ost_record_load (txn, OST_TYPE_STAFF, question->staff_id, error);
      if (staff == NULL)
        return NULL;
    }
  answer = g_new0 (OstMonthAnswer, 1);
  answer->whose = staff != NULL ? dup_whose (staff) : NULL;
  answer->entries = ost_calendar_store_list (txn, &question->grid.first_day, &last,
                                             staff != NULL ? staff->login : NULL, error);
  if (answer->entries != NULL)
    answer->unscheduled =
        ost_contact_store_list_unscheduled (txn, question->staff_id, MOST_UNSCHEDULED, error);
  if (answer->unscheduled != NULL)
    answer->centre = ost_centre_store_load (txn, error);
  if (answer->centre != NULL)
    return answer;
  ost_month_answer_free (answer);
  return NULL;
}
