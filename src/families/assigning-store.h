/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* Gives FAMILIES to one assistant from today on: whoever led one before led it until yesterday,
 * substitutes stay.  Fails when the assistant would have more families than art. 15(4) allows: that
 * needs a reason, family by family. */
gboolean ost_assigning_store_give (
    OstTxn *txn, const gint64 *families, guint n_families, gint64 staff_id, GError **error);

G_END_DECLS
