/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "storage/db-error.h"
#include "storage/pgsql-error.h"

#define OLDEST_SERVER 150000

static const struct
{
  const char *state; /* the beginning of SQLSTATE */
  OstDbError code;
} states[] = {
  { "23505", OST_DB_ERROR_UNIQUE },    { "23", OST_DB_ERROR_CONSTRAINT },
  { "22", OST_DB_ERROR_CONSTRAINT },   { "53100", OST_DB_ERROR_FULL },
  { "55P03", OST_DB_ERROR_BUSY },      { "40", OST_DB_ERROR_BUSY },
  { "25006", OST_DB_ERROR_READ_ONLY }, { "42501", OST_DB_ERROR_READ_ONLY },
  { "57P", OST_DB_ERROR_GONE },        { "08", OST_DB_ERROR_GONE },
  { "28", OST_DB_ERROR_PASSWORD },     { "53300", OST_DB_ERROR_BUSY },
};

static OstDbError
code_of (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_has_prefix (state, states[i].state))
      return states[i].code;
  return OST_DB_ERROR_FAILED;
}

gboolean
ost_pgsql_set_error (PGconn *pg, const PGresult *result, GError **error)
{
  const char *state = result != NULL ? PQresultErrorField (result, PG_DIAG_SQLSTATE) : NULL;
  const char *detail = NULL;
  OstDbError code;

  if (PQstatus (pg) == CONNECTION_BAD || state == NULL)
    {
      ost_db_error_set (
          error, PQstatus (pg) == CONNECTION_BAD ? OST_DB_ERROR_GONE : OST_DB_ERROR_FAILED, NULL);
      return FALSE;
    }
  if (strcmp (state, "57014") == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Stopped"));
      return FALSE;
    }
  code = code_of (state);
  /* Names only: the server's detail line quotes values, which may be a person's. */
  if (code == OST_DB_ERROR_UNIQUE || code == OST_DB_ERROR_CONSTRAINT)
    detail = PQresultErrorField (result, PG_DIAG_CONSTRAINT_NAME);
  else if (code == OST_DB_ERROR_FAILED)
    detail = PQresultErrorField (result, PG_DIAG_MESSAGE_PRIMARY);
  ost_db_error_set (error, code, detail);
  return FALSE;
}

static void
ignore_notice_cb (void *data, const char *message)
{
}

static gboolean
check_server (PGconn *pg, GError **error)
{
  if (PQserverVersion (pg) < OLDEST_SERVER)
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_FAILED,
                           _ ("The server is too old. PostgreSQL 15 or later is needed."));
      return FALSE;
    }
  if (g_strcmp0 (PQparameterStatus (pg, "server_encoding"), "UTF8") != 0)
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_FAILED,
                           _ ("The database on the server is not in UTF-8. Make it again with "
                              "encoding UTF8."));
      return FALSE;
    }
  return TRUE;
}

gboolean
ost_pgsql_configure (PGconn *pg, GError **error)
{
  /* Our questions are short: compiling one takes longer than answering it, and the owners of a word
   * that is everywhere are looked up in memory. */
  PGresult *result = PQexec (pg, "set lock_timeout = '5s'; set client_min_messages = warning;"
                                 "set timezone = 'UTC'; set standard_conforming_strings = on;"
                                 "set jit = off; set work_mem = '32MB'");
  const gboolean good = PQresultStatus (result) == PGRES_COMMAND_OK;

  if (!good)
    ost_pgsql_set_error (pg, result, error);
  PQclear (result);
  return good;
}

static void
set_connect_error (PGconn *pg, GError **error)
{
  if (PQconnectionNeedsPassword (pg))
    g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_PASSWORD,
                         _ ("The server asks for a password. Give it."));
  else if (PQconnectionUsedPassword (pg))
    ost_db_error_set (error, OST_DB_ERROR_PASSWORD, NULL);
  else
    {
      g_autofree char *reason = g_strstrip (g_strdup (PQerrorMessage (pg)));

      ost_db_error_set (error, OST_DB_ERROR_GONE, reason);
    }
}

PGconn *
ost_pgsql_connect (const OstPlace *place, GError **error)
{
  const char *const names[] = { "dbname",          "password",
                                "client_encoding", "fallback_application_name",
                                "connect_timeout", NULL };
  const char *const values[] = { place->address, place->password, "UTF8", "ostoja", "10", NULL };
  PGconn *pg;

  if (ost_libpq () == NULL)
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_FAILED,
                           _ ("The library of PostgreSQL (libpq) is not installed."));
      return NULL;
    }
  pg = PQconnectdbParams (names, values, 1);
  PQsetNoticeProcessor (pg, ignore_notice_cb, NULL);
  if (PQstatus (pg) != CONNECTION_OK)
    set_connect_error (pg, error);
  else if (check_server (pg, error) && ost_pgsql_configure (pg, error))
    return pg;
  PQfinish (pg);
  return NULL;
}
