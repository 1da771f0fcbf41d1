/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "people/staff.h"

static const OstKindValue staff_role_values[] = {
  { "", "", NULL },
  { "asystent", NC_ ("staff-role", "Family assistant"), "asystent rodziny" },
  { "pracownik-socjalny", NC_ ("staff-role", "Social worker"), "pracownik socjalny" },
  { "kierownik", NC_ ("staff-role", "Head of the centre"), "kierownik" },
  { "ksiegowa", NC_ ("staff-role", "Finance clerk"), "księgowy" },
  { "iod", NC_ ("staff-role", "Data protection officer"), "inspektor ochrony danych" },
  { "administrator", NC_ ("staff-role", "Administrator"), "administrator" },
  { "inny", NC_ ("staff-role", "Other member of staff"), "pracownik" },
};

const OstKind ost_staff_role_kind = OST_KIND ("staff-role", staff_role_values);

static const OstKindValue contract_kind_values[] = {
  { "", "", NULL },
  { "umowa-o-prace", NC_ ("contract-kind", "Employment contract"), "umowa o pracę" },
  { "umowa-o-swiadczenie", NC_ ("contract-kind", "Services contract"),
    "umowa o świadczenie usług" },
};

const OstKind ost_contract_kind_kind = OST_KIND ("contract-kind", contract_kind_values);

static const OstField fields[] = {
  OST_FIELD (OstStaff, login, TEXT, N_ ("Login"), OST_FIELD_REQUIRED),
  OST_FIELD (OstStaff, surname, TEXT, N_ ("Surname"), OST_FIELD_REQUIRED),
  OST_FIELD (OstStaff, given_name, TEXT, N_ ("Given name"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstStaff, role, KIND, N_ ("Role"), OST_FIELD_REQUIRED, &ost_staff_role_kind),
  OST_FIELD_OF (OstStaff, sex, KIND, N_ ("Sex"), OST_FIELD_PLAIN, &ost_sex_kind),
  OST_FIELD (OstStaff, title, TEXT, N_ ("Title on paper"), OST_FIELD_PLAIN),
  OST_FIELD (OstStaff, phone, TEXT, N_ ("Phone"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstStaff, contract, KIND, N_ ("Contract"), OST_FIELD_PLAIN, &ost_contract_kind_kind),
  OST_FIELD (OstStaff, contract_from, DATE, N_ ("Contract from"), OST_FIELD_PLAIN),
  OST_FIELD (OstStaff, contract_to, DATE, N_ ("Contract to"), OST_FIELD_PLAIN),
  OST_FIELD (OstStaff, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static void
check_staff (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstStaff *self = record;

  if (self->login != NULL && !ost_staff_is_login (self->login))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "login",
                      _ ("Small letters without Polish marks, digits, dots and hyphens: alis"));
  if (g_date_valid (&self->contract_from) && g_date_valid (&self->contract_to) &&
      g_date_compare (&self->contract_to, &self->contract_from) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "contract_to",
                      _ ("The end is before the beginning"));
}

gboolean
ost_staff_is_login (const char *login)
{
  return strspn (login, "abcdefghijklmnopqrstuvwxyz0123456789.-_") == strlen (login);
}

gboolean
ost_staff_may_see_audit (const OstStaff *self)
{
  return self->parent_instance.archived_at == NULL &&
         (self->role == OST_STAFF_HEAD_OF_THE_CENTRE ||
          self->role == OST_STAFF_DATA_PROTECTION_OFFICER || self->role == OST_STAFF_ADMINISTRATOR);
}

OST_DEFINE_RECORD (OstStaff, ost_staff, "staff", fields, check_staff)
