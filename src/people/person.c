/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/pesel.h"
#include "base/date.h"
#include "people/person.h"

static const OstKindValue sex_values[] = {
  { "", "", NULL },
  { "k", NC_ ("sex", "Woman"), "kobieta" },
  { "m", NC_ ("sex", "Man"), "mężczyzna" },
};

const OstKind ost_sex_kind = OST_KIND ("sex", sex_values);

static const OstField fields[] = {
  OST_FIELD (OstPerson, surname, TEXT, N_ ("Surname"), OST_FIELD_REQUIRED | OST_FIELD_SEARCHED),
  OST_FIELD (
      OstPerson, given_name, TEXT, N_ ("Given name"), OST_FIELD_REQUIRED | OST_FIELD_SEARCHED),
  OST_FIELD (OstPerson, pesel, TEXT, N_ ("PESEL"), OST_FIELD_SEARCHED),
  OST_FIELD (OstPerson, birth_date, DATE, N_ ("Birth date"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstPerson, sex, KIND, N_ ("Sex"), OST_FIELD_PLAIN, &ost_sex_kind),
  OST_FIELD (OstPerson,
             identity_document,
             TEXT,
             N_ ("Document of a person without PESEL"),
             OST_FIELD_PLAIN),
  OST_FIELD (OstPerson, phone, TEXT, N_ ("Phone"), OST_FIELD_PLAIN),
  OST_FIELD (OstPerson, disability, TEXT, N_ ("Disability"), OST_FIELD_PLAIN),
  OST_FIELD (OstPerson, school, TEXT, N_ ("School"), OST_FIELD_PLAIN),
  OST_FIELD (OstPerson, address_confidential, FLAG, N_ ("Confidential address"), OST_FIELD_PLAIN),
  OST_FIELD (OstPerson, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
  OST_FIELD (OstPerson, name_key, TEXT, N_ ("Sort key"), OST_FIELD_HIDDEN),
};

static void
check_pesel (const OstPerson *self, OstProblems *problems)
{
  GDate born = ost_date_none ();

  switch (ost_pesel_check (self->pesel))
    {
    case OST_PESEL_GOOD:
      break;
    case OST_PESEL_LENGTH:
      ost_problems_add (problems, OST_PROBLEM_WARNING, "pesel", _ ("A PESEL has eleven digits"));
      return;
    case OST_PESEL_DATE:
      ost_problems_add (problems, OST_PROBLEM_WARNING, "pesel",
                        _ ("The first six digits of this PESEL are no date"));
      return;
    case OST_PESEL_CHECK:
    default:
      ost_problems_add (problems, OST_PROBLEM_WARNING, "pesel",
                        _ ("The check digit of this PESEL is wrong; look at the document again"));
      break;
    }
  if (g_date_valid (&self->birth_date) && ost_pesel_get_birth_date (self->pesel, &born) &&
      g_date_compare (&born, &self->birth_date) != 0)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "birth_date",
                      _ ("The birth date differs from the PESEL"));
  if (self->sex != OST_SEX_NONE &&
      (self->sex == OST_SEX_WOMAN) != ost_pesel_is_female (self->pesel))
    ost_problems_add (problems, OST_PROBLEM_WARNING, "sex", _ ("The sex differs from the PESEL"));
}

/* Numbers with a wrong date, sex or check digit exist: they are warned of, never refused. */
static void
check_person (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstPerson *self = record;

  if (self->pesel != NULL)
    check_pesel (self, problems);
  if (g_date_valid (&self->birth_date) && g_date_compare (&self->birth_date, today) > 0)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "birth_date",
                      _ ("The birth date is in the future"));
}

OST_DEFINE_RECORD (OstPerson, ost_person, "person", fields, check_person)
