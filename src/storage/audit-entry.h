/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Words of audit.action that ost_audit_undo can turn round. */
#define OST_AUDIT_INSERTED "inserted"
#define OST_AUDIT_UPDATED "updated"
#define OST_AUDIT_ERASED "erased"

typedef struct
{
  const char *action;
  const char *topic;
  gint64 record_id;
  gint64 rev;         /* of the record after the change; 0 when it is gone */
  const char *fields; /* {"field": [old, new]}, nullable */
} OstAuditEntry;

/* As part of this transaction's change. */
gboolean ost_audit_write (OstTxn *txn, const OstAuditEntry *entry, GError **error);

/* The fields that differ, values as the tables hold them (money in grosze, words of kinds), bytes
 * as {"sha256": …} only, protected words (guards R1, R2) as {"protected": true}.  OLD or NEW may be
 * NULL: every known value of the other then.  NULL when nothing differs. (transfer full) */
char *ost_audit_dup_difference (const OstRecordClass *klass,
                                gconstpointer old_record,
                                gconstpointer new_record);

/* The entry ID of a CHANGE. */
typedef struct
{
  const char *topic;
  gint64 record_id;
  gint64 id;
  gint64 change;
} OstAuditPlace;

/* Whether the record stands as that entry left it: nothing came later, or all of it was undone. */
gboolean
ost_audit_is_as_left (OstTxn *txn, const OstAuditPlace *place, gboolean *as_left, GError **error);

G_END_DECLS
