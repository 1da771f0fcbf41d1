/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/centre.h"
#include "storage/statement.h"

G_BEGIN_DECLS

OstCentre *ost_centre_store_load (OstTxn *txn, GError **error);
gboolean ost_centre_store_save (OstTxn *txn, const OstCentre *centre, GError **error);

/* The next number of SEQUENCE ("case", "paper") in YEAR by the centre's pattern; numbers are given
 * out once, gaps stay. (transfer full) */
char *ost_numbering_next (OstTxn *txn, const char *sequence, int year, GError **error);

G_END_DECLS
