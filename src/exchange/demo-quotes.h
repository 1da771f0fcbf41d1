/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/demo-table.h"

G_BEGIN_DECLS

/* Ticks facts of the visits into the drafts of the demo; the visits are there already. */
gboolean ost_demo_quotes_fill (OstTxn *txn, OstDemoNames *names, GError **error);

G_END_DECLS
