/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/kind.h"

G_BEGIN_DECLS

typedef enum
{
  OST_FORM_UNKNOWN,
  OST_FORM_KINSHIP,
  OST_FORM_NON_PROFESSIONAL,
  OST_FORM_PROFESSIONAL,
  OST_FORM_EMERGENCY,
  OST_FORM_SPECIALIST,
  OST_FORM_FAMILY_HOME,
  OST_FORM_RELIEF,
  OST_FORM_HOME_SOCIAL,
  OST_FORM_HOME_INTERVENTION,
  OST_FORM_HOME_THERAPY,
  OST_FORM_HOME_FAMILY,
  OST_FORM_REGIONAL,
  OST_FORM_PREADOPTION,
  OST_N_FORMS
} OstForm;

extern const OstKind ost_form_kind;

/* Art. 191(10): the share is of the facility's average monthly cost. */
gboolean ost_form_is_residential (OstForm form);
/* Place of FORM in the order of words, in which lines are printed. */
int ost_form_order (OstForm form);

G_END_DECLS
