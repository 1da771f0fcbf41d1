/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "storage/db-error.h"
#include "storage/migrate.h"
#include "storage/schema.h"

#define FOLDER "/pl/ostoja/storage/schema"

int
ost_migrate_get_latest (const OstDriver *driver)
{
  g_autofree char *folder = g_strdup_printf ("%s/%s", FOLDER, driver->name);
  g_auto (GStrv) names = g_resource_enumerate_children (ost_schema_get_resource (), folder,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return names != NULL ? (int) g_strv_length (names) : 0;
}

static GBytes *
load_step (const OstDriver *driver, int version)
{
  g_autofree char *path = g_strdup_printf ("%s/%s/%04d.sql", FOLDER, driver->name, version);
  GBytes *sql =
      g_resource_lookup_data (ost_schema_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (sql != NULL);
  return sql;
}

/* Within the transaction that FROM was read in, so that two programs cannot do a step twice. */
static gboolean
apply_step (OstConnection *connection, int from, GError **error)
{
  const OstDriver *driver = connection->driver;
  g_autoptr (GBytes) sql = load_step (driver, from + 1);
  int version = 0;

  if (!driver->begin (connection, OST_DB_EDIT, error))
    return FALSE;
  if (driver->get_version (connection, &version, error) &&
      (version != from || (driver->execute (connection, g_bytes_get_data (sql, NULL), error) &&
                           driver->set_version (connection, from + 1, error))) &&
      driver->execute (connection, "commit", error))
    return TRUE;
  driver->execute (connection, "rollback", NULL);
  return FALSE;
}

static gboolean
apply_from (OstConnection *connection, int version, GError **error)
{
  const int latest = ost_migrate_get_latest (connection->driver);

  if (!connection->driver->settle (connection, error))
    return FALSE;
  for (int from = version; from < latest; from++)
    if (!apply_step (connection, from, error))
      return FALSE;
  return TRUE;
}

gboolean
ost_migrate_create (OstConnection *connection, GError **error)
{
  int version;

  if (!connection->driver->get_version (connection, &version, error))
    return FALSE;
  if (version != 0)
    {
      ost_db_error_set (error, OST_DB_ERROR_EXISTS, NULL);
      return FALSE;
    }
  return apply_from (connection, 0, error);
}

gboolean
ost_migrate_open (OstConnection *connection, GError **error)
{
  int version;

  if (!connection->driver->get_version (connection, &version, error))
    return FALSE;
  if (version == 0)
    {
      ost_db_error_set (error, OST_DB_ERROR_NOT_A_DATABASE, NULL);
      return FALSE;
    }
  if (version > ost_migrate_get_latest (connection->driver))
    {
      ost_db_error_set (error, OST_DB_ERROR_NEWER, NULL);
      return FALSE;
    }
  return apply_from (connection, version, error);
}

static void
drop_tables (GString *sql, const char *step)
{
  static const char made[] = "create table ";

  for (const char *at = strstr (step, made); at != NULL; at = strstr (at, made))
    {
      at += strlen (made);
      g_string_append_printf (sql, "drop table if exists %.*s cascade;", (int) strcspn (at, " ("),
                              at);
    }
}

gboolean
ost_migrate_unmake (OstConnection *connection, GError **error)
{
  const OstDriver *driver = connection->driver;
  g_autoptr (GString) sql = g_string_new (NULL);

  g_assert (driver->is_server);
  for (int version = 1; version <= ost_migrate_get_latest (driver); version++)
    {
      g_autoptr (GBytes) step = load_step (driver, version);

      drop_tables (sql, g_bytes_get_data (step, NULL));
    }
  g_string_append (sql, "drop table if exists ostoja_schema");
  return driver->execute (connection, sql->str, error);
}
