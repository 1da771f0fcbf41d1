/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/draft.h"
#include "base/money.h"
#include "placements/agreement-rule.h"
#include "placements/day-number.h"
#include "placements/facility-cost.h"
#include "placements/placement-check.h"

static const char *const today_iso = "2026-11-21";

static void
set (OstDraft *draft, const char *field, const char *typed)
{
  GDate today;

  g_assert_true (ost_date_parse_iso (today_iso, &today));
  ost_draft_set_typed (draft, field, typed, &today);
}

static gpointer
make_episode (const char *form, const char *from, const char *to)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_EPISODE);

  ost_draft_set_int (draft, "person_id", 1);
  set (draft, "county", "brdziański");
  set (draft, "form", form);
  set (draft, "from_day", from);
  set (draft, "to_day", to);
  return ost_draft_dup_record (draft);
}

typedef struct
{
  OstPlacementContext context;
  OstEpisode *episode;
  OstProblems *problems;
} Check;

static void
check_init (Check *self, OstEpisode *episode)
{
  self->context = (OstPlacementContext){ .birth_date = ost_date (2008, 5, 1) };
  self->context.episodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->context.statutory = ost_statutory_new_shipped (NULL);
  self->context.facilities = ost_facility_figures_new ();
  self->episode = episode;
  ((OstRecord *) episode)->id = 77;
  self->problems = ost_problems_new ();
}

static void
add_other (Check *self, OstEpisode *other)
{
  ((OstRecord *) other)->id = 1 + self->context.episodes->len;
  g_ptr_array_add (self->context.episodes, other);
}

static void
check_run (Check *self)
{
  g_ptr_array_set_size (self->problems, 0);
  ost_placement_check (self->episode, &self->context, self->problems);
}

static void
check_clear (Check *self)
{
  g_ptr_array_unref (self->context.episodes);
  ost_statutory_free ((OstStatutory *) self->context.statutory);
  ost_facility_figures_free (self->context.facilities);
  g_object_unref (self->episode);
  g_ptr_array_unref (self->problems);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static void
test_neighbours (void)
{
  static const struct
  {
    const char *from, *to;
    gboolean error, warning;
  } cases[] = {
    { "2025-01-01", "2025-02-09", FALSE, FALSE }, /* ends on the eve */
    { "2025-01-01", "2025-02-10", FALSE, FALSE }, /* the day of transfer */
    { "2025-01-01", "2025-02-11", TRUE, FALSE },
    { "2025-01-01", "2025-02-08", FALSE, TRUE }, /* one day between */
    { "2025-01-01", "2025-02-07", FALSE, FALSE },
    { "2025-01-01", "", TRUE, FALSE },
    { "2025-03-20", "2025-03-25", TRUE, FALSE },
    { "2025-03-31", "", FALSE, FALSE },
    { "2025-04-01", "", FALSE, FALSE },
    { "2025-04-02", "", FALSE, TRUE },
    { "2025-04-03", "", FALSE, FALSE },
    { "2025-02-10", "2025-03-31", TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Check) check = { 0 };

      check_init (&check, make_episode ("niezawodowa", cases[i].from, cases[i].to));
      add_other (&check, make_episode ("pogotowie", "2025-02-10", "2025-03-31"));
      check_run (&check);
      g_assert_cmpint (ost_problems_has_errors (check.problems), ==, cases[i].error);
      g_assert_cmpint (check.problems->len > 0 && !ost_problems_has_errors (check.problems), ==,
                       cases[i].warning);
    }
}

/* An episode does not overlap what it was before it was edited. */
static void
test_itself (void)
{
  g_auto (Check) check = { 0 };

  check_init (&check, make_episode ("niezawodowa", "2025-01-01", ""));
  add_other (&check, make_episode ("niezawodowa", "2025-01-05", ""));
  ((OstRecord *) check.episode)->id = 1;
  check_run (&check);
  g_assert_cmpuint (check.problems->len, ==, 0);
}

static void
test_birth (void)
{
  g_auto (Check) check = { 0 };

  check_init (&check, make_episode ("niezawodowa", "2025-01-01", ""));
  check.context.birth_date = ost_date (2025, 1, 2);
  check_run (&check);
  g_assert_true (ost_problems_has_errors (check.problems));
  check.context.birth_date = ost_date (2025, 1, 1);
  check_run (&check);
  g_assert_false (ost_problems_has_errors (check.problems));
  check.context.birth_date = ost_date_none ();
  check_run (&check);
  g_assert_false (ost_problems_has_errors (check.problems));
}

static void
test_choice_of_2012 (void)
{
  g_auto (Check) check = { 0 };

  check_init (&check, make_episode ("niezawodowa", "2024-01-01", ""));
  add_other (&check, make_episode ("spokrewniona", "2011-05-01", "2013-01-31"));
  check_run (&check);
  g_assert_nonnull (ost_problems_find (check.problems, "exemption"));
  check.episode->exemption = 4;
  check_run (&check);
  g_assert_null (ost_problems_find (check.problems, "exemption"));
  /* A change of form in the stay of 2011 needs no choice. */
  check.episode->exemption = 0;
  check.episode->from_day = ost_date (2013, 2, 1);
  check_run (&check);
  g_assert_null (ost_problems_find (check.problems, "exemption"));
  /* Nor does one after another change of form. */
  add_other (&check, make_episode ("rdd", "2013-02-01", "2014-06-30"));
  check.episode->from_day = ost_date (2014, 7, 1);
  check_run (&check);
  g_assert_null (ost_problems_find (check.problems, "exemption"));
}

/* The first day on which the act is in force asks already. */
static void
test_first_day_of_2012 (void)
{
  g_auto (Check) check = { 0 };

  check_init (&check, make_episode ("niezawodowa", "2012-01-01", ""));
  add_other (&check, make_episode ("spokrewniona", "2011-05-01", "2011-11-30"));
  check_run (&check);
  g_assert_nonnull (ost_problems_find (check.problems, "exemption"));
}

static void
test_tables (void)
{
  g_auto (Check) check = { 0 };
  int facility;

  check_init (&check, make_episode ("niezawodowa", "2026-06-01", ""));
  check_run (&check);
  g_assert_nonnull (ost_problems_find (check.problems, "form"));
  check.episode->from_day = ost_date (2026, 5, 31);
  check_run (&check);
  g_assert_null (ost_problems_find (check.problems, "form"));

  check.episode->form = OST_FORM_REGIONAL;
  check.episode->place_name = g_strdup ("Zatoka");
  check_run (&check);
  g_assert_nonnull (ost_problems_find (check.problems, "place_name"));
  facility = ost_facility_figures_intern (check.context.facilities, "Zatoka");
  ost_facility_figures_set (check.context.facilities, facility, ost_day (2026, 6, 1), 100);
  check_run (&check);
  g_assert_nonnull (ost_problems_find (check.problems, "place_name"));
  ost_facility_figures_set (check.context.facilities, facility, ost_day (2026, 5, 1), 100);
  check_run (&check);
  g_assert_null (ost_problems_find (check.problems, "place_name"));
}

static OstProblems *
problems_of (GType type, const char *const *values)
{
  g_autoptr (OstDraft) draft = ost_draft_new (type);
  GDate today;

  g_assert_true (ost_date_parse_iso (today_iso, &today));
  for (; *values != NULL; values += 2)
    if (g_str_has_suffix (values[0], "_id"))
      ost_draft_set_int (draft, values[0], 1);
    else
      set (draft, values[0], values[1]);
  return ost_draft_check (draft, &today);
}

static void
expect (GType type, const char *wrong_field, const char *const *values)
{
  g_autoptr (GPtrArray) problems = problems_of (type, values);
  g_autofree char *text = ost_problems_dup_text (problems);

  if (wrong_field == NULL)
    g_assert_cmpstr (text, ==, "");
  else
    g_assert_nonnull (ost_problems_find (problems, wrong_field));
}

#define EXPECT(type, field, ...) expect (type, field, (const char *const[]){ __VA_ARGS__, NULL })

static void
test_records (void)
{
  const GType cost = OST_TYPE_CHILD_COST;

  EXPECT (cost, NULL, "person_id", "", "kind", "swiadczenie", "from_day", "2025-01-01", "amount",
          "1517");
  EXPECT (cost, NULL, "person_id", "", "kind", "dodatek", "from_day", "2025-01-01");
  EXPECT (cost, "amount", "person_id", "", "kind", "swiadczenie", "from_day", "2025-01-01");
  EXPECT (cost, "amount", "person_id", "", "kind", "wynagrodzenie", "from_day", "2025-01-01",
          "amount", "-5");
  EXPECT (cost, "amount", "person_id", "", "kind", "wynagrodzenie", "from_day", "2025-01-01",
          "amount", "1000000000000");
  EXPECT (cost, "to_day", "person_id", "", "kind", "dodatek", "from_day", "2025-01-02", "to_day",
          "2025-01-01");
  EXPECT (cost, "paid_on", "person_id", "", "kind", "wypoczynek", "amount", "1");
  EXPECT (cost, "from_day", "person_id", "", "kind", "wypoczynek", "amount", "1", "paid_on",
          "2025-01-01", "from_day", "2025-01-01");
  EXPECT (cost, "children", "person_id", "", "kind", "wypoczynek", "amount", "1", "paid_on",
          "2025-01-01", "children", "3");
  EXPECT (cost, NULL, "person_id", "", "kind", "remont", "amount", "1", "paid_on", "2025-01-01",
          "children", "3");
  EXPECT (OST_TYPE_EPISODE, "place_name", "person_id", "", "county", "x", "form", "iop", "from_day",
          "2025-01-01");
  EXPECT (OST_TYPE_EPISODE, "to_day", "person_id", "", "county", "x", "form", "rdd", "from_day",
          "2025-01-02", "to_day", "2025-01-01");
  EXPECT (OST_TYPE_EPISODE, "year3_from", "person_id", "", "county", "x", "form", "rdd", "from_day",
          "2025-01-02", "year2_from", "2026-01-02", "year3_from", "2026-01-01");
  EXPECT (OST_TYPE_AGREEMENT_RULE, "rule", "county", "x", "rule", "never", "value", "on");
  EXPECT (OST_TYPE_AGREEMENT_RULE, "value", "county", "x", "rule", "leavers", "value", "tak");
  EXPECT (OST_TYPE_AGREEMENT_RULE, "valid_from", "county", "x", "rule", "leavers", "value", "on",
          "valid_from", "2025-01-02");
  EXPECT (OST_TYPE_AGREEMENT_RULE, NULL, "county", "x", "rule", "leavers", "value", "on",
          "valid_from", "2025-01-01");
  EXPECT (OST_TYPE_FACILITY_COST, "from_month", "facility", "x", "from_month", "2025-01-15",
          "amount", "1");
}

static OstChildCost *
make_cost (const char *kind, const char *from, const char *to, gint64 id)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_CHILD_COST);
  OstChildCost *cost;

  set (draft, "kind", kind);
  set (draft, "from_day", from);
  set (draft, "to_day", to);
  cost = ost_draft_dup_record (draft);
  ((OstRecord *) cost)->id = id;
  return cost;
}

static guint
count_overlaps (const char *kind, const char *from, const char *to, gint64 id)
{
  g_autoptr (GPtrArray) costs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) problems = ost_problems_new ();
  g_autoptr (OstChildCost) cost = make_cost (kind, from, to, id);

  g_ptr_array_add (costs, make_cost ("dodatek", "2025-02-10", "2025-03-31", 1));
  ost_child_cost_check_others (cost, costs, problems);
  return problems->len;
}

static void
test_costs_of_one_kind (void)
{
  g_assert_cmpuint (count_overlaps ("dodatek", "2025-01-01", "2025-02-09", 2), ==, 0);
  g_assert_cmpuint (count_overlaps ("dodatek", "2025-01-01", "2025-02-10", 2), ==, 1);
  g_assert_cmpuint (count_overlaps ("dodatek", "2025-03-31", "", 2), ==, 1);
  g_assert_cmpuint (count_overlaps ("dodatek", "2025-04-01", "", 2), ==, 0);
  g_assert_cmpuint (count_overlaps ("dodatek", "2025-01-01", "", 1), ==, 0);
  g_assert_cmpuint (count_overlaps ("koordynator", "2025-01-01", "", 2), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placement-check/neighbours", test_neighbours);
  g_test_add_func ("/placement-check/itself", test_itself);
  g_test_add_func ("/placement-check/birth", test_birth);
  g_test_add_func ("/placement-check/2012", test_choice_of_2012);
  g_test_add_func ("/placement-check/2012/first-day", test_first_day_of_2012);
  g_test_add_func ("/placement-check/tables", test_tables);
  g_test_add_func ("/placement-check/records", test_records);
  g_test_add_func ("/placement-check/costs", test_costs_of_one_kind);
  return g_test_run ();
}
