/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_RELATION_NONE,
  OST_RELATION_PARENT_OF,
  OST_RELATION_SPOUSE_OF,
  OST_RELATION_PARTNER_OF,
  OST_RELATION_SIBLING_OF,
  OST_RELATION_GRANDPARENT_OF,
  OST_RELATION_LEGAL_GUARDIAN_OF,
  OST_RELATION_OTHER_RELATIVE_OF
};
extern const OstKind ost_relation_kind;

enum
{
  OST_AUTHORITY_NONE,
  OST_AUTHORITY_FULL,
  OST_AUTHORITY_LIMITED,
  OST_AUTHORITY_SUSPENDED,
  OST_AUTHORITY_REMOVED
};
extern const OstKind ost_authority_kind;

/* PERSON is RELATION of RELATIVE; a parent's authority over that child stands here. */
typedef struct
{
  OstRecord parent_instance;

  gint64 person_id;
  gint64 relative_id;
  int relation;  /* OST_RELATION_… */
  int authority; /* OST_AUTHORITY_… */
  char *notes;
} OstKinship;

#define OST_TYPE_KINSHIP (ost_kinship_get_type ())
OST_DECLARE_RECORD (OstKinship, ost_kinship)

G_END_DECLS
