/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/deadline-words.h"
#include "app/today/today-line.h"
#include "app/today/today-words.h"
#include "base/date.h"
#include "casework/child-register-store.h"
#include "casework/failed-visits-store.h"
#include "casework/visit-queue-store.h"
#include "casework/visit.h"
#include "families/contact-rules.h"
#include "families/contact-store.h"

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ost_today_line_free);
}

/* PARTS joined by dots, those that are NULL or empty left out. */
static char *
join (const char *first, const char *second, const char *third)
{
  const char *parts[] = { first, second, third };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (text, FALSE);
}

/* Names of assistants only where there are several. */
static const char *
whose (const OstToday *today, const char *assistant)
{
  return today->staff_id == 0 ? assistant : NULL;
}

static char *
dup_times (int from, int to)
{
  g_autofree char *begin = ost_time_dup (from);
  g_autofree char *end = ost_time_dup (to);

  if (*begin == '\0' || *end == '\0')
    return g_strdup (begin);
  return g_strdup_printf ("%s–%s", begin, end);
}

static void
mark_age (OstTodayLine *line, const OstToday *today, const OstQueuedVisit *visit)
{
  const int days = ost_date_days_between (&visit->day, &today->today);

  if (days <= OST_VISIT_QUEUE_LATE_DAYS)
    return;
  line->tone = OST_CHIP_URGENT;
  line->mark =
      g_strdup_printf (ngettext ("waits for %d day", "waits for %d days", (gulong) days), days);
}

GPtrArray *
ost_today_dup_queue (const OstToday *today)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->queue->len; i++)
    {
      const OstQueuedVisit *visit = today->queue->pdata[i];
      OstTodayLine *line = ost_today_line_new (visit->family);
      g_autofree char *day = ost_date_dup_near (&visit->day, &today->today);
      g_autofree char *times = dup_times (visit->from_time, visit->to_time);
      const char *form = visit->form != OST_VISIT_VISIT
                             ? ost_kind_get_label (&ost_visit_form_kind, visit->form)
                             : visit->case_number;

      line->time = g_strdup (day);
      line->detail = join (times, form, whose (today, visit->assistant));
      mark_age (line, today, visit);
      ost_today_line_add (line, N_ ("Write up"), "today.write-up",
                          g_variant_new_int64 (visit->visit_id));
      ost_today_line_add (line, N_ ("Did not take place"), "today.not-held",
                          g_variant_new_int64 (visit->visit_id));
      ost_today_line_add (line, N_ ("Postpone"), "today.postpone",
                          g_variant_new_int64 (visit->visit_id));
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static void
add_visit_deed (OstTodayLine *line, const OstCalendarEntry *entry)
{
  if (entry->kind == OST_ENTRY_VISIT_PLANNED || entry->kind == OST_ENTRY_VISIT_TO_WRITE_UP)
    ost_today_line_add (line, N_ ("Write up"), "today.write-up", g_variant_new_int64 (entry->id));
  if (entry->family_id != 0)
    ost_today_line_add (line, N_ ("Open the family"), "win.open",
                        g_variant_new ("(sx)", "family", entry->family_id));
}

static OstTodayLine *
make_visit (const OstToday *today, const OstDayVisit *visit)
{
  const OstCalendarEntry *entry = visit->entry;
  g_autofree char *label = ost_calendar_entry_dup_label (entry, FALSE);
  OstTodayLine *line = ost_today_line_new (label);
  g_autofree char *phone =
      visit->phone != NULL ? g_strdup_printf (_ ("phone %s"), visit->phone) : NULL;

  line->time = ost_calendar_entry_dup_times (entry);
  if (*line->time == '\0')
    {
      g_free (line->time);
      line->time = g_strdup (_ ("all day"));
    }
  line->detail = join (entry->place, phone, whose (today, entry->assistant_name));
  if (visit->safety_note != NULL && visit->conflict != NULL)
    line->alert =
        g_strdup_printf (_ ("%s. At the same time: %s"), visit->safety_note, visit->conflict);
  else if (visit->conflict != NULL)
    line->alert = g_strdup_printf (_ ("At the same time: %s"), visit->conflict);
  else
    line->alert = g_strdup (visit->safety_note);
  if (entry->kind == OST_ENTRY_VISIT_HELD || entry->kind == OST_ENTRY_VISIT_FAILED)
    {
      line->mark = g_strdup (entry->kind == OST_ENTRY_VISIT_HELD ? _ ("took place")
                                                                 : _ ("did not take place"));
      line->tone = entry->kind == OST_ENTRY_VISIT_HELD ? OST_CHIP_GOOD : OST_CHIP_PLAIN;
    }
  add_visit_deed (line, entry);
  return line;
}

GPtrArray *
ost_today_dup_visits (const OstToday *today)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->visits->len; i++)
    g_ptr_array_add (lines, make_visit (today, today->visits->pdata[i]));
  return lines;
}

/* 14 and 30 days stand beside the rhythm, they do not replace it (S4); reasons too (R22). */
static OstTodayLine *
make_contact (const OstToday *today, const OstContactLine *contact)
{
  OstTodayLine *line = ost_today_line_new (contact->family);
  g_autofree char *days = g_strdup_printf (
      ngettext ("no contact for %d day", "no contact for %d days", (gulong) contact->days),
      contact->days);
  g_autofree char *rhythm =
      contact->rhythm_days > 0
          ? g_strdup_printf (ngettext ("agreed: every day", "agreed: every %d days",
                                       (gulong) contact->rhythm_days),
                             (int) contact->rhythm_days)
          : g_strdup (_ ("no rhythm agreed"));
  g_autofree char *failed = contact->n_failed > 0
                                ? g_strdup_printf (ngettext ("%d visit did not take place since",
                                                             "%d visits did not take place since",
                                                             (gulong) contact->n_failed),
                                                   contact->n_failed)
                                : NULL;
  g_autofree char *words = join (rhythm, failed, whose (today, contact->assistant));

  line->detail = g_steal_pointer (&words);
  line->mark = g_steal_pointer (&days);
  line->tone = contact->late ? OST_CHIP_URGENT : OST_CHIP_PLAIN;
  ost_today_line_add (line, N_ ("Plan a visit"), "today.plan-visit",
                      g_variant_new_int64 (contact->family_id));
  ost_today_line_add (line, N_ ("Note a call"), "today.quick-note",
                      g_variant_new_int64 (contact->family_id));
  if (contact->n_unreached >= OST_FAILED_VISITS_OFFER)
    ost_today_line_add (line, N_ ("Write about it"), "win.open",
                        g_variant_new ("(sx)", "family", contact->family_id));
  return line;
}

GPtrArray *
ost_today_dup_late_contacts (const OstToday *today)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->contacts->len; i++)
    if (((const OstContactLine *) today->contacts->pdata[i])->late)
      g_ptr_array_add (lines, make_contact (today, today->contacts->pdata[i]));
  return lines;
}

GPtrArray *
ost_today_dup_without_contact (const OstToday *today, int days)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->contacts->len; i++)
    if (((const OstContactLine *) today->contacts->pdata[i])->days >= days)
      g_ptr_array_add (lines, make_contact (today, today->contacts->pdata[i]));
  return lines;
}

static char *
dup_seen (const OstToday *today, const OstChildLine *child)
{
  int days;

  if (!g_date_valid (&child->last_seen))
    return g_strdup (_ ("not seen yet"));
  days = ost_date_days_between (&child->last_seen, &today->today);
  return g_strdup_printf (ngettext ("last seen %d day ago", "last seen %d days ago", (gulong) days),
                          days);
}

GPtrArray *
ost_today_dup_children (const OstToday *today)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->children->len; i++)
    {
      const OstChildLine *child = today->children->pdata[i];
      OstTodayLine *line = ost_today_line_new (child->name);
      g_autofree char *age =
          g_strdup_printf (ngettext ("%d year", "%d years", (gulong) child->age), (int) child->age);
      g_autofree char *care = child->care_form != NULL ? g_strdup (_ ("in care")) : NULL;
      g_autofree char *who = join (child->families, care, whose (today, child->assistant));

      line->detail = join (g_date_valid (&child->birth_date) ? age : NULL, who, NULL);
      line->mark = dup_seen (today, child);
      line->tone = OST_CHIP_URGENT;
      if (child->family_id != 0)
        {
          ost_today_line_add (line, N_ ("Plan a visit"), "today.plan-visit",
                              g_variant_new_int64 (child->family_id));
          ost_today_line_add (line, N_ ("Open the family"), "win.open",
                              g_variant_new ("(sx)", "family", child->family_id));
        }
      else
        ost_today_line_add (line, N_ ("Open"), "win.open",
                            g_variant_new ("(sx)", "child", child->parent_instance.id));
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static char *
dup_load (const OstCaseload *load, int limit)
{
  if (limit == 0)
    return g_strdup_printf ("%d", load->n_families);
  return g_strdup_printf (_ ("%d of %d"), load->n_families, limit);
}

GPtrArray *
ost_today_dup_caseloads (const OstToday *today)
{
  GPtrArray *lines = new_lines ();
  const OstCaseloads *all = today->caseloads;

  for (guint i = 0; all != NULL && i < all->loads->len; i++)
    {
      const OstCaseload *load = all->loads->pdata[i];
      OstTodayLine *line = ost_today_line_new (load->name);
      g_autofree char *count = dup_load (load, all->limit);
      const char *words = NULL;

      if (all->limit > 0 && load->n_families >= all->limit)
        words = load->n_families > all->limit ? _ ("limit exceeded") : _ ("limit reached");
      line->mark = join (count, words, NULL);
      line->tone =
          all->limit > 0 && load->n_families > all->limit ? OST_CHIP_URGENT : OST_CHIP_PLAIN;
      line->share = all->limit > 0 ? (double) load->n_families / all->limit : 0;
      g_ptr_array_add (lines, line);
    }
  return lines;
}
