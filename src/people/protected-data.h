/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_PROTECTED_KIND_NONE,
  OST_PROTECTED_KIND_CONFIDENTIAL_ADDRESS,
  OST_PROTECTED_KIND_DATA_AFTER_ADOPTION,
  OST_PROTECTED_KIND_BLUE_CARD
};
extern const OstKind ost_protected_kind_kind;

/* What must never leave the centre (guards R1 and R3): kept apart from the person. */
typedef struct
{
  OstRecord parent_instance;

  gint64 person_id;
  int kind; /* OST_PROTECTED_KIND_… */
  char *street;
  char *house;
  char *flat;
  char *postcode;
  char *town;
  char *content;
} OstProtectedData;

#define OST_TYPE_PROTECTED_DATA (ost_protected_data_get_type ())
OST_DECLARE_RECORD (OstProtectedData, ost_protected_data)

G_END_DECLS
