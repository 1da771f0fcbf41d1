/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/family-member.h"

static const OstKindValue member_role_values[] = {
  { "", "", NULL },
  { "matka", NC_ ("member-role", "Mother"), "matka" },
  { "ojciec", NC_ ("member-role", "Father"), "ojciec" },
  { "dziecko", NC_ ("member-role", "Child"), "dziecko" },
  { "opiekun", NC_ ("member-role", "Carer"), "opiekun" },
  { "inny", NC_ ("member-role", "Other member"), "inna osoba" },
};

const OstKind ost_member_role_kind = OST_KIND ("member-role", member_role_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstFamilyMember, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstFamilyMember, person_id, LINK, N_ ("Person"), OST_FIELD_REQUIRED, "person"),
  OST_FIELD_OF (
      OstFamilyMember, role, KIND, N_ ("Role"), OST_FIELD_REQUIRED, &ost_member_role_kind),
  OST_FIELD (OstFamilyMember, from_day, DATE, N_ ("From"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamilyMember, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamilyMember, whereabouts, TEXT, N_ ("Whereabouts"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamilyMember, household, FLAG, N_ ("In the household"), OST_FIELD_PLAIN),
};

static void
check_member (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstFamilyMember *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      g_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (OstFamilyMember, ost_family_member, "family_member", fields, check_member)
