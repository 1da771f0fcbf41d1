/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "support/support-rules.h"

static const OstKindValue support_state_values[] = {
  { "", "", NULL },
  { "niesprawdzona", NC_ ("support-state", "Register check missing"), NULL },
  { "bez-opinii", NC_ ("support-state", "Opinion missing"), NULL },
  { "opinia-negatywna", NC_ ("support-state", "Opinion negative"), NULL },
  { "nieustanowiona", NC_ ("support-state", "Not appointed"), NULL },
  { "bez-umowy", NC_ ("support-state", "No contract"), NULL },
  { "umowa", NC_ ("support-state", "Contract in force"), NULL },
  { "zakonczona", NC_ ("support-state", "Ended"), NULL },
};

const OstKind ost_support_state_kind = OST_KIND ("support-state", support_state_values);

static gboolean
is_ended (const OstSupportingFamily *family, const GDate *today)
{
  if (family->end_reason != NULL)
    return TRUE;
  return g_date_valid (&family->contract_to) && ost_date_compare (&family->contract_to, today) < 0;
}

int
ost_support_state (const OstSupportingFamily *family, const GDate *today)
{
  if (is_ended (family, today))
    return OST_SUPPORT_ENDED;
  if (!g_date_valid (&family->rspts_on))
    return OST_SUPPORT_NOT_CHECKED;
  if (family->opinion == OST_OPINION_NONE)
    return OST_SUPPORT_NO_OPINION;
  if (family->opinion == OST_OPINION_NEGATIVE)
    return OST_SUPPORT_NEGATIVE_OPINION;
  if (!g_date_valid (&family->appointed_on))
    return OST_SUPPORT_NOT_APPOINTED;
  return g_date_valid (&family->contract_from) ? OST_SUPPORT_IN_FORCE : OST_SUPPORT_NO_CONTRACT;
}

static gboolean
is_same_month (const GDate *a, const GDate *b)
{
  return g_date_get_year (a) == g_date_get_year (b) && g_date_get_month (a) == g_date_get_month (b);
}

GArray *
ost_support_balances (const GPtrArray *reimbursements)
{
  GArray *balances =
      g_array_sized_new (FALSE, TRUE, sizeof (OstSupportBalance), reimbursements->len);
  OstSupportBalance balance = { 0 };

  for (guint i = 0; i < reimbursements->len; i++)
    {
      const OstReimbursement *cost = reimbursements->pdata[i];
      const OstReimbursement *former = i > 0 ? reimbursements->pdata[i - 1] : cost;

      if (!is_same_month (&former->day, &cost->day))
        balance.in_month = 0;
      if (cost->state == OST_REIMBURSEMENT_ACCEPTED)
        {
          balance.in_month += cost->amount;
          balance.in_all += cost->amount;
        }
      g_array_append_val (balances, balance);
    }
  return balances;
}
