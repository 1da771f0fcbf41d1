/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"
#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What the form of a new member asks at once: the person and the place in the family.  Never saved
 * as it is. */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  char *surname;
  char *given_name;
  int role; /* OST_ROLE_… */
  char *pesel;
  GDate birth_date;
  int sex; /* OST_SEX_… */
  char *phone;
  char *school;
  char *disability;
  GDate from_day;
  gboolean household;
  char *whereabouts;
} OstNewMember;

#define OST_TYPE_NEW_MEMBER (ost_new_member_get_type ())
OST_DECLARE_RECORD (OstNewMember, ost_new_member)

extern const OstFormLayout ost_new_member_form;

/* Saves the person and the membership together. Returns the person's id. */
gint64 ost_new_member_save (OstTxn *txn, gconstpointer record, GError **error);

G_END_DECLS
