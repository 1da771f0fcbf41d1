/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* An adult of a supporting family; everyone who will care is checked. */
typedef struct
{
  OstRecord parent_instance;

  gint64 supporting_family_id;
  char *surname;
  char *given_name;
  GDate joined_on;
  GDate rspts_on;
  GDate statement_on;
} OstSupportingPerson;

#define OST_TYPE_SUPPORTING_PERSON (ost_supporting_person_get_type ())
OST_DECLARE_RECORD (OstSupportingPerson, ost_supporting_person)

G_END_DECLS
