/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/demo-families.h"

G_BEGIN_DECLS

/* Versions of plans by plans.csv, their goals and steps by the family's themes.  Goals point at the
 * court's duty of the same theme, so duties come first. */
gboolean ost_demo_plans_fill (OstTxn *txn,
                              const OstDemoNames *names,
                              const GPtrArray *families,
                              GError **error);

G_END_DECLS
