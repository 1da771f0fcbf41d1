/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* What an engine must be able to do.  Drivers know neither records nor threads: a connection is
 * used by one thread at a time, but for interrupt. */
typedef struct _OstDriver OstDriver;

typedef struct
{
  const OstDriver *driver;
} OstConnection;

typedef struct
{
  OstConnection *connection;
} OstCursor;

typedef enum
{
  OST_CURSOR_PREPARED,
  OST_CURSOR_PLANNED, /* for the values of each run */
  OST_CURSOR_STREAMING
} OstCursorKind;

typedef struct
{
  const char *address;  /* path, or postgresql:// */
  const char *password; /* of the server; the file engine gets KEY */
  const guint8 *key;    /* 32 bytes, NULL: not encrypted */
  const char *sender;   /* marks our own notices on the server */
  gboolean read_only;
} OstPlace;

/* A copy of the whole database into the empty file PATH. */
typedef struct
{
  const char *path;
  void (*progress) (double part, gpointer user_data); /* may be NULL */
  gpointer user_data;
  GCancellable *cancellable;
} OstCopy;

/* TOPIC is "all" when it is not known what changed; NULL tells that the listener is lost. */
typedef void (*OstHeardFunc) (const char *topic, gpointer user_data);

struct _OstDriver
{
  const char *name; /* also the folder of its schema */
  gboolean is_server;

  OstConnection *(*open) (const OstPlace *place, GError **error);
  void (*close) (OstConnection *connection);
  /* Connects again after OST_DB_ERROR_GONE; prepared cursors are void then. */
  gboolean (*revive) (OstConnection *connection, GError **error);

  /* 0: none of our tables there. */
  gboolean (*get_version) (OstConnection *connection, int *version, GError **error);
  gboolean (*set_version) (OstConnection *connection, int version, GError **error);
  /* After the version was found good: settings that may write. */
  gboolean (*settle) (OstConnection *connection, GError **error);

  gboolean (*begin) (OstConnection *connection, OstDbLane lane, GError **error);
  /* Thousands of rows are coming, or have come; NULL where nothing is to prepare. */
  gboolean (*expect_many) (OstConnection *connection, gboolean coming, GError **error);
  /* Several statements, no parameters, no rows. */
  gboolean (*execute) (OstConnection *connection, const char *sql, GError **error);
  /* Queued in the transaction, sent by its commit. */
  gboolean (*notify) (OstConnection *connection, const char *topics, GError **error);

  OstCursor *(*prepare) (OstConnection *connection,
                         const char *sql,
                         OstCursorKind kind,
                         GError **error);
  void (*discard) (OstCursor *cursor);
  gboolean (*is_read_only) (OstCursor *cursor);
  void (*bind_null) (OstCursor *cursor, int index);
  void (*bind_int) (OstCursor *cursor, int index, gint64 value);
  /* LASTING: TEXT stays as it is until the cursor is rewound. */
  void (*bind_text) (OstCursor *cursor, int index, const char *text, gboolean lasting);
  void (*bind_bytes) (OstCursor *cursor, int index, gconstpointer data, gsize size);
  gboolean (*step) (OstCursor *cursor, GError **error);
  void (*rewind) (OstCursor *cursor);
  gint64 (*count_changes) (OstCursor *cursor);
  /* Of the row inserted last; NULL where "returning" tells it. */
  gint64 (*get_last_id) (OstConnection *connection);

  gboolean (*is_null) (OstCursor *cursor, int column);
  gint64 (*get_int) (OstCursor *cursor, int column);
  const char *(*get_text) (OstCursor *cursor, int column);
  GBytes *(*dup_bytes) (OstCursor *cursor, int column);

  /* From any thread: what runs ends as G_IO_ERROR_CANCELLED. */
  void (*interrupt) (OstConnection *connection);
  /* On the worker: returns when no interrupt is under way any more. */
  void (*calm) (OstConnection *connection);

  /* Of a file engine, NULL both where there is no file to copy; get_path NULL: in memory. */
  gboolean (*copy) (OstConnection *connection, const OstCopy *copy, GError **error);
  const char *(*get_path) (OstConnection *connection);

  /* Has another program committed since the last question? NULL where listen tells it. */
  gboolean (*is_changed) (OstConnection *connection);
  /* HEARD runs in CONTEXT; the source listens until it is destroyed. NULL where is_changed tells.
   */
  GSource *(*listen) (const OstPlace *place,
                      GMainContext *context,
                      OstHeardFunc heard,
                      gpointer user_data,
                      GError **error);
};

extern const OstDriver ost_driver_sqlite;
extern const OstDriver ost_driver_pgsql;

G_END_DECLS
