/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/money.h"
#include "placements/amounts-of-day.h"

#define MOST_GROSZE 10000000 /* a benefit above 100 000 zł a month is a slip of the hand */

static const OstField fields[] = {
  OST_FIELD (OstAmountsOfDay, valid_from, DATE, N_ ("Valid from"), OST_FIELD_REQUIRED),
  OST_FIELD (OstAmountsOfDay, kinship, MONEY, N_ ("Benefit, kinship family"), OST_FIELD_PLAIN),
  OST_FIELD (OstAmountsOfDay,
             other,
             MONEY,
             N_ ("Benefit, other family or family children's home"),
             OST_FIELD_PLAIN),
  OST_FIELD (OstAmountsOfDay, supplement, MONEY, N_ ("Supplement (art. 81)"), OST_FIELD_PLAIN),
  OST_FIELD (OstAmountsOfDay, source, TEXT, N_ ("Source"), OST_FIELD_PLAIN),
};

static void
check_amount (gint64 amount, const char *field, OstProblems *problems)
{
  if (amount != OST_MONEY_NONE && (amount <= 0 || amount > MOST_GROSZE))
    ost_problems_add (problems, OST_PROBLEM_ERROR, field,
                      _ ("A monthly amount is above 0 and at most 100,000 zł"));
}

static void
check_amounts (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstAmountsOfDay *self = record;

  check_amount (self->kinship, "kinship", problems);
  check_amount (self->other, "other", problems);
  check_amount (self->supplement, "supplement", problems);
  if (self->kinship == OST_MONEY_NONE && self->other == OST_MONEY_NONE &&
      self->supplement == OST_MONEY_NONE)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "kinship", _ ("Enter at least one amount"));
  if (!g_date_valid (&self->valid_from))
    return;
  if (g_date_get_year (&self->valid_from) < 2012)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "valid_from",
                      _ ("The act is in force since 1 January 2012"));
  if (g_date_get_day (&self->valid_from) != 1)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "valid_from",
                      _ ("Not the first of a month: counted from the next month on"));
  if (self->source == NULL)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "source",
                      _ ("Write down where the amounts come from: M.P., number"));
}

OST_DEFINE_RECORD (OstAmountsOfDay, ost_amounts_of_day, "statutory_amount", fields, check_amounts)
