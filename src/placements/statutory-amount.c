/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/statutory-amount.h"
#include "placements/statutory.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstStatutoryAmount,
                kind,
                KIND,
                N_ ("Amount of the law"),
                OST_FIELD_REQUIRED,
                &ost_statutory_kind),
  OST_FIELD (OstStatutoryAmount, valid_from, DATE, N_ ("Valid from"), OST_FIELD_REQUIRED),
  OST_FIELD (OstStatutoryAmount, amount, MONEY, N_ ("Amount"), OST_FIELD_PLAIN),
  OST_FIELD (OstStatutoryAmount, source, TEXT, N_ ("Source"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstStatutoryAmount, ost_statutory_amount, "statutory_amount", fields, NULL)
