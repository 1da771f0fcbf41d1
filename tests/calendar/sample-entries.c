/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "base/date.h"
#include "sample-entries.h"

OstCalendarEntry *
sample_entry (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", -1);
  OstCalendarEntry values = { .topic = "visit", .case_number = (char *) "PR.4200.12.2026" };
  static gint64 id;

  g_assert_cmpuint (g_strv_length (parts), ==, 10);
  values.id = ++id;
  values.kind = ost_kind_find (&ost_entry_kinds, parts[0]);
  g_assert_cmpint (values.kind, >, 0);
  g_assert_true (ost_date_parse_iso (parts[1], &values.first_day));
  values.last_day = values.first_day;
  if (*parts[2] != '\0')
    g_assert_true (ost_date_parse_iso (parts[2], &values.last_day));
  values.from_time = values.to_time = OST_TIME_NONE;
  if (*parts[3] != '\0')
    g_assert_true (ost_time_parse (parts[3], &values.from_time));
  if (*parts[4] != '\0')
    g_assert_true (ost_time_parse (parts[4], &values.to_time));
  values.family = parts[5];
  values.title = parts[6];
  values.place = parts[7];
  values.assistant = parts[8];
  values.assistant_name = parts[9];
  if (values.family[0] == '\0')
    values.case_number = NULL;
  return ost_calendar_entry_new (&values);
}

GPtrArray *
sample_entries (const char *const *lines)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);

  for (; *lines != NULL; lines++)
    g_ptr_array_add (entries, sample_entry (*lines));
  return entries;
}

static const char *const families[] = {
  "Nowak",       "Wiśniewscy", "Kowalczyk", "Ćwik",
  "Lewandowscy", "Wójcik",     "Kamińska",  "Zielińska",
  "Szymańscy",   "Woźniak",    "Kozłowscy", "Mazur",
  "Święcicka",   "Łęccy",      "Żak",       "Brzęczyszczykiewicz",
};
static const char *const places[] = { "ul. Szkolna 5 m. 3",    "Wtelenko 12",
                                      "ul. Garncarska 8 m. 1", "Mąkowo Brdzkie 41",
                                      "adres znany ośrodkowi", "ul. Nakielska 19 m. 4" };
static const char *const people[][2] = { { "alis", "Anna Lis" },
                                         { "bkruk", "Bartosz Kruk" },
                                         { "cwrona", "Celina Wrona" } };

static const char *const fixed[] = {
  "sad|2026-11-18||11:00|12:00|Święcicka|rozprawa III RC 214/26|Sąd Rejonowy|alis|Anna Lis",
  "nieobecnosc|2026-11-23|2026-11-27||||urlop wypoczynkowy||alis|Anna Lis",
  "termin|2026-11-19||||Nowak|plan do podpisu||alis|Anna Lis",
  "termin|2026-11-06||||Wiśniewscy|ocena okresowa||alis|Anna Lis",
  "inne|2026-11-13||9:00|14:00||szkolenie: dialog motywujący|Ośrodek|bkruk|Bartosz Kruk",
  "inne|2026-11-05|2026-11-06|9:00|15:00||konferencja powiatowa|Brdziany|cwrona|Celina Wrona",
  "inne|2026-11-30||8:00|9:00||zebranie zespołu|||",
  "sad|2026-11-12||9:30|10:30|Łęccy|świadek, sygn. III Nsm 88/26|Sąd Rejonowy|cwrona|Celina Wrona",
  NULL
};

static const char *
kind_on (int day, int n)
{
  if (day >= 18)
    return "wizyta-zaplanowana";
  if (day >= 16 && n % 3 == 0)
    return "wizyta-do-opisania";
  return n % 7 == 3 ? "wizyta-nieodbyta" : "wizyta-odbyta";
}

static void
add_visits_of_day (GPtrArray *entries, int day, int person)
{
  static const int hours[] = { 8, 10, 12, 14, 16 };
  const int n_visits = 2 + (day * 7 + person * 3) % 3;

  for (int i = 0; i < n_visits; i++)
    {
      const int n = day * 5 + person * 11 + i * 3;
      g_autofree char *line =
          g_strdup_printf ("%s|2026-11-%02d||%d:%s|%d:%s|%s||%s|%s|%s", kind_on (day, n), day,
                           hours[i], n % 2 ? "30" : "00", hours[i] + 1, n % 2 ? "30" : "15",
                           families[n % G_N_ELEMENTS (families)], places[n % G_N_ELEMENTS (places)],
                           people[person][0], people[person][1]);

      g_ptr_array_add (entries, sample_entry (line));
    }
}

GPtrArray *
sample_month (const char *login)
{
  g_autoptr (GPtrArray) all = sample_entries (fixed);
  GPtrArray *wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);

  for (int day = 2; day <= 30; day++)
    {
      const GDate date = ost_date (2026, 11, day);

      for (int person = 0; person < 3; person++)
        if (g_date_get_weekday (&date) < G_DATE_SATURDAY && day != 11 &&
            !(person == 0 && day >= 23 && day <= 27))
          add_visits_of_day (all, day, person);
    }
  for (guint i = 0; i < all->len; i++)
    {
      OstCalendarEntry *entry = all->pdata[i];

      if (login == NULL || g_strcmp0 (entry->assistant, login) == 0)
        g_ptr_array_add (wanted, ost_calendar_entry_ref (entry));
    }
  return wanted;
}

GPtrArray *
sample_crowd (const GDate *first_day, int n_days, int n)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);

  for (int day = 0; day < n_days; day++)
    for (int i = 0; i < n; i++)
      {
        const GDate date = ost_date_plus_days (first_day, day);
        g_autofree char *iso = ost_date_dup_iso (&date);
        g_autofree char *line = g_strdup_printf (
            "wizyta-zaplanowana|%s||%d:%02d||Rodzina%dx%d||Wtelenko 12|alis|Anna Lis", iso,
            7 + i / 20, i % 20 * 3, day, i);

        g_ptr_array_add (entries, sample_entry (line));
      }
  return entries;
}
