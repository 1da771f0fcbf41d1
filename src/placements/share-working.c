/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "placements/cofinancing-private.h"

/* Sentences for a letter to the county: Polish whatever the locale, amounts without an obligation
 * ("należy się") in them (guard R11). */

static gboolean
is_of_line (const OstSharePart *part, const OstShareLine *line)
{
  return part->form == line->form && part->cost == line->cost && part->rate == line->rate &&
         part->county == line->county;
}

static void
append_day (GString *text, int day)
{
  const GDate date = ost_day_to_date (day);
  g_autofree char *numeric = ost_date_dup_numeric (&date);

  g_string_append (text, numeric);
}

static void
append_money (GString *text, gint64 grosze)
{
  g_autofree char *money = ost_money_dup_polish (grosze);

  g_string_append_printf (text, "%s zł", money);
}

static void
append_days (GString *text, int days)
{
  g_string_append_printf (text, "%d %s", days,
                          ost_text_polish_plural (days, "dzień", "dni", "dni"));
}

static void
append_source (GString *text, const OstCofinancing *self, const OstSharePart *part)
{
  const OstCareEpisode *episode = ost_care_history_get_episode (self->child, part->episode);
  const char *source = NULL;
  int from = OST_DAY_NONE;

  if (part->source == OST_PART_FACILITY)
    {
      ost_facility_figures_get (self->task.facilities, episode->facility, self->month->first,
                                &from);
      g_string_append_printf (
          text, ", %s, kwota od ",
          ost_facility_figures_get_name (self->task.facilities, episode->facility));
      append_day (text, from);
    }
  else if (part->source == OST_PART_STATUTORY)
    {
      const OstStatutoryKind kind = part->cost == OST_COST_SUPPLEMENT
                                        ? OST_STATUTORY_SUPPLEMENT
                                        : ost_statutory_of_form (part->form);

      ost_statutory_get (self->task.statutory, kind, self->month->first, &from, &source);
      g_string_append (text, ", kwota ustawowa od ");
      append_day (text, from);
      if (source != NULL)
        g_string_append_printf (text, " (%s)", source);
    }
}

static void
append_amount (GString *text, const OstSharePart *part)
{
  append_money (text, part->amount);
  if (part->children > 1)
    g_string_append_printf (text, " ÷ %d %s", part->children,
                            ost_text_polish_plural (part->children, "dziecko", "dzieci", "dzieci"));
}

static void
append_fraction (GString *text, const OstSharePart *part)
{
  const int days = ost_cost_is_rounded (part->cost) ? part->base_days : part->days;

  if (days == part->divisor && part->children == 1)
    return;
  g_string_append (text, "; ");
  append_amount (text, part);
  if (days != part->divisor)
    g_string_append_printf (text, " × %d/%d", days, part->divisor);
  if (!ost_cost_is_rounded (part->cost))
    return;
  g_string_append (text, " = ");
  append_money (text, part->base);
}

static void
append_monthly (GString *text, const OstCofinancing *self, const OstSharePart *part)
{
  append_day (text, part->first);
  if (part->days > 1)
    {
      g_string_append (text, "–");
      append_day (text, part->first + part->days - 1);
    }
  g_string_append (text, " (");
  append_days (text, part->days);
  g_string_append_printf (text, "): %s ", ost_kind_get_polish (&ost_cost_kind, part->cost));
  append_amount (text, part);
  g_string_append (text, " miesięcznie");
  append_source (text, self, part);
  append_fraction (text, part);
  if (ost_cost_is_rounded (part->cost) && part->days != part->base_days)
    g_string_append_printf (text, ", z tego %d/%d", part->days, part->base_days);
}

/* A payment spread over days has one part for each; N of them are of this line. */
static void
append_payment (GString *text, const OstSharePart *part, int n)
{
  g_string_append_printf (text, "%s ", ost_kind_get_polish (&ost_cost_kind, part->cost));
  append_amount (text, part);
  if (part->divisor > 0)
    g_string_append_printf (text, " × %d/%d (dni pobytu w miesiącu wypłaty)", n, part->divisor);
  else
    {
      g_string_append (text, ", udział z dnia ");
      append_day (text, part->first);
    }
}

static void
append_parts (GString *text, const OstCofinancing *self, const OstShareLine *line)
{
  const char *separator = "";

  for (guint i = 0; i < self->parts->len; i++)
    {
      const OstSharePart *part = &g_array_index (self->parts, OstSharePart, i);
      int n = 1;

      if (!is_of_line (part, line))
        continue;
      g_string_append (text, separator);
      separator = "; ";
      if (!ost_cost_is_one_off (part->cost))
        {
          append_monthly (text, self, part);
          continue;
        }
      while (part->divisor > 0 && i + 1 < self->parts->len && is_of_line (part + n, line) &&
             part[n].amount == part->amount && part[n].first > part[n - 1].first)
        {
          n++;
          i++;
        }
      append_payment (text, part, n);
    }
}

static void
append_setting (GString *text, const OstShareLine *line, const OstCofinancing *self, OstRule rule)
{
  const OstRuleSet *rules = ost_agreements_get (self->task.agreements, line->county, line->month);
  int n_values;

  g_string_append (text, ost_rule_get_values (rule, &n_values)[rules->value[rule]].polish);
}

static void
append_years (GString *text, const OstCofinancing *self, const OstShareLine *line, guint episode)
{
  const OstYears *years = &g_array_index (self->years, OstEpisodeYears, episode).years;
  const OstStay *stay = ost_care_history_get_stay (
      self->child, ost_care_history_get_episode (self->child, episode)->stay);

  g_string_append_printf (text, "udział gminy %d %% (art. 191 ust. %d): ", line->rate,
                          ost_form_is_residential (line->form) ? 10 : 9);
  if (line->rate == 10)
    g_string_append (text, "pierwszy rok pobytu, od ");
  else
    g_string_append (text, line->rate == 30 ? "drugi rok pobytu, od "
                                            : "trzeci i kolejny rok pobytu, od ");
  append_day (text, line->rate == 10   ? years->year1
                    : line->rate == 30 ? years->year2
                                       : years->year3);
  g_string_append (text, "; umieszczenie ");
  append_day (text, stay->start);
  if (stay->year2_from != OST_DAY_NONE || stay->year3_from != OST_DAY_NONE)
    g_string_append (text, ", początek roku ustalony ręcznie");
  g_string_append (text, "; kolejny rok zaczyna się ");
  append_setting (text, line, self, OST_RULE_YEAR_START);
}

static void
append_agreed (GString *text,
               const OstCofinancing *self,
               const OstShareLine *line,
               const char *what)
{
  g_string_append_printf (text, ". %s przyjęto wg zasad rozliczeń z powiatem „%s”: ", what,
                          ost_agreements_get_name (self->task.agreements, line->county));
}

static void
append_agreed_rule (GString *text,
                    const OstCofinancing *self,
                    const OstShareLine *line,
                    const char *what,
                    OstRule rule)
{
  append_agreed (text, self, line, what);
  append_setting (text, line, self, rule);
}

/* What neither the law nor the courts settle: K6, K9, K13, K14, K19. */
static void
append_contested (GString *text,
                  const OstCofinancing *self,
                  const OstShareLine *line,
                  guint episode)
{
  const guint index = ost_care_history_get_episode (self->child, episode)->stay;
  const OstStay *stay = ost_care_history_get_stay (self->child, index);

  if (index > 0 && line->rate > 0 && ost_stay_is_adult_return (self->child, index))
    {
      append_agreed (text, self, line, "Powrót osoby pełnoletniej (art. 37 ust. 4)");
      g_string_append (text, "lata pobytu biegną dalej");
    }
  else if (index > 0 && line->rate > 0)
    append_agreed_rule (text, self, line, "Ponowne umieszczenie po powrocie do rodziny",
                        OST_RULE_RETURN);
  if (index > 0 &&
      (stay->exemption == OST_EXEMPTION_REFUSED || stay->exemption == OST_EXEMPTION_BEFORE_2012))
    {
      append_agreed (text, self, line,
                     "Nowe umieszczenie dziecka po raz pierwszy umieszczonego przed 2012 r.");
      g_string_append (text, stay->exemption == OST_EXEMPTION_REFUSED
                                 ? "z udziałem gminy"
                                 : "bez udziału gminy (art. 238 ust. 1)");
    }
  if (line->cost == OST_COST_COORDINATOR)
    append_agreed_rule (text, self, line, "Koszt koordynatora", OST_RULE_COORDINATOR);
  if (ost_cost_is_for_leavers (line->cost))
    append_agreed_rule (text, self, line, "Pomoc dla usamodzielnianych", OST_RULE_LEAVERS);
}

/* Settings beyond the years that made this kind of line. */
static void
append_method (GString *text, const OstCofinancing *self, const OstShareLine *line)
{
  const OstRuleSet *rules = ost_agreements_get (self->task.agreements, line->county, line->month);
  OstRule rule = OST_N_RULES;

  if (line->cost == OST_COST_AVERAGE)
    rule = OST_RULE_RESIDENTIAL_PARTIAL;
  else if (ost_cost_is_shared (line->cost))
    rule = OST_RULE_WAGE_CHILDREN;
  else if (ost_cost_is_one_off (line->cost) && line->cost != OST_COST_INDEPENDENCE)
    rule = OST_RULE_ONE_OFF;
  if (rule == OST_N_RULES || rules->value[rule] == 0)
    return;
  g_string_append_printf (text, "; wg zasad rozliczeń z powiatem „%s”: ",
                          ost_agreements_get_name (self->task.agreements, line->county));
  append_setting (text, line, self, rule);
}

static void
append_share (GString *text, const OstCofinancing *self, const OstShareLine *line, guint episode)
{
  const guint stay = ost_care_history_get_episode (self->child, episode)->stay;

  g_string_append (text, ". Podstawa ");
  append_money (text, line->base_grosze);
  g_string_append (text, "; ");
  if (line->rate == 0)
    g_string_append_printf (
        text, "bez udziału gminy: %s",
        ost_kind_get_polish (&ost_exemption_kind,
                             ost_care_history_get_stay (self->child, stay)->exemption));
  else
    {
      append_years (text, self, line, episode);
      append_method (text, self, line);
      g_string_append_printf (text, "; × %d %% = ", line->rate);
      append_money (text, line->share - line->adjustment);
    }
}

static void
append_adjustment (GString *text, const OstCofinancing *self, const OstShareLine *line)
{
  if (line->adjustment == 0)
    return;
  g_string_append_printf (text, ". Różnica zaokrąglenia %s", line->adjustment > 0 ? "+" : "−");
  append_money (text, ABS (line->adjustment));
  g_string_append_printf (text, " (%s: ", ost_rule_get_polish (OST_RULE_ROUNDING));
  append_setting (text, line, self, OST_RULE_ROUNDING);
  g_string_append (text, "), razem ");
  append_money (text, line->share);
}

char *
ost_cofinancing_dup_working (const OstCofinancing *self, const OstShareLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint episode = 0;

  for (guint i = self->parts->len; i > 0; i--)
    if (is_of_line (&g_array_index (self->parts, OstSharePart, i - 1), line))
      episode = g_array_index (self->parts, OstSharePart, i - 1).episode;

  append_parts (text, self, line);
  append_share (text, self, line, episode);
  append_contested (text, self, line, episode);
  append_adjustment (text, self, line);
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
