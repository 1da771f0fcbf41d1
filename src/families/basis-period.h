/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_BASIS_NONE,
  OST_BASIS_CONSENT,
  OST_BASIS_COURT_ORDER,
  OST_BASIS_ZA_ZYCIEM,
  OST_BASIS_MINOR_PARENT
};
extern const OstKind ost_basis_kind;

/* On what the support rests, by dates; apart from the way in and from a case in court (M2). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  int kind; /* OST_BASIS_… */
  GDate from_day;
  GDate to_day;
  char *signature;
  char *notes;
} OstBasisPeriod;

#define OST_TYPE_BASIS_PERIOD (ost_basis_period_get_type ())
OST_DECLARE_RECORD (OstBasisPeriod, ost_basis_period)

G_END_DECLS
