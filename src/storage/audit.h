/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/record-map.h"

G_BEGIN_DECLS

/* Writes the old values of one change back in a new transaction; a record that has changed since
 * (and not been changed back: undoing one after another works) is a conflict (without versions) and
 * nothing is undone.  What was inserted is erased, or archived
 * when later records lean on it or it holds what the audit does not.  It works on the tables:
 * search words and register rows are the stores' to renew, for the records of
 * ost_audit_list_records. Bytes are not undone. */
gboolean ost_audit_undo (OstTxn *txn, gint64 change, GError **error);

typedef struct
{
  char *topic;
  gint64 id;
} OstAuditRecord;

/* Whom a change touched, each once. (transfer full, GArray of OstAuditRecord) */
GArray *ost_audit_list_records (OstTxn *txn, gint64 change, GError **error);

/* Views, prints, exports of a family: who looked. Needs OST_DB_EDIT. */
gboolean ost_audit_note (
    OstTxn *txn, const char *action, const char *topic, gint64 record_id, GError **error);

G_END_DECLS
