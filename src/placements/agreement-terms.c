/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/agreement-terms.h"

/* The values of a rule behind "as before". */
#define AS_BEFORE                                                                                  \
  {                                                                                                \
    "", NC_ ("rule", "As before"), NULL                                                            \
  }

static const OstKindValue year_starts[] = {
  AS_BEFORE,
  { "anniversary", NC_ ("rule", "On the anniversary of the placement"), NULL },
  { "day-after", NC_ ("rule", "The day after the anniversary"), NULL },
  { "month-start", NC_ ("rule", "First day of the anniversary's month"), NULL },
  { "next-month", NC_ ("rule", "First day of the month after the anniversary"), NULL },
  { "days-365", NC_ ("rule", "After 365 and 730 days"), NULL },
  { "calendar-year", NC_ ("rule", "On 1 January of the next year"), NULL },
};
static const OstKindValue partials[] = {
  AS_BEFORE,
  { "by-days", NC_ ("rule", "By days of care"), NULL },
  { "whole-month", NC_ ("rule", "The whole monthly amount"), NULL },
  { "leaving-day-excluded", NC_ ("rule", "By days, without the day of leaving"), NULL },
};
static const OstKindValue returns[] = {
  AS_BEFORE,
  { "restart", NC_ ("rule", "Years start again"), NULL },
  { "continue", NC_ ("rule", "Years run on from the first placement"), NULL },
  { "resume", NC_ ("rule", "Only days in care count"), NULL },
};
static const OstKindValue wage_children[] = {
  AS_BEFORE,
  { "by-days", NC_ ("rule", "Children of each day"), NULL },
  { "month-end", NC_ ("rule", "Children on the last day of the month"), NULL },
  { "month-start", NC_ ("rule", "Children on the first day of the month"), NULL },
};
static const OstKindValue switches[] = {
  AS_BEFORE,
  { "off", NC_ ("rule", "Not shared by the gmina"), NULL },
  { "on", NC_ ("rule", "Shared by the gmina"), NULL },
};
static const OstKindValue one_offs[] = {
  AS_BEFORE,
  { "payment-date", NC_ ("rule", "Rate of the day of payment"), NULL },
  { "event-date", NC_ ("rule", "Rate of the day of the event"), NULL },
  { "by-days", NC_ ("rule", "Spread over the days of the month"), NULL },
};
static const OstKindValue roundings[] = {
  AS_BEFORE,
  { "line", NC_ ("rule", "Each line to the grosz"), NULL },
  { "month", NC_ ("rule", "Each child's month to the grosz"), NULL },
  { "note", NC_ ("rule", "The whole note to the grosz"), NULL },
};

static const OstKind kinds[OST_N_RULES] = {
  OST_KIND ("rule", year_starts),   OST_KIND ("rule", partials),  OST_KIND ("rule", returns),
  OST_KIND ("rule", wage_children), OST_KIND ("rule", switches),  OST_KIND ("rule", switches),
  OST_KIND ("rule", one_offs),      OST_KIND ("rule", roundings),
};

#define RULE(name, number, label)                                                                  \
  {                                                                                                \
    name, OST_FIELD_KIND, G_STRUCT_OFFSET (OstAgreementTerms, rule) + number * sizeof (int),       \
        label, OST_FIELD_PLAIN, &kinds[number]                                                     \
  }

static const OstField fields[] = {
  OST_FIELD (OstAgreementTerms, county, TEXT, N_ ("County"), OST_FIELD_REQUIRED),
  OST_FIELD (OstAgreementTerms, valid_from, DATE, N_ ("Valid from"), OST_FIELD_PLAIN),
  RULE ("year_start", OST_RULE_YEAR_START, N_ ("Start of the second and third year")),
  RULE ("residential_partial",
        OST_RULE_RESIDENTIAL_PARTIAL,
        N_ ("Residential care for part of a month")),
  RULE ("return_home", OST_RULE_RETURN, N_ ("Return home and a new placement")),
  RULE ("wage_children",
        OST_RULE_WAGE_CHILDREN,
        N_ ("Number of children who share a wage or a house")),
  RULE ("coordinator", OST_RULE_COORDINATOR, N_ ("Cost of the coordinator")),
  RULE ("leavers", OST_RULE_LEAVERS, N_ ("Aid for those who leave care")),
  RULE ("one_off", OST_RULE_ONE_OFF, N_ ("Payments on one day")),
  RULE ("rounding", OST_RULE_ROUNDING, N_ ("Rounding")),
};

/* What is told of the rules alone; what they mean after earlier terms is known to the store. */
static void
check_terms (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstAgreementTerms *self = record;
  const int year_start = self->rule[OST_RULE_YEAR_START] - 1;
  gboolean any = FALSE;

  if (g_date_valid (&self->valid_from) && g_date_get_day (&self->valid_from) != 1)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "valid_from",
                      _ ("Terms hold from the first day of a month"));
  for (int rule = 0; rule < OST_N_RULES; rule++)
    any = any || self->rule[rule] > 0;
  if (!any)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "year_start", _ ("Choose at least one rule"));
  if (self->rule[OST_RULE_RETURN] - 1 == OST_RETURN_RESUME && year_start >= 0 &&
      year_start != OST_YEAR_ANNIVERSARY && year_start != OST_YEAR_DAY_AFTER &&
      year_start != OST_YEAR_DAYS_365)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "return_home",
                      _ ("Days in care can be counted only with years that start on the "
                         "anniversary, the day after it or after 365 days"));
}

OST_DEFINE_RECORD (OstAgreementTerms, ost_agreement_terms, "agreement_rule", fields, check_terms)

char *
ost_agreement_terms_dup_words (const OstAgreementTerms *self)
{
  GString *words = g_string_new (NULL);

  for (OstRule rule = 0; rule < OST_N_RULES; rule++)
    if (self->rule[rule] > 0)
      g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "; " : "",
                              ost_rule_get_label (rule),
                              ost_kind_get_label (&kinds[rule], self->rule[rule]));
  return g_string_free (words, FALSE);
}
