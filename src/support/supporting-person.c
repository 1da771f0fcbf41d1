/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "support/supporting-person.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstSupportingPerson,
                supporting_family_id,
                LINK,
                N_ ("Supporting family"),
                OST_FIELD_REQUIRED,
                "supporting_family"),
  OST_FIELD (OstSupportingPerson, surname, TEXT, N_ ("Surname"), OST_FIELD_REQUIRED),
  OST_FIELD (OstSupportingPerson, given_name, TEXT, N_ ("Given name"), OST_FIELD_REQUIRED),
  OST_FIELD (OstSupportingPerson, joined_on, DATE, N_ ("In the household since"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportingPerson,
             rspts_on,
             DATE,
             N_ ("Check in the sex-offender register"),
             OST_FIELD_PLAIN),
  OST_FIELD (
      OstSupportingPerson, statement_on, DATE, N_ ("Statement of no conviction"), OST_FIELD_PLAIN),
};

static void
check_person (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstSupportingPerson *self = record;

  if (!g_date_valid (&self->rspts_on))
    ost_problems_add (problems, OST_PROBLEM_WARNING, "rspts_on",
                      _ ("The check in the sex-offender register is missing"));
}

OST_DEFINE_RECORD (
    OstSupportingPerson, ost_supporting_person, "supporting_person", fields, check_person)
