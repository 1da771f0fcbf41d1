/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/money.h"
#include "placements/cofinancing.h"
#include "slow-share.h"

/* Random histories, the product against the slow calculation, line by line and grosz by grosz: in
 * every single variant and in 200 random combinations.  OSTOJA_SOAK multiplies the number. */
#define N_CHILDREN 100000
#define N_VARIANTS 25
#define N_COMBINATIONS 200
#define N_COUNTIES 2

static const char *const counties[N_COUNTIES] = { "brdziański", "zalewski" };
static const char *const facilities[] = { "Dom pod Lipami", "Zatoka", "Dąb" };

static int
day_number (int slow)
{
  return slow == SLOW_OPEN ? OST_DAY_OPEN : slow < 0 ? OST_DAY_NONE : ost_day (2008, 1, 1) + slow;
}

static int
random_day (GRand *rand, int from_year, int to_year)
{
  const int from = slow_day (from_year, 1, 1);

  /* Every sixth on 28 or 29 February, 1 March or the last of a month: there the rules part. */
  if (g_rand_int_range (rand, 0, 6) == 0)
    {
      const int year = g_rand_int_range (rand, from_year, to_year);

      return slow_day (year, 3, 1) - g_rand_int_range (rand, 0, 3);
    }
  return g_rand_int_range (rand, from, slow_day (to_year, 1, 1));
}

static gint64
random_amount (GRand *rand)
{
  return g_rand_int_range (rand, 1, 1200000);
}

static void
make_episodes (SlowChild *child, GRand *rand, int from)
{
  const int n = g_rand_int_range (rand, 1, 6);
  int label = 0, labels = 0;

  for (int i = 0; i < n; i++)
    {
      SlowEpisode *episode = &child->episodes[i];
      const int length = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 60 : 900);

      if (i > 0 && g_rand_int_range (rand, 0, 4) == 0)
        label = g_rand_boolean (rand) ? ++labels : label;
      else if (g_rand_int_range (rand, 0, 6) == 0)
        label = 0;
      *episode = (SlowEpisode){ from,
                                from + length,
                                g_rand_int_range (rand, 0, 13),
                                0,
                                g_rand_int_range (rand, 0, 8) == 0,
                                g_rand_int_range (rand, 0, 3),
                                label,
                                -1,
                                -1 };
      if (g_rand_int_range (rand, 0, 30) == 0)
        episode->exemption = g_rand_int_range (rand, 1, 4);
      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0: /* the day of transfer in both */
          from = episode->to;
          break;
        case 1:
        case 2:
          from = episode->to + 1;
          break;
        default:
          from = episode->to + 2 + g_rand_int_range (rand, 0, 300);
          break;
        }
      child->n_episodes++;
      if (from > slow_day (2029, 1, 1))
        break;
    }
  if (g_rand_boolean (rand))
    child->episodes[child->n_episodes - 1].to = SLOW_OPEN;
}

/* A child first placed before 2012 needs a choice for every later stay. */
static void
choose_exemptions (SlowChild *child, GRand *rand)
{
  const int choice = g_rand_boolean (rand) ? 3 : 4;

  if (child->episodes[0].from < slow_day (2012, 1, 1))
    for (int i = 1; i < child->n_episodes; i++)
      if (child->episodes[i].exemption == 0)
        child->episodes[i].exemption = choice;
}

static void
set_by_hand (SlowChild *child, GRand *rand)
{
  SlowEpisode *episode = &child->episodes[g_rand_int_range (rand, 0, child->n_episodes)];
  const int first = episode->from + g_rand_int_range (rand, 0, 500);

  if (g_rand_boolean (rand))
    episode->hand2 = first;
  if (g_rand_boolean (rand))
    episode->hand3 = first + g_rand_int_range (rand, 0, 500);
}

static void
add_monthly (SlowChild *child, GRand *rand, int kind, gboolean whole)
{
  int from = child->episodes[0].from - 10 + g_rand_int_range (rand, 0, 40);

  if (whole)
    from = child->episodes[0].from;
  while (child->n_costs < SLOW_MAX_COSTS - 12 && from < slow_day (2030, 1, 1))
    {
      SlowCost *cost = &child->costs[child->n_costs++];
      const int length = g_rand_int_range (rand, 0, 2500);
      const gboolean known = kind != 1 || g_rand_boolean (rand);

      *cost = (SlowCost){ kind,
                          MAX (from, 0),
                          from + length,
                          -1,
                          -1,
                          g_rand_int_range (rand, 0, 8),
                          known ? random_amount (rand) : -1 };
      cost->to = MAX (cost->to, cost->from);
      if (cost->amount < 0)
        cost->children = 0;
      from = cost->to + 1;
      if (!whole && g_rand_int_range (rand, 0, 3) == 0)
        from += g_rand_int_range (rand, 0, 400);
      if (g_rand_int_range (rand, 0, 3) == 0)
        {
          cost->to = SLOW_OPEN;
          return;
        }
    }
  if (child->n_costs > 0)
    child->costs[child->n_costs - 1].to = SLOW_OPEN;
}

static void
make_costs (SlowChild *child, GRand *rand, int period)
{
  gboolean needs_benefit = FALSE;

  for (int i = 0; i < child->n_episodes; i++)
    needs_benefit |= child->episodes[i].form == 6;
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      const int from = child->episodes[0].from + g_rand_int_range (rand, 0, 1200);

      child->gaps[child->n_gaps][0] = from;
      child->gaps[child->n_gaps++][1] = from + g_rand_int_range (rand, 0, 90);
      needs_benefit = TRUE;
    }
  if (needs_benefit || g_rand_int_range (rand, 0, 3) == 0)
    add_monthly (child, rand, 0, needs_benefit);
  for (int kind = 1; kind <= 7; kind++)
    if (g_rand_int_range (rand, 0, 3) == 0)
      add_monthly (child, rand, kind, FALSE);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      SlowCost *cost = &child->costs[child->n_costs++];

      *cost = (SlowCost){ g_rand_int_range (rand, 8, 14), -1, -1, -1, -1, 0, random_amount (rand) };
      cost->paid = MAX (0, period + g_rand_int_range (rand, -100, 450));
      if (g_rand_boolean (rand))
        cost->event = MAX (0, cost->paid + g_rand_int_range (rand, -60, 60));
      if (cost->kind == 11)
        cost->children = g_rand_int_range (rand, 0, 8);
    }
}

static void
make_child (SlowChild *child, const SlowLaw *law, GRand *rand, int *period)
{
  const gboolean grown_up = g_rand_int_range (rand, 0, 6) == 0;
  const int from = grown_up ? random_day (rand, 2023, 2027) : random_day (rand, 2010, 2027);

  memset (child, 0, sizeof *child);
  child->birth = grown_up ? random_day (rand, 2008, 2010) : -1;
  make_episodes (child, rand, from);
  choose_exemptions (child, rand);
  *period = MIN (slow_day (2030, 1, 1), MAX (0, from + g_rand_int_range (rand, -40, 1300)));
  if (law->rules[0][2] == 0 && law->rules[1][2] == 0 && !grown_up &&
      g_rand_int_range (rand, 0, 4) == 0)
    set_by_hand (child, rand);
  make_costs (child, rand, *period);
}

static void
make_figures (SlowFigure figures[4], GRand *rand, gboolean by_months)
{
  for (int i = 0; i < 4; i++)
    figures[i] = (SlowFigure){ i == 0 ? 0
                                      : slow_day (2010 + 5 * i, g_rand_int_range (rand, 1, 13),
                                                  by_months ? 1 : g_rand_int_range (rand, 1, 29)),
                               random_amount (rand) };
}

static void
make_law (SlowLaw *law, GRand *rand)
{
  make_figures (law->kinship, rand, FALSE);
  make_figures (law->other, rand, FALSE);
  make_figures (law->supplement, rand, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (facilities); i++)
    make_figures (law->facilities[i], rand, TRUE);
}

typedef struct
{
  OstStatutory *statutory;
  OstFacilityFigures *facilities;
  OstAgreements *agreements;
  OstCareHistory child;
  SlowLine *fast;
  int n_fast;
  guint n_children, n_lines; /* compared so far */
} Product;

static void
tell_statutory (Product *product, OstStatutoryKind kind, const SlowFigure figures[4])
{
  for (int i = 0; i < 4; i++)
    ost_statutory_set (product->statutory, kind, day_number (figures[i].from), figures[i].amount,
                       NULL);
}

static void
tell_law (Product *product, const SlowLaw *law)
{
  product->statutory = ost_statutory_new ();
  product->facilities = ost_facility_figures_new ();
  tell_statutory (product, OST_STATUTORY_KINSHIP, law->kinship);
  tell_statutory (product, OST_STATUTORY_OTHER, law->other);
  tell_statutory (product, OST_STATUTORY_SUPPLEMENT, law->supplement);
  for (guint i = 0; i < G_N_ELEMENTS (facilities); i++)
    {
      int facility = ost_facility_figures_intern (product->facilities, facilities[i]);

      for (int j = 0; j < 4; j++)
        ost_facility_figures_set (product->facilities, facility,
                                  day_number (law->facilities[i][j].from),
                                  law->facilities[i][j].amount);
    }
}

static void
tell_rules (Product *product, const SlowLaw *law)
{
  g_clear_pointer (&product->agreements, ost_agreements_free);
  product->agreements = ost_agreements_new ();
  for (int i = 0; i < N_COUNTIES; i++)
    {
      int county = ost_agreements_intern (product->agreements, counties[i]);

      for (int j = 0; j < 8; j++)
        {
          OstRule rule;
          int value;

          g_assert_true (ost_rule_find (slow_rule_name (j), slow_rule_word (j, law->rules[i][j]),
                                        &rule, &value, NULL));
          ost_agreements_set (product->agreements, county, 0, rule, value);
        }
    }
  g_assert_true (ost_agreements_close (product->agreements, NULL));
}

static void
tell_child (Product *product, const SlowChild *child)
{
  OstCareHistory *history = &product->child;

  ost_care_history_empty (history);
  history->birth = day_number (child->birth);
  for (int i = 0; i < child->n_episodes; i++)
    {
      const SlowEpisode *slow = &child->episodes[i];
      static const char *const labels[] = { NULL, "a", "b", "c", "d", "e", "f", "g" };
      OstCareEpisode episode = { .from = day_number (slow->from),
                                 .to = day_number (slow->to),
                                 .form =
                                     ost_kind_find (&ost_form_kind, slow_form_word (slow->form)),
                                 .exemption = slow->exemption,
                                 .county = slow->county,
                                 .facility = slow->facility,
                                 .year2_from = day_number (slow->hand2),
                                 .year3_from = day_number (slow->hand3),
                                 .stay_label = labels[slow->label] };

      ost_care_history_add_episode (history, &episode);
    }
  for (int i = 0; i < child->n_gaps; i++)
    ost_care_history_add_interruption (history, day_number (child->gaps[i][0]),
                                       day_number (child->gaps[i][1]));
  for (int i = 0; i < child->n_costs; i++)
    {
      const SlowCost *slow = &child->costs[i];
      OstCareCost cost = { .kind = ost_kind_find (&ost_cost_kind, slow_kind_word (slow->kind)),
                           .from = day_number (slow->from),
                           .to = day_number (slow->to),
                           .paid_on = day_number (slow->paid),
                           .event_on = day_number (slow->event),
                           .amount = slow->amount < 0 ? OST_MONEY_NONE : slow->amount,
                           .children = slow->children };

      ost_care_history_add_cost (history, &cost);
    }
}

static int
find_word (const char *(*get_word) (int), const char *word)
{
  for (int i = 0;; i++)
    if (strcmp (get_word (i), word) == 0)
      return i;
}

static void
take_line (const OstShareLine *line, gpointer data)
{
  Product *product = data;

  g_assert_cmpint (product->n_fast, <, SLOW_MAX_LINES);
  product->fast[product->n_fast++] =
      (SlowLine){ line->month - ost_day (2008, 1, 1),
                  find_word (slow_form_word, ost_kind_get_word (&ost_form_kind, line->form)),
                  find_word (slow_kind_word, ost_kind_get_word (&ost_cost_kind, line->cost)),
                  line->rate,
                  line->county,
                  line->days,
                  line->base_grosze,
                  line->share };
}

static void
run_product (Product *product, int from_month, int to_month)
{
  const OstShareSink sink = { take_line, NULL, product };
  const OstCofinancingTask task = { product->statutory,    product->facilities,
                                    product->agreements,   day_number (from_month),
                                    day_number (to_month), -1 };
  g_autoptr (OstCofinancing) calculation = ost_cofinancing_new (&task);
  g_autoptr (GError) error = NULL;

  product->n_fast = 0;
  ost_care_history_close (&product->child, &error);
  g_assert_no_error (error);
  if (ost_cofinancing_needs_measuring (calculation))
    {
      ost_cofinancing_add_child (calculation, &product->child, NULL, &error);
      g_assert_no_error (error);
      ost_cofinancing_rewind (calculation);
    }
  ost_cofinancing_add_child (calculation, &product->child, &sink, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ost_cofinancing_get_missing (calculation)->len, ==, 0);
}

static void
print_line (const char *who, const SlowLine *line)
{
  int year, month, day;

  slow_date (line->month, &year, &month, &day);
  g_printerr ("  %s %d-%02d %s %s %d%% county %d: %d days, base %" G_GINT64_FORMAT
              ", share %" G_GINT64_FORMAT "\n",
              who, year, month, slow_form_word (line->form), slow_kind_word (line->kind),
              line->rate, line->county, line->days, line->base, line->share);
}

static void
compare (const Product *product, const SlowLine *slow, int n_slow, guint32 seed)
{
  for (int i = 0; i < MAX (product->n_fast, n_slow); i++)
    if (i >= product->n_fast || i >= n_slow ||
        memcmp (&product->fast[i], &slow[i], sizeof (SlowLine)) != 0)
      {
        g_printerr ("child of seed %u differs in line %d\n", seed, i);
        if (i < product->n_fast)
          print_line ("product", &product->fast[i]);
        if (i < n_slow)
          print_line ("slow   ", &slow[i]);
        g_test_fail ();
        return;
      }
}

static void
print_day (const char *name, int day)
{
  int year, month, day_of_month;

  if (day < 0 || day == SLOW_OPEN)
    return;
  slow_date (day, &year, &month, &day_of_month);
  g_printerr (" %s %d-%02d-%02d", name, year, month, day_of_month);
}

static void
print_child (const SlowChild *child)
{
  print_day ("born", child->birth);
  for (int i = 0; i < child->n_episodes; i++)
    {
      const SlowEpisode *episode = &child->episodes[i];

      g_printerr ("\n  %s county %d facility %d label %d exemption %d",
                  slow_form_word (episode->form), episode->county, episode->facility,
                  episode->label, episode->exemption);
      print_day ("from", episode->from);
      print_day ("to", episode->to);
      print_day ("year 2", episode->hand2);
      print_day ("year 3", episode->hand3);
    }
  for (int i = 0; i < child->n_gaps; i++)
    {
      print_day ("\n  away", child->gaps[i][0]);
      print_day ("to", child->gaps[i][1]);
    }
  for (int i = 0; i < child->n_costs; i++)
    {
      const SlowCost *cost = &child->costs[i];

      g_printerr ("\n  %s %" G_GINT64_FORMAT " / %d", slow_kind_word (cost->kind), cost->amount,
                  cost->children);
      print_day ("from", cost->from);
      print_day ("to", cost->to);
      print_day ("paid", cost->paid);
      print_day ("event", cost->event);
    }
  g_printerr ("\n");
}

/* N children under the rules of LAW; stops at the first difference. */
static void
compare_children (Product *product, SlowLaw *law, guint32 seed, int n)
{
  g_autoptr (GRand) rand = g_rand_new ();
  static SlowLine slow[SLOW_MAX_LINES];
  static SlowChild child;

  tell_rules (product, law);
  for (int i = 0; i < n && !g_test_failed (); i++)
    {
      int period, year, month, day, n_slow;

      g_rand_set_seed (rand, seed + i);
      make_child (&child, law, rand, &period);
      tell_child (product, &child);
      slow_date (period, &year, &month, &day);
      period = slow_day (year, month, 1);
      year += g_rand_boolean (rand);
      month = g_rand_int_range (rand, month, 13);
      run_product (product, period, slow_day (year, month, 1));
      n_slow = slow_share (&child, law, period, slow_day (year, month, 1), slow);
      compare (product, slow, n_slow, seed + i);
      product->n_children++;
      product->n_lines += (guint) n_slow;
      if (g_test_failed ())
        print_child (&child);
    }
}

static int
soak (void)
{
  const char *factor = g_getenv ("OSTOJA_SOAK");

  return factor != NULL ? MAX (1, atoi (factor)) : 1;
}

static gboolean
is_refused (const int rules[8])
{
  return rules[2] == 2 && rules[0] != 0 && rules[0] != 1 && rules[0] != 4;
}

static void
begin (Product *product, SlowLaw *law, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  memset (product, 0, sizeof *product);
  memset (law, 0, sizeof *law);
  ost_care_history_init (&product->child);
  product->fast = g_new0 (SlowLine, SLOW_MAX_LINES);
  make_law (law, rand);
  tell_law (product, law);
}

static void
end (Product *product, guint n_variants)
{
  g_test_message ("%u children, %u lines, in %u sets of rules", product->n_children,
                  product->n_lines, n_variants);
  if (!g_test_failed ())
    g_assert_cmpuint (product->n_children, >=, N_CHILDREN / 2);

  ost_statutory_free (product->statutory);
  ost_facility_figures_free (product->facilities);
  ost_agreements_free (product->agreements);
  ost_care_history_clear (&product->child);
  g_free (product->fast);
}

static void
test_single_variants (void)
{
  const guint32 seed = (guint32) g_test_rand_int () & 0x7fffffff;
  Product product;
  SlowLaw law;
  guint n = 0;

  begin (&product, &law, seed);
  for (int rule = 0; rule < 8; rule++)
    for (int value = 0; value < slow_rule_count (rule); value++)
      {
        n++;
        memset (law.rules, 0, sizeof law.rules);
        for (int county = 0; county < N_COUNTIES; county++)
          law.rules[county][rule] = value;
        compare_children (&product, &law, seed + 100000 * (rule * 8 + value),
                          soak () * N_CHILDREN / 2 / N_VARIANTS);
        if (g_test_failed ())
          g_printerr ("with %s=%s\n", slow_rule_name (rule), slow_rule_word (rule, value));
        if (g_test_failed ())
          return end (&product, n);
      }
  g_assert_cmpuint (n, ==, N_VARIANTS);
  end (&product, n);
}

static void
test_combinations (void)
{
  const guint32 seed = (guint32) g_test_rand_int () & 0x7fffffff;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Product product;
  SlowLaw law;

  begin (&product, &law, seed);
  for (int i = 0; i < N_COMBINATIONS && !g_test_failed (); i++)
    {
      const gboolean alike = g_rand_boolean (rand);

      for (int county = 0; county < N_COUNTIES; county++)
        do
          for (int rule = 0; rule < 8; rule++)
            law.rules[county][rule] = county > 0 && alike
                                          ? law.rules[0][rule]
                                          : g_rand_int_range (rand, 0, slow_rule_count (rule));
        while (is_refused (law.rules[county]));
      compare_children (&product, &law, seed + 100000 * i,
                        soak () * N_CHILDREN / 2 / N_COMBINATIONS);
    }
  end (&product, N_COMBINATIONS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cofinancing/random/single-variants", test_single_variants);
  g_test_add_func ("/cofinancing/random/combinations", test_combinations);
  return g_test_run ();
}
