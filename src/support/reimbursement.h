/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_REIMBURSEMENT_NONE,
  OST_REIMBURSEMENT_TO_BE_CHECKED,
  OST_REIMBURSEMENT_ACCEPTED,
  OST_REIMBURSEMENT_REFUSED
};
extern const OstKind ost_reimbursement_state_kind;

/* A cost that a supporting family asks back under its contract. */
typedef struct
{
  OstRecord parent_instance;

  gint64 supporting_family_id;
  gint64 family_id;
  GDate day;
  char *paper;
  char *purpose;
  gint64 amount;
  GDate agreed_on;
  int state; /* OST_REIMBURSEMENT_… */
  char *refusal_reason;
} OstReimbursement;

#define OST_TYPE_REIMBURSEMENT (ost_reimbursement_get_type ())
OST_DECLARE_RECORD (OstReimbursement, ost_reimbursement)

G_END_DECLS
