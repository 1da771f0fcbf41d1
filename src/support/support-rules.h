/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/reimbursement.h"
#include "support/supporting-family.h"

G_BEGIN_DECLS

/* How far a supporting family is on its way from the checks to the contract (art. 29–31): the first
 * step that is missing, also where a contract was made without it. */
enum
{
  OST_SUPPORT_NONE,
  OST_SUPPORT_NOT_CHECKED,
  OST_SUPPORT_NO_OPINION,
  OST_SUPPORT_NEGATIVE_OPINION,
  OST_SUPPORT_NOT_APPOINTED,
  OST_SUPPORT_NO_CONTRACT,
  OST_SUPPORT_IN_FORCE,
  OST_SUPPORT_ENDED
};
extern const OstKind ost_support_state_kind;

int ost_support_state (const OstSupportingFamily *family, const GDate *today);

/* Accepted costs up to and with one of them, in grosze. */
typedef struct
{
  gint64 in_month;
  gint64 in_all;
} OstSupportBalance;

/* REIMBURSEMENTS by day. (transfer full, of OstSupportBalance, one for each) */
GArray *ost_support_balances (const GPtrArray *reimbursements);

G_END_DECLS
