/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "storage/record-map.h"

G_BEGIN_DECLS

/* Runs on the worker; FALSE with an error rolls back. */
typedef gboolean (*OstEditFunc) (OstTxn *txn, gpointer arg, GError **error);

/* Does a change at once and says DONE with an Undo button, or why it did not work, in the window of
 * WIDGET.  ARG_FREE frees ARG afterwards. */
void ost_edit_run (GtkWidget *widget,
                   OstDb *db,
                   OstEditFunc func,
                   gpointer arg,
                   GDestroyNotify arg_free,
                   const char *done);

/* Archives one record, with Undo.  SET_ARCHIVED NULL: ost_record_set_archived. */
typedef gboolean (*OstArchiveFunc) (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error);
void ost_edit_archive (GtkWidget *widget,
                       OstDb *db,
                       GType type,
                       gint64 id,
                       OstArchiveFunc set_archived,
                       const char *done);
/* The other way, with Undo as well. */
void ost_edit_bring_back (
    GtkWidget *widget, OstDb *db, GType type, gint64 id, OstArchiveFunc set_archived);

/* Archives the records of KEYS (or brings them back) as one change, with one Undo. */
typedef struct
{
  GType type;
  OstArchiveFunc set_archived; /* NULL: ost_record_set_archived */
  gboolean archived;
} OstArchiving;
void ost_edit_archive_all (
    GtkWidget *widget, OstDb *db, const OstArchiving *how, const GArray *keys, const char *done);

/* After RECORD was written outside its store: renews its family's line in the register. */
gboolean ost_edit_renew (OstTxn *txn, OstRecord *record, GError **error);

/* Undoes a change of the audit and renews what is computed from the records it touched. */
gboolean ost_edit_undo (OstTxn *txn, gint64 change, GError **error);

G_END_DECLS
