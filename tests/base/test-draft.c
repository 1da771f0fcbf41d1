/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/draft.h"
#include "base/money.h"

/* A record with a field of each kind that people type. */

static const OstKindValue colour_values[] = {
  { "", "", NULL },
  { "zielony", "Green", "zielony" },
  { "czerwony", "Red", "czerwony" },
};
static const OstKind colour_kind = OST_KIND ("colour", colour_values);

typedef struct
{
  OstRecord parent_instance;

  char *name;
  char *story;
  GDate day;
  int hour;
  gint64 amount;
  gint64 number;
  gboolean open;
  int colour;
} Thing;

typedef struct
{
  OstRecordClass parent_class;
} ThingClass;

static const OstField fields[] = {
  OST_FIELD (Thing, name, TEXT, "Name", OST_FIELD_REQUIRED),
  OST_FIELD (Thing, story, LONG_TEXT, "Story", OST_FIELD_PLAIN),
  OST_FIELD (Thing, day, DATE, "Day", OST_FIELD_PLAIN),
  OST_FIELD (Thing, hour, TIME, "Hour", OST_FIELD_PLAIN),
  OST_FIELD (Thing, amount, MONEY, "Amount", OST_FIELD_PLAIN),
  OST_FIELD (Thing, number, INT, "Number", OST_FIELD_PLAIN),
  OST_FIELD (Thing, open, FLAG, "Open", OST_FIELD_PLAIN),
  OST_FIELD_OF (Thing, colour, KIND, "Colour", OST_FIELD_PLAIN, &colour_kind),
};

static void
check_thing (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const Thing *thing = record;

  if (g_date_valid (&thing->day) && g_date_compare (&thing->day, today) > 0)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "day", "in the future");
}

GType thing_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Thing, g_object_unref)
OST_DEFINE_RECORD (Thing, thing, "thing", fields, check_thing)

static GDate
get_today (void)
{
  return ost_date (2026, 11, 21);
}

static void
type_in (OstDraft *draft, const char *field, const char *text)
{
  const GDate today = get_today ();

  ost_draft_set_typed (draft, field, text, &today);
}

static const Thing *
peek (OstDraft *draft)
{
  return ost_draft_peek (draft);
}

static void
test_values (void)
{
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());
  g_autofree char *day = NULL;

  type_in (draft, "name", "  Łęcka   Zofia ");
  type_in (draft, "story", "raz\r\ndwa  \n");
  type_in (draft, "day", "jutro");
  type_in (draft, "hour", "9.30");
  type_in (draft, "amount", "1 234,56");
  type_in (draft, "number", "14");
  type_in (draft, "open", "Tak");
  type_in (draft, "colour", "czerwony");
  g_assert_cmpstr (peek (draft)->name, ==, "Łęcka Zofia");
  g_assert_cmpstr (peek (draft)->story, ==, "raz\ndwa");
  day = ost_date_dup_iso (&peek (draft)->day);
  g_assert_cmpstr (day, ==, "2026-11-22");
  g_assert_cmpint (peek (draft)->hour, ==, 9 * 60 + 30);
  g_assert_cmpint (peek (draft)->amount, ==, 123456);
  g_assert_cmpint (peek (draft)->number, ==, 14);
  g_assert_true (peek (draft)->open);
  g_assert_cmpint (peek (draft)->colour, ==, 2);
}

static void
test_unknown (void)
{
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());

  g_assert_cmpint (peek (draft)->hour, ==, OST_TIME_NONE);
  g_assert_cmpint (peek (draft)->amount, ==, OST_MONEY_NONE);
  g_assert_false (g_date_valid (&peek (draft)->day));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind != OST_FIELD_FLAG)
      {
        g_autofree char *shown = ost_draft_dup_typed (draft, fields[i].name);

        g_assert_cmpstr (shown, ==, "");
      }
  type_in (draft, "amount", "12,00");
  type_in (draft, "amount", "   ");
  g_assert_cmpint (peek (draft)->amount, ==, OST_MONEY_NONE);
  g_assert_false (ost_draft_is_changed (draft));
}

/* What cannot be read stays as it was typed, and everything is told at once. */
static void
test_problems (void)
{
  static const struct
  {
    const char *field;
    const char *typed;
  } bad[] = {
    { "day", "31.02.2026" }, { "hour", "25:00" }, { "amount", "1.234,5x" },
    { "number", "dwa" },     { "open", "może" },  { "colour", "niebieski" },
  };
  const GDate today = get_today ();
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    type_in (draft, bad[i].field, bad[i].typed);
  problems = ost_draft_check (draft, &today);
  g_assert_true (ost_problems_has_errors (problems));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const OstProblem *problem = ost_problems_find (problems, bad[i].field);
      g_autofree char *shown = ost_draft_dup_typed (draft, bad[i].field);

      g_assert_nonnull (problem);
      g_assert_nonnull (strstr (problem->message, bad[i].typed));
      g_assert_cmpstr (shown, ==, bad[i].typed);
    }
  g_assert_nonnull (ost_problems_find (problems, "name")); /* required */
  g_assert_cmpint (problems->len, ==, G_N_ELEMENTS (bad) + 1);
}

static void
test_own_check (void)
{
  const GDate today = get_today ();
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());
  g_autoptr (GPtrArray) problems = NULL;

  type_in (draft, "name", "a");
  type_in (draft, "day", "22.11.2026");
  problems = ost_draft_check (draft, &today);
  g_assert_false (ost_problems_has_errors (problems));
  g_assert_cmpint (ost_problems_find (problems, "day")->level, ==, OST_PROBLEM_WARNING);
}

static void
test_long_texts (void)
{
  const GDate today = get_today ();
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());
  g_autofree char *long_line = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GPtrArray) problems = NULL;

  type_in (draft, "name", long_line);
  type_in (draft, "story", long_line);
  problems = ost_draft_check (draft, &today);
  g_assert_cmpint (ost_problems_find (problems, "name")->level, ==, OST_PROBLEM_ERROR);
  g_assert_cmpint (ost_problems_find (problems, "story")->level, ==, OST_PROBLEM_ERROR);
  /* Nothing of it is lost. */
  g_assert_cmpuint (strlen (peek (draft)->name), ==, strlen (long_line));
}

static void
test_bad_bytes (void)
{
  const GDate today = get_today ();
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());
  g_autofree char *shown = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  type_in (draft, "name", "Wi\xb6niewska");
  type_in (draft, "story", "a\001b");
  problems = ost_draft_check (draft, &today);
  g_assert_nonnull (ost_problems_find (problems, "name"));
  g_assert_nonnull (ost_problems_find (problems, "story"));
  shown = ost_draft_dup_typed (draft, "name");
  g_assert_true (g_utf8_validate (shown, -1, NULL));
}

/* Kept while typing and offered after a crash: also what cannot be read yet. */
static void
test_json (void)
{
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());
  g_autoptr (OstDraft) again = ost_draft_new (thing_get_type ());
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *typed = NULL;

  type_in (draft, "name", "Ćwik \"Lena\"");
  type_in (draft, "amount", "7,50");
  type_in (draft, "day", "pojutrze rano");
  json = ost_draft_dup_json (draft);
  g_assert_true (ost_draft_load_json (again, json, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (peek (again)->name, ==, "Ćwik \"Lena\"");
  g_assert_cmpint (peek (again)->amount, ==, 750);
  typed = ost_draft_dup_typed (again, "day");
  g_assert_cmpstr (typed, ==, "pojutrze rano");

  g_assert_false (ost_draft_load_json (again, "{ \"name\": ", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (ost_draft_load_json (again, "[1]", &error));
  g_assert_nonnull (error);
}

static void
test_start_is_kept (void)
{
  g_autoptr (OstDraft) first = ost_draft_new (thing_get_type ());
  g_autoptr (Thing) record = NULL;
  g_autoptr (OstDraft) draft = NULL;

  type_in (first, "name", "Nowak");
  record = ost_draft_dup_record (first);
  draft = ost_draft_new_from (record);
  g_assert_false (ost_draft_is_changed (draft));
  type_in (draft, "name", "Nowakowska");
  g_assert_true (ost_draft_is_changed (draft));
  g_assert_cmpstr (record->name, ==, "Nowak"); /* records never change */
  type_in (draft, "name", "Nowak");
  g_assert_false (ost_draft_is_changed (draft));
}

static void
test_stored_and_shown (void)
{
  static const struct
  {
    const char *field, *typed, *stored, *shown;
  } cases[] = {
    { "day", "2026-11-05", "2026-11-05", "05.11.2026" },
    { "hour", "7:05", "07:05", "07:05" },
    { "amount", "1234,5", "1234.50", "1\u00a0234,50" },
    { "colour", "zielony", "zielony", "Green" },
    { "number", "3", "3", "3" },
  };
  g_autoptr (OstDraft) draft = ost_draft_new (thing_get_type ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const OstField *field = ost_record_class_find (ost_draft_get_class (draft), cases[i].field);
      g_autofree char *stored = NULL;
      g_autofree char *shown = NULL;

      type_in (draft, cases[i].field, cases[i].typed);
      stored = ost_record_dup_stored (ost_draft_peek (draft), field);
      shown = ost_record_dup_shown (ost_draft_peek (draft), field);
      g_assert_cmpstr (stored, ==, cases[i].stored);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* The table gives properties too, for expressions in .ui; they cannot be set afterwards. */
static void
test_properties (void)
{
  const GDate day = ost_date (2026, 1, 2);
  Thing *thing = g_object_new (thing_get_type (), "name", "Lis", "day", &day, "hour", (gint64) 90,
                               "amount", (gint64) 5, NULL);
  g_autofree char *name = NULL;
  g_autoptr (GDate) back = NULL;
  gint64 hour;

  g_object_get (thing, "name", &name, "day", &back, "hour", &hour, NULL);
  g_assert_cmpstr (name, ==, "Lis");
  g_assert_cmpint (g_date_compare (back, &day), ==, 0);
  g_assert_cmpint (hour, ==, 90);
  g_assert_cmpint (thing->amount, ==, 5);
  g_assert_cmpint (g_object_class_find_property (G_OBJECT_GET_CLASS (thing), "name")->flags &
                       G_PARAM_CONSTRUCT_ONLY,
                   !=, 0);
  g_assert_finalize_object (thing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/draft/values", test_values);
  g_test_add_func ("/base/draft/unknown", test_unknown);
  g_test_add_func ("/base/draft/problems", test_problems);
  g_test_add_func ("/base/draft/own-check", test_own_check);
  g_test_add_func ("/base/draft/long-texts", test_long_texts);
  g_test_add_func ("/base/draft/bad-bytes", test_bad_bytes);
  g_test_add_func ("/base/draft/json", test_json);
  g_test_add_func ("/base/draft/start-is-kept", test_start_is_kept);
  g_test_add_func ("/base/record/stored-and-shown", test_stored_and_shown);
  g_test_add_func ("/base/record/properties", test_properties);
  return g_test_run ();
}
