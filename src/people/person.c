/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

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

OST_DEFINE_RECORD (OstPerson, ost_person, "person", fields, NULL)
