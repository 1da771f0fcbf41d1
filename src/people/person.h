/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_SEX_NONE,
  OST_SEX_WOMAN,
  OST_SEX_MAN
};
extern const OstKind ost_sex_kind;

/* Somebody of a family, or a child in care whose family is not known.  One person may stand in
 * several open cases (M1). */
typedef struct
{
  OstRecord parent_instance;

  char *surname;
  char *given_name;
  char *pesel;
  GDate birth_date;
  int sex; /* OST_SEX_… */
  char *identity_document;
  char *phone;
  char *disability;
  char *school;
  gboolean address_confidential;
  char *notes;
  char *name_key;
} OstPerson;

#define OST_TYPE_PERSON (ost_person_get_type ())
OST_DECLARE_RECORD (OstPerson, ost_person)

G_END_DECLS
