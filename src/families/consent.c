/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/consent.h"

static const OstKindValue consent_kind_values[] = {
  { "", "", NULL },
  { "wsparcie", NC_ ("consent-kind", "Support"), "na wsparcie asystenta rodziny" },
  { "zz-przetwarzanie", NC_ ("consent-kind", "Za życiem: processing"), NULL },
  { "zz-przekazywanie", NC_ ("consent-kind", "Za życiem: passing of information"), NULL },
};

const OstKind ost_consent_kind_kind = OST_KIND ("consent-kind", consent_kind_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstConsent, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstConsent, person_id, LINK, N_ ("Given by"), OST_FIELD_PLAIN, "person"),
  OST_FIELD_OF (OstConsent, kind, KIND, N_ ("Consent"), OST_FIELD_REQUIRED, &ost_consent_kind_kind),
  OST_FIELD (OstConsent, given_on, DATE, N_ ("Given on"), OST_FIELD_REQUIRED),
  OST_FIELD (OstConsent, withdrawn_on, DATE, N_ ("Withdrawn on"), OST_FIELD_PLAIN),
  OST_FIELD (OstConsent, notes, TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static void
check_consent (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstConsent *self = record;

  if (g_date_valid (&self->given_on) && g_date_valid (&self->withdrawn_on) &&
      g_date_compare (&self->withdrawn_on, &self->given_on) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "withdrawn_on",
                      _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (OstConsent, ost_consent, "consent", fields, check_consent)
