/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* PART from 0 to 1; called on the worker. */
typedef void (*OstBackupFunc) (double part, gpointer user_data);

typedef struct
{
  char *path;             /* of the copy; one that is there is replaced when the new one is whole */
  OstBackupFunc progress; /* may be NULL */
  gpointer user_data;
} OstBackup;

/* Copies a database file as it is at this moment, encrypted with the same key, its key slots beside
 * it: the same passwords open the copy.  The copy is checked before it gets its name.  For
 * OST_DB_REPORT; a server's database is copied by its own tools (OST_DB_ERROR_FAILED). */
gboolean ost_backup_write (OstTxn *txn, const OstBackup *backup, GError **error);

G_END_DECLS
