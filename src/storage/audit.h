/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/record-map.h"

G_BEGIN_DECLS

/* Writes the old values of one change back in a new transaction; a record that has changed since is
 * a conflict and nothing is undone. */
gboolean ost_audit_undo (OstTxn *txn, gint64 change, GError **error);
/* Views, prints, exports of a family: who looked. */
gboolean ost_audit_note (OstTxn *txn, const char *action, const char *topic, gint64 record_id, GError **error);

G_END_DECLS
