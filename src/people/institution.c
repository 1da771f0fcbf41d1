/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "people/institution.h"

static const OstKindValue institution_kind_values[] = {
  { "", "", NULL },
  { "sad", NC_ ("institution-kind", "Court"), "sąd" },
  { "pcpr", NC_ ("institution-kind", "County family centre (PCPR)"),
    "powiatowe centrum pomocy rodzinie" },
  { "szkola", NC_ ("institution-kind", "School"), "szkoła" },
  { "poradnia", NC_ ("institution-kind", "Counselling centre"), "poradnia" },
  { "policja", NC_ ("institution-kind", "Police"), "policja" },
  { "urzad", NC_ ("institution-kind", "Office"), "urząd" },
  { "zdrowie", NC_ ("institution-kind", "Health care"), "placówka ochrony zdrowia" },
  { "organizacja", NC_ ("institution-kind", "Organisation"), "organizacja" },
  { "inna", NC_ ("institution-kind", "Other institution"), "instytucja" },
};

const OstKind ost_institution_kind_kind = OST_KIND ("institution-kind", institution_kind_values);

static const OstField fields[] = {
  OST_FIELD (OstInstitution, name, TEXT, N_ ("Name"), OST_FIELD_REQUIRED),
  OST_FIELD_OF (
      OstInstitution, kind, KIND, N_ ("Kind"), OST_FIELD_REQUIRED, &ost_institution_kind_kind),
  OST_FIELD (OstInstitution, department, TEXT, N_ ("Department"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, street, TEXT, N_ ("Street"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, house, TEXT, N_ ("House number"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, flat, TEXT, N_ ("Flat number"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, postcode, TEXT, N_ ("Postcode"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, town, TEXT, N_ ("Town or village"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, phone, TEXT, N_ ("Phone"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, email, TEXT, N_ ("E-mail"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, contact_person, TEXT, N_ ("Contact person"), OST_FIELD_PLAIN),
  OST_FIELD (OstInstitution, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstInstitution, ost_institution, "institution", fields, NULL)
