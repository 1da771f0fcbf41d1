/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/record-map.h"

G_BEGIN_DECLS

/* For the files of this folder: new records of a transaction that a server has not been given yet,
 * and their audit entries, which wait for a file too.  What is staged is written before any other
 * statement of the transaction is made, so nobody can see a difference but the clock. */
typedef struct _OstStage OstStage;

void ost_stage_free (OstStage *self);
/* As ost_record_save of a new record; the id, 0 on error. */
gint64 ost_stage_add (OstTxn *txn, const OstRecord *record, GError **error);
/* Of a record that was inserted with that ID already. */
gboolean ost_stage_add_audit (
    OstTxn *txn, const OstRecordClass *klass, gconstpointer record, gint64 id, GError **error);
/* Everything, who is leaned upon first. Does nothing when called by itself. */
gboolean ost_stage_write (OstTxn *txn, GError **error);
/* What was staged is not wanted any more: a savepoint was rolled back. */
void ost_stage_forget (OstTxn *txn);

G_END_DECLS
