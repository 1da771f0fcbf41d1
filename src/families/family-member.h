/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_ROLE_NONE,
  OST_ROLE_MOTHER,
  OST_ROLE_FATHER,
  OST_ROLE_CHILD,
  OST_ROLE_CARER,
  OST_ROLE_OTHER_MEMBER
};
extern const OstKind ost_member_role_kind;

/* A person in a case, with the role and from when to when (M1). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 person_id;
  int role; /* OST_ROLE_… */
  GDate from_day;
  GDate to_day;
  char *whereabouts;
  gboolean household;
} OstFamilyMember;

#define OST_TYPE_FAMILY_MEMBER (ost_family_member_get_type ())
OST_DECLARE_RECORD (OstFamilyMember, ost_family_member)

G_END_DECLS
