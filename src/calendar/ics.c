/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/ics.h"
#include "calendar/libical.h"

/* Written out, because a machine's table of time zones may be missing or carry the rules of the
 * times before 1996. */
static const char warsaw[] = "BEGIN:VTIMEZONE\r\n"
                             "TZID:Europe/Warsaw\r\n"
                             "BEGIN:DAYLIGHT\r\n"
                             "DTSTART:19960331T020000\r\n"
                             "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                             "TZOFFSETFROM:+0100\r\n"
                             "TZOFFSETTO:+0200\r\n"
                             "TZNAME:CEST\r\n"
                             "END:DAYLIGHT\r\n"
                             "BEGIN:STANDARD\r\n"
                             "DTSTART:19961027T030000\r\n"
                             "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                             "TZOFFSETFROM:+0200\r\n"
                             "TZOFFSETTO:+0100\r\n"
                             "TZNAME:CET\r\n"
                             "END:STANDARD\r\n"
                             "END:VTIMEZONE\r\n";

static struct icaltimetype
time_of (const GDate *day, int minutes)
{
  struct icaltimetype at = icaltime_null_time ();

  at.year = g_date_get_year (day);
  at.month = g_date_get_month (day);
  at.day = g_date_get_day (day);
  at.is_date = minutes == OST_TIME_NONE;
  at.hour = at.is_date ? 0 : minutes / 60;
  at.minute = at.is_date ? 0 : minutes % 60;
  return at;
}

static void
add_time (icalcomponent *event, icalproperty *property, const struct icaltimetype *at)
{
  if (!at->is_date)
    icalproperty_add_parameter (property, icalparameter_new_tzid ("Europe/Warsaw"));
  icalcomponent_add_property (event, property);
}

static void
add_times (icalcomponent *event, const OstCalendarEntry *entry)
{
  const gboolean whole_days = entry->from_time == OST_TIME_NONE;
  /* The end of whole days is the day after them (RFC 5545, 3.6.1). */
  const GDate end_day = ost_date_plus_days (&entry->last_day, whole_days ? 1 : 0);
  const struct icaltimetype start = time_of (&entry->first_day, entry->from_time);
  const struct icaltimetype end = time_of (&end_day, whole_days ? OST_TIME_NONE : entry->to_time);

  add_time (event, icalproperty_new_dtstart (start), &start);
  if (whole_days || entry->to_time != OST_TIME_NONE)
    add_time (event, icalproperty_new_dtend (end), &end);
}

static char *
summarise (const OstCalendarEntry *entry, OstIcsContent content)
{
  const char *kind = ost_kind_get_polish (&ost_entry_kinds, entry->kind);
  g_autofree char *label = NULL;

  if (content == OST_ICS_NAMES)
    {
      label = ost_calendar_entry_dup_label (entry, TRUE);
      if (strcmp (label, kind) == 0)
        return g_steal_pointer (&label);
      return g_strdup_printf ("%s: %s", kind, label);
    }
  return entry->case_number != NULL ? g_strdup_printf ("%s: %s", kind, entry->case_number)
                                    : g_strdup (kind);
}

static gboolean
is_off (const OstCalendarEntry *entry)
{
  return entry->kind == OST_ENTRY_VISIT_FAILED ||
         (entry->state == OST_ENTRY_FAILED && entry->kind != OST_ENTRY_DEADLINE);
}

static icalcomponent *
make_event (const OstCalendarEntry *entry, OstIcsContent content, struct icaltimetype stamp)
{
  icalcomponent *event = icalcomponent_new_vevent ();
  g_autofree char *summary = summarise (entry, content);
  g_autofree char *uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT "@ostoja",
                                          entry->topic != NULL ? entry->topic : "entry", entry->id);

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp));
  add_times (event, entry);
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  if (content == OST_ICS_NAMES && entry->place != NULL)
    icalcomponent_add_property (event, icalproperty_new_location (entry->place));
  if (content == OST_ICS_NAMES && entry->case_number != NULL)
    icalcomponent_add_property (event, icalproperty_new_description (entry->case_number));
  icalcomponent_add_property (
      event,
      icalproperty_new_status (is_off (entry) ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  if (entry->kind == OST_ENTRY_DEADLINE)
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  return event;
}

/* 2026-11-21T10:15:00Z → 20261121T101500Z */
static struct icaltimetype
parse_stamp (const char *written_at)
{
  g_autoptr (GString) basic = g_string_new (NULL);

  for (const char *at = written_at; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (basic, *at);
  return icaltime_from_string (basic->str);
}

char *
ost_ics_write (GPtrArray *entries, OstIcsContent content, const char *written_at)
{
  const struct icaltimetype stamp = parse_stamp (written_at);
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  g_autofree char *text = NULL;

  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Ostoja//Ostoja//PL"));
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_component (calendar, icalcomponent_new_from_string (warsaw));
  for (guint i = 0; i < entries->len; i++)
    icalcomponent_add_component (calendar, make_event (entries->pdata[i], content, stamp));
  text = icalcomponent_as_ical_string_r (calendar);
  icalcomponent_free (calendar);
  return g_steal_pointer (&text);
}
