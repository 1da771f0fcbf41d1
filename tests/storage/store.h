/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

/* One suite over every engine: a test gets a fresh database with the tables of sample.h. */
typedef enum
{
  STORE_SQLITE,
  STORE_SQLCIPHER,
  STORE_PGSQL
} StoreEngine;

typedef struct
{
  StoreEngine engine;
  char *folder;
  char *address;
  const char *password;
  OstDb *db;
} Store;

typedef void (*StoreFunc) (Store *store);

/* As /store/ENGINE/NAME for each engine that is there; PostgreSQL is skipped, by name, without
 * OSTOJA_TEST_PGSQL. */
void store_add (const char *name, StoreFunc func);
/* Only for the file engines. */
void store_add_file (const char *name, StoreFunc func);
void store_add_server (const char *name, StoreFunc func);

gboolean store_is_file (const Store *store);
/* A second program on the same place. */
OstDb *store_open_again (Store *store);
/* Takes the place away under whoever uses it, and puts it back: the file is moved, the server lets
 * nobody in. */
void store_take_away (Store *store);
void store_put_back (Store *store);
/* Plain SQL in a transaction of its own, asserting that it works. */
void store_run (Store *store, const char *sql);
gint64 store_count (Store *store, const char *sql);
/* Iterates the main context until *FLAG is not 0, at most SECONDS. */
gboolean store_wait (const int *flag, int seconds);
