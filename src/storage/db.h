/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/record.h"

G_BEGIN_DECLS

/* A database: a file (SQLite or SQLCipher) or a postgresql:// address.  Two worker threads own one
 * connection each; nothing else touches them.  Signal "changed::TOPIC" (main context) tells what a
 * commit touched, here or on another desktop; "changed" with detail "all" when that is not known.
 */
#define OST_TYPE_DB (ost_db_get_type ())
G_DECLARE_FINAL_TYPE (OstDb, ost_db, OST, DB, GObject)

typedef struct _OstTxn OstTxn;

/* Runs on a worker inside a transaction; setting ERROR rolls everything back. */
typedef gpointer (*OstDbFunc) (OstTxn *txn, gpointer arg, GError **error);

typedef enum
{
  OST_DB_EDIT,  /* short, writes: BEGIN IMMEDIATE */
  OST_DB_LOOK,  /* short, reads */
  OST_DB_REPORT /* long, reads, on the second worker */
} OstDbLane;

#define OST_DB_ERROR (ost_db_error_quark ())
GQuark ost_db_error_quark (void);
typedef enum
{
  OST_DB_ERROR_FAILED,
  OST_DB_ERROR_CONFLICT, /* changed elsewhere meanwhile; see ost_db_error_get_versions */
  OST_DB_ERROR_BUSY,     /* another program is writing */
  OST_DB_ERROR_UNIQUE,   /* a number or name that exists already */
  OST_DB_ERROR_CONSTRAINT,
  OST_DB_ERROR_NOT_FOUND, /* no such record, or no such file */
  OST_DB_ERROR_EXISTS,    /* create: there is one already */
  OST_DB_ERROR_NOT_A_DATABASE,
  OST_DB_ERROR_IS_DIRECTORY,
  OST_DB_ERROR_READ_ONLY,
  OST_DB_ERROR_FULL,          /* disk full */
  OST_DB_ERROR_NEWER,         /* made by a newer program */
  OST_DB_ERROR_PASSWORD,      /* wrong, or needed */
  OST_DB_ERROR_NO_ENCRYPTION, /* this build cannot */
  OST_DB_ERROR_GONE           /* connection lost */
} OstDbError;

/* For OST_DB_ERROR_CONFLICT: both versions, borrowed from ERROR; THEIRS is NULL when erased. */
void ost_db_error_get_versions (const GError *error, gpointer *mine, gpointer *theirs);

/* PASSWORD NULL: not encrypted. Creating fills the schema and the law's tables, nothing else. */
OstDb *ost_db_create (const char *address, const char *password, GError **error);
/* Opens and migrates. */
OstDb *ost_db_open (const char *address, const char *password, GError **error);
/* Ends the workers; must come before the last unref. */
void ost_db_close (OstDb *self);

/* Closes a database that was made just now and could not be filled: nothing of it is left. */
void ost_db_unmake (OstDb *self);

/* Property "gone": the server, the disk or the file is not there.  What is asked meanwhile fails
 * with OST_DB_ERROR_GONE; it is tried again every few seconds, and "changed::all" follows. */
gboolean ost_db_is_gone (OstDb *self);
gboolean ost_db_is_encrypted (OstDb *self);
gboolean ost_db_is_server (OstDb *self);
/* Of an encrypted database: rewrites its key slot, not the database. */
gboolean ost_db_set_password (OstDb *self, const char *password, GError **error);
/* Who makes the changes from now on: a login, written to rev rows and the audit. */
void ost_db_set_author (OstDb *self, const char *login);
const char *ost_db_get_author (OstDb *self);

/* The day by which the program lives; the clock's until the main program says another (--today). */
void ost_db_set_today (OstDb *self, const GDate *today);

/* Blocking, for the command line and tests.  The result belongs to the caller. */
gpointer ost_db_call (OstDb *self, OstDbLane lane, OstDbFunc func, gpointer arg, GError **error);
/* The one async pair of the program.  ARG_FREE frees ARG after the call; RESULT_FREE a result that
 * nobody took. */
void ost_db_call_async (OstDb *self,
                        OstDbLane lane,
                        OstDbFunc func,
                        gpointer arg,
                        GDestroyNotify arg_free,
                        GDestroyNotify result_free,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
gpointer ost_db_call_finish (OstDb *self, GAsyncResult *result, GError **error);

/* Worker side. */
const char *ost_txn_get_author (OstTxn *txn);
const GDate *ost_txn_get_today (OstTxn *txn);
const char *ost_txn_get_now (OstTxn *txn);               /* UTC instant of this transaction */
void ost_txn_set_now (OstTxn *txn, const char *instant); /* demo and import: when it was written */
gboolean ost_txn_is_server (OstTxn *txn);
void ost_txn_touch (OstTxn *txn, const char *topic);
GCancellable *ost_txn_get_cancellable (OstTxn *txn);
gboolean ost_txn_is_cancelled (OstTxn *txn, GError **error);
/* FUNC in a savepoint: when it fails, only its own work is undone. */
gpointer ost_txn_try (OstTxn *txn, OstDbFunc func, gpointer arg, GError **error);
/* Before rows come by the thousand; holds for this transaction. */
gboolean ost_txn_expect_many (OstTxn *txn, GError **error);
/* Counts anew what the touched tables hold: after thousands of new rows a server still plans as for
 * empty tables. */
gboolean ost_txn_renew_statistics (OstTxn *txn, GError **error);
/* Number of the change that this transaction makes in the audit; 0 until something was saved.  Give
 * it to ost_audit_undo. */
gint64 ost_txn_get_change (OstTxn *txn);

G_END_DECLS
