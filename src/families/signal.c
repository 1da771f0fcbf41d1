/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/signal.h"

static const OstKindValue signal_outcome_values[] = {
  { "", "", NULL },
  { "w-toku", NC_ ("signal-outcome", "Interview to be made"), NULL },
  { "wniosek", NC_ ("signal-outcome", "Request for an assistant"), NULL },
  { "brak-podstaw", NC_ ("signal-outcome", "No ground"), NULL },
  { "odmowa-rodziny", NC_ ("signal-outcome", "Family declined"), NULL },
};

const OstKind ost_signal_outcome_kind = OST_KIND ("signal-outcome", signal_outcome_values);

static const OstField fields[] = {
  OST_FIELD (OstSignal, received_on, DATE, N_ ("Received on"), OST_FIELD_REQUIRED),
  OST_FIELD (OstSignal, learned_on, DATE, N_ ("Learned on"), OST_FIELD_PLAIN),
  OST_FIELD (OstSignal, family_name, TEXT, N_ ("Family"), OST_FIELD_REQUIRED),
  OST_FIELD (OstSignal, address, TEXT, N_ ("Address"), OST_FIELD_PLAIN),
  OST_FIELD (OstSignal, reporter, TEXT, N_ ("Reporter"), OST_FIELD_PROTECTED),
  OST_FIELD (OstSignal, content, LONG_TEXT, N_ ("Content"), OST_FIELD_PROTECTED),
  OST_FIELD (OstSignal, interview_due, DATE, N_ ("Interview due"), OST_FIELD_PLAIN),
  OST_FIELD (OstSignal, interview_on, DATE, N_ ("Interview on"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstSignal, outcome, KIND, N_ ("Outcome"), OST_FIELD_PLAIN, &ost_signal_outcome_kind),
  OST_FIELD_OF (
      OstSignal, family_id, LINK, N_ ("Family in the register"), OST_FIELD_PLAIN, "family"),
};

OST_DEFINE_RECORD (OstSignal, ost_signal, "signal", fields, NULL)
