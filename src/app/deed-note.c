/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-deed-note"

#include "config.h"

#include "app/deed-note.h"
#include "storage/audit.h"

typedef struct
{
  OstDb *db;
  const char *deed;
  const char *topic;
  gint64 id;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->db);
  g_free (deed);
}

static gpointer
note (OstTxn *txn, gpointer arg, GError **error)
{
  const Deed *deed = arg;

  return GINT_TO_POINTER (ost_audit_note (txn, deed->deed, deed->topic, deed->id, error));
}

static void
noted_cb (GObject *db, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (db), result, &error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("a deed was not noted: error %d", error->code);
}

static gboolean
note_cb (gpointer user_data)
{
  Deed *deed = g_memdup2 (user_data, sizeof *deed);

  g_object_ref (deed->db);
  ost_db_call_async (deed->db, OST_DB_EDIT, note, deed, deed_free, NULL, NULL, noted_cb, NULL);
  return G_SOURCE_REMOVE;
}

void
ost_deed_note (OstDb *db, const char *deed, const char *topic, gint64 id)
{
  const Deed noted = { g_object_ref (db), deed, topic, id };

  g_idle_add_full (G_PRIORITY_LOW, note_cb, g_memdup2 (&noted, sizeof noted), deed_free);
}

static void
happened_cb (const Deed *deed)
{
  ost_deed_note (deed->db, deed->deed, deed->topic, deed->id);
}

static void
closure_free (gpointer data, GClosure *closure)
{
  deed_free (data);
}

void
ost_deed_note_at (
    gpointer object, const char *signal, OstDb *db, const char *deed, const char *topic, gint64 id)
{
  const Deed noted = { g_object_ref (db), deed, topic, id };

  g_signal_connect_data (object, signal, G_CALLBACK (happened_cb), g_memdup2 (&noted, sizeof noted),
                         closure_free, G_CONNECT_SWAPPED);
}
