/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* Families with something overdue: a step of the newest plan, a periodic assessment, a letter of a
 * court, or a contact that is later than agreed.  The condition on a row r of family_register; its
 * places are $FIRST and on, whose texts are added to VALUES. (transfer full) */
char *ost_overdue_store_dup_condition (OstTxn *txn, guint first, GPtrArray *values, GError **error);

G_END_DECLS
