/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/basis-period.h"

static const OstKindValue basis_values[] = {
  { "", "", NULL },
  { "zgoda", NC_ ("basis", "Consent"), "zgoda rodziny" },
  { "sad", NC_ ("basis", "Court order"), "postanowienie sądu" },
  { "za-zyciem", NC_ ("basis", "Za życiem"), "ustawa „Za życiem”" },
  { "art-11-1a", NC_ ("basis", "Minor parent (art. 11(1a))"), "art. 11 ust. 1a ustawy" },
};

const OstKind ost_basis_kind = OST_KIND ("basis", basis_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstBasisPeriod, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstBasisPeriod, kind, KIND, N_ ("Basis"), OST_FIELD_REQUIRED, &ost_basis_kind),
  OST_FIELD (OstBasisPeriod, from_day, DATE, N_ ("From"), OST_FIELD_REQUIRED),
  OST_FIELD (OstBasisPeriod, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (
      OstBasisPeriod, signature, TEXT, N_ ("Signature of the court file"), OST_FIELD_SEARCHED),
  OST_FIELD (OstBasisPeriod, notes, TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static void
check_basis (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstBasisPeriod *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      g_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (OstBasisPeriod, ost_basis_period, "basis_period", fields, check_basis)
