/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_INSTITUTION_NONE,
  OST_INSTITUTION_COURT,
  OST_INSTITUTION_COUNTY_FAMILY_CENTRE,
  OST_INSTITUTION_SCHOOL,
  OST_INSTITUTION_COUNSELLING_CENTRE,
  OST_INSTITUTION_POLICE,
  OST_INSTITUTION_OFFICE,
  OST_INSTITUTION_HEALTH_CARE,
  OST_INSTITUTION_ORGANISATION,
  OST_INSTITUTION_OTHER_INSTITUTION
};
extern const OstKind ost_institution_kind_kind;

/* Courts, schools, counselling centres and the people to ask for there. */
typedef struct
{
  OstRecord parent_instance;

  char *name;
  int kind; /* OST_INSTITUTION_… */
  char *department;
  char *street;
  char *house;
  char *flat;
  char *postcode;
  char *town;
  char *phone;
  char *email;
  char *contact_person;
  char *notes;
} OstInstitution;

#define OST_TYPE_INSTITUTION (ost_institution_get_type ())
OST_DECLARE_RECORD (OstInstitution, ost_institution)

G_END_DECLS
