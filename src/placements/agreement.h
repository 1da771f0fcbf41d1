/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/kind.h"

G_BEGIN_DECLS

/* What an agreement with a county can choose; the law does not say (K1-K19).  Names and values are
 * those of --rule NAME=VALUE and of the table agreement_rule.  Value 0 is the default. */
typedef enum
{
  OST_RULE_YEAR_START,
  OST_RULE_RESIDENTIAL_PARTIAL,
  OST_RULE_RETURN,
  OST_RULE_WAGE_CHILDREN,
  OST_RULE_COORDINATOR,
  OST_RULE_LEAVERS,
  OST_RULE_ONE_OFF,
  OST_RULE_ROUNDING,
  OST_N_RULES
} OstRule;

typedef enum
{
  OST_YEAR_ANNIVERSARY,
  OST_YEAR_DAY_AFTER,
  OST_YEAR_MONTH_START,
  OST_YEAR_NEXT_MONTH,
  OST_YEAR_DAYS_365,
  OST_YEAR_CALENDAR
} OstYearStart;

enum
{
  OST_RESIDENTIAL_BY_DAYS,
  OST_RESIDENTIAL_WHOLE_MONTH,
  OST_RESIDENTIAL_LEAVING_DAY_EXCLUDED
};

enum
{
  OST_RETURN_RESTART,
  OST_RETURN_CONTINUE,
  OST_RETURN_RESUME
};

enum
{
  OST_WAGE_BY_DAYS,
  OST_WAGE_MONTH_END,
  OST_WAGE_MONTH_START
};

enum
{
  OST_SWITCH_OFF,
  OST_SWITCH_ON
};

enum
{
  OST_ONE_OFF_PAYMENT_DATE,
  OST_ONE_OFF_EVENT_DATE,
  OST_ONE_OFF_BY_DAYS
};

enum
{
  OST_ROUNDING_LINE,
  OST_ROUNDING_MONTH,
  OST_ROUNDING_NOTE
};

typedef struct
{
  guint8 value[OST_N_RULES];
} OstRuleSet;

#define OST_AGREEMENT_ERROR (ost_agreement_error_quark ())
GQuark ost_agreement_error_quark (void);
typedef enum
{
  OST_AGREEMENT_ERROR_RULE,       /* no such rule */
  OST_AGREEMENT_ERROR_VALUE,      /* no such value of the rule */
  OST_AGREEMENT_ERROR_COMBINATION /* return=resume with a year-start that knows no anniversary */
} OstAgreementError;

const char *ost_rule_get_name (OstRule rule);
/* What the setting is about, for the window (translated) and for letters (Polish). */
const char *ost_rule_get_label (OstRule rule);
const char *ost_rule_get_polish (OstRule rule);
/* Words from "restart" on, Polish sentences for the working; position 0 is the default. */
const OstKindValue *ost_rule_get_values (OstRule rule, int *n_values);
/* "NAME=VALUE" */
gboolean ost_rule_parse (const char *text, OstRule *rule, int *value, GError **error);
gboolean
ost_rule_find (const char *name, const char *word, OstRule *rule, int *value, GError **error);
gboolean ost_rule_set_check (const OstRuleSet *rules, GError **error);
/* "początek drugiego i trzeciego roku: w rocznicę umieszczenia". (transfer full) */
char *ost_rule_dup_polish (OstRule rule, int value);

/* The counties of a run and what was agreed with each, by months. */
typedef struct _OstAgreements OstAgreements;

OstAgreements *ost_agreements_new (void);
void ost_agreements_free (OstAgreements *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstAgreements, ost_agreements_free)

/* Index of NAME (case and diacritics do not matter), made with the defaults when it is new. */
int ost_agreements_intern (OstAgreements *self, const char *name);
const char *ost_agreements_get_name (const OstAgreements *self, int county);
guint ost_agreements_get_n (const OstAgreements *self);
/* In force in the months that begin on or after day number FROM (0: always). */
void ost_agreements_set (OstAgreements *self, int county, int from, OstRule rule, int value);
/* For every county and month of the run, whatever was agreed. */
void ost_agreements_override (OstAgreements *self, OstRule rule, int value);
/* Works out the rule sets; afterwards nothing may be set.  Refuses overrides that contradict each
 * other; what they contradict in a county's agreement is found when a child of that county comes.
 */
gboolean ost_agreements_close (OstAgreements *self, GError **error);
/* Borrowed, the same pointer for the same set. */
const OstRuleSet *ost_agreements_get (const OstAgreements *self, int county, int month_first_day);
gboolean ost_agreements_uses (const OstAgreements *self, OstRule rule, int value);

G_END_DECLS
