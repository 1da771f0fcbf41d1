/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/demo-table.h"

G_BEGIN_DECLS

/* Notes of the counties by county-notes.csv.  Lines are those of the calculation, but for the
 * mistakes that the demo plants: N1 none, N2 four, N3 a child whose gmina is disputed. */
gboolean ost_demo_county_notes_fill (OstTxn *txn, const OstDemoNames *names, GError **error);

G_END_DECLS
