/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/text.h"
#include "calendar/calendar-entry.h"

#define MAX_CHARACTERS 1000

static const OstKindValue kind_values[] = {
  { "", "", "" },
  { "wizyta-zaplanowana", NC_ ("calendar-entry", "Planned visit"), "wizyta zaplanowana" },
  { "wizyta-odbyta", NC_ ("calendar-entry", "Visit that took place"), "wizyta odbyta" },
  { "wizyta-nieodbyta", NC_ ("calendar-entry", "Visit that did not take place"),
    "wizyta się nie odbyła" },
  { "wizyta-do-opisania", NC_ ("calendar-entry", "Visit to write up"), "wizyta do opisania" },
  { "sad", NC_ ("calendar-entry", "Court"), "sąd" },
  { "nieobecnosc", NC_ ("calendar-entry", "Absence"), "nieobecność" },
  { "termin", NC_ ("calendar-entry", "Deadline"), "termin" },
  { "inne", NC_ ("calendar-entry", "Other"), "inne" },
};
const OstKind ost_entry_kinds = OST_KIND ("calendar-entry", kind_values);

G_DEFINE_BOXED_TYPE (OstCalendarEntry,
                     ost_calendar_entry,
                     ost_calendar_entry_ref,
                     ost_calendar_entry_unref)

/* Marks that turn the direction of what follows them would reorder a whole line of the calendar. */
static gboolean
turns_direction (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static char *
clean_line (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  int length = 0;

  if (text == NULL)
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  for (const char *at = valid; *at != '\0' && length < MAX_CHARACTERS; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (turns_direction (c))
        continue;
      g_string_append_unichar (line, g_unichar_iscntrl (c) || g_unichar_isspace (c) ? ' ' : c);
      length++;
    }
  return ost_text_tidy (line->str);
}

OstCalendarEntry *
ost_calendar_entry_new (const OstCalendarEntry *values)
{
  OstCalendarEntry *self = g_atomic_rc_box_new (OstCalendarEntry);

  g_return_val_if_fail (g_date_valid (&values->first_day), NULL);

  *self = *values;
  self->topic = g_intern_string (values->topic);
  if (ost_date_compare (&self->last_day, &self->first_day) < 0)
    self->last_day = self->first_day;
  self->family = clean_line (values->family);
  self->case_number = clean_line (values->case_number);
  self->title = clean_line (values->title);
  self->place = clean_line (values->place);
  self->assistant = clean_line (values->assistant);
  self->assistant_name = clean_line (values->assistant_name);
  return self;
}

OstCalendarEntry *
ost_calendar_entry_ref (OstCalendarEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_texts (OstCalendarEntry *self)
{
  g_free (self->family);
  g_free (self->case_number);
  g_free (self->title);
  g_free (self->place);
  g_free (self->assistant);
  g_free (self->assistant_name);
}

void
ost_calendar_entry_unref (OstCalendarEntry *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_texts);
}

gboolean
ost_calendar_entry_is_visit (const OstCalendarEntry *self)
{
  return self->kind >= OST_ENTRY_VISIT_PLANNED && self->kind <= OST_ENTRY_VISIT_TO_WRITE_UP;
}

static int
count_days (const OstCalendarEntry *self)
{
  return ost_date_days_between (&self->first_day, &self->last_day) + 1;
}

gboolean
ost_calendar_entry_is_all_day (const OstCalendarEntry *self)
{
  return self->from_time == OST_TIME_NONE || count_days (self) > 1;
}

gboolean
ost_calendar_entry_covers (const OstCalendarEntry *self, const GDate *day)
{
  return ost_date_compare (&self->first_day, day) <= 0 &&
         ost_date_compare (day, &self->last_day) <= 0;
}

int
ost_calendar_entry_compare (const OstCalendarEntry *a, const OstCalendarEntry *b)
{
  const gboolean bar_a = ost_calendar_entry_is_all_day (a),
                 bar_b = ost_calendar_entry_is_all_day (b);
  int order = ost_date_compare (&a->first_day, &b->first_day);

  if (order == 0)
    order = bar_b - bar_a;
  if (order == 0 && bar_a)
    order = count_days (b) - count_days (a);
  if (order == 0)
    order = a->from_time - b->from_time;
  if (order == 0)
    order = a->to_time - b->to_time;
  if (order == 0)
    order = g_strcmp0 (a->family, b->family);
  if (order == 0)
    order = g_strcmp0 (a->title, b->title);
  return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

static const char *
name_kind (const OstKind *kinds, int value, gboolean paper)
{
  return paper ? ost_kind_get_polish (kinds, value) : ost_kind_get_label (kinds, value);
}

char *
ost_calendar_entry_dup_title (const OstCalendarEntry *self, gboolean paper)
{
  if (self->title != NULL || self->what_kinds == NULL || self->what == 0)
    return g_strdup (self->title);
  return g_strdup (name_kind (self->what_kinds, self->what, paper));
}

char *
ost_calendar_entry_dup_label (const OstCalendarEntry *self, gboolean paper)
{
  g_autofree char *title = ost_calendar_entry_dup_title (self, paper);

  if (self->family != NULL && title != NULL)
    return g_strdup_printf ("%s · %s", self->family, title);
  if (self->family != NULL)
    return g_strdup (self->family);
  return title != NULL ? g_steal_pointer (&title)
                       : g_strdup (name_kind (&ost_entry_kinds, self->kind, paper));
}

static char *
format_time (int minutes)
{
  return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}

char *
ost_calendar_entry_dup_start (const OstCalendarEntry *self)
{
  return self->from_time == OST_TIME_NONE ? g_strdup ("") : format_time (self->from_time);
}

char *
ost_calendar_entry_dup_times (const OstCalendarEntry *self)
{
  g_autofree char *from = ost_calendar_entry_dup_start (self), *to = NULL;

  if (self->from_time == OST_TIME_NONE || self->to_time == OST_TIME_NONE)
    return g_steal_pointer (&from);
  to = format_time (self->to_time);
  return g_strdup_printf ("%s–%s", from, to);
}

static const char *
name_state (const OstCalendarEntry *self)
{
  if (self->state == OST_ENTRY_DONE)
    return C_ ("calendar-entry", "done");
  if (self->state == OST_ENTRY_FAILED)
    return self->kind == OST_ENTRY_DEADLINE ? C_ ("calendar-entry", "overdue")
                                            : C_ ("calendar-entry", "called off");
  return NULL;
}

char *
ost_calendar_entry_dup_description (const OstCalendarEntry *self)
{
  g_autofree char *label = ost_calendar_entry_dup_label (self, FALSE);
  g_autofree char *times = ost_calendar_entry_dup_times (self);
  const char *kind = ost_kind_get_label (&ost_entry_kinds, self->kind);
  const char *parts[] = { kind,
                          strcmp (label, kind) != 0 ? label : NULL,
                          name_state (self),
                          *times != '\0' ? times : NULL,
                          self->place,
                          self->assistant_name };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
