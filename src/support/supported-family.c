/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "support/supported-family.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstSupportedFamily,
                supporting_family_id,
                LINK,
                N_ ("Supporting family"),
                OST_FIELD_REQUIRED,
                "supporting_family"),
  OST_FIELD_OF (
      OstSupportedFamily, family_id, LINK, N_ ("Family helped"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD (OstSupportedFamily, from_day, DATE, N_ ("From"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportedFamily, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportedFamily, care, FLAG, N_ ("Care and upbringing"), OST_FIELD_PLAIN),
  OST_FIELD (OstSupportedFamily, household, FLAG, N_ ("Household"), OST_FIELD_PLAIN),
  OST_FIELD (
      OstSupportedFamily, social_roles, FLAG, N_ ("Shaping of social roles"), OST_FIELD_PLAIN),
  OST_FIELD (
      OstSupportedFamily, consent_on, DATE, N_ ("Consent of the family helped"), OST_FIELD_PLAIN),
};

static void
check_supported (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstSupportedFamily *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      g_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (
    OstSupportedFamily, ost_supported_family, "supported_family", fields, check_supported)
