/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "people/person.h"

G_BEGIN_DECLS

enum
{
  OST_STAFF_NONE,
  OST_STAFF_FAMILY_ASSISTANT,
  OST_STAFF_SOCIAL_WORKER,
  OST_STAFF_HEAD_OF_THE_CENTRE,
  OST_STAFF_FINANCE_CLERK,
  OST_STAFF_DATA_PROTECTION_OFFICER,
  OST_STAFF_ADMINISTRATOR,
  OST_STAFF_OTHER_MEMBER_OF_STAFF
};
extern const OstKind ost_staff_role_kind;

enum
{
  OST_CONTRACT_NONE,
  OST_CONTRACT_EMPLOYMENT_CONTRACT,
  OST_CONTRACT_SERVICES_CONTRACT
};
extern const OstKind ost_contract_kind_kind;

/* A member of the centre's staff. */
typedef struct
{
  OstRecord parent_instance;

  char *login;
  char *surname;
  char *given_name;
  int role; /* OST_STAFF_… */
  int sex;  /* OST_SEX_… */
  char *title;
  char *phone;
  int contract; /* OST_CONTRACT_… */
  GDate contract_from;
  GDate contract_to;
  char *notes;
} OstStaff;

#define OST_TYPE_STAFF (ost_staff_get_type ())
OST_DECLARE_RECORD (OstStaff, ost_staff)

/* The head, the data protection officer and the administrator, while they are on the staff. */
gboolean ost_staff_may_see_audit (const OstStaff *self);
/* Whether a login is one that can be typed on any keyboard: a-z, 0-9, dot, hyphen, underscore. */
gboolean ost_staff_is_login (const char *login);

G_END_DECLS
