/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "placements/agreement.h"

G_BEGIN_DECLS

/* What was agreed with a county from a month on: its rows of agreement_rule as one thing.  The id
 * is that of the first of them; rev a mark of all their revs, so that any change of one is seen. */
typedef struct
{
  OstRecord parent_instance;

  char *county;
  GDate valid_from;      /* first day of a month; none: always */
  int rule[OST_N_RULES]; /* 0: as before; else the value + 1 */
} OstAgreementTerms;

#define OST_TYPE_AGREEMENT_TERMS (ost_agreement_terms_get_type ())
OST_DECLARE_RECORD (OstAgreementTerms, ost_agreement_terms)

/* "początek …: …; zaokrąglanie: …" in the window's language; "" when nothing is set. */
char *ost_agreement_terms_dup_words (const OstAgreementTerms *self);

G_END_DECLS
