/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_OPINION_NONE,
  OST_OPINION_POSITIVE,
  OST_OPINION_NEGATIVE
};
extern const OstKind ost_opinion_result_kind;

/* A supporting family (art. 29–31): checks, appointment, contract. */
typedef struct
{
  OstRecord parent_instance;

  char *name;
  char *street;
  char *house;
  char *flat;
  char *postcode;
  char *town;
  char *phone;
  GDate rspts_on;
  GDate statement_on;
  GDate interview_on;
  GDate opinion_on;
  int opinion; /* OST_OPINION_… */
  GDate appointed_on;
  char *contract_no;
  GDate contract_from;
  GDate contract_to;
  gint64 month_limit;
  char *end_reason;
  char *notes;
  char *name_key;
} OstSupportingFamily;

#define OST_TYPE_SUPPORTING_FAMILY (ost_supporting_family_get_type ())
OST_DECLARE_RECORD (OstSupportingFamily, ost_supporting_family)

G_END_DECLS
