/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-unix.h>

#include "storage/pgsql-error.h"
#include "storage/pgsql-listener.h"

typedef struct
{
  PGconn *pg;
  char *sender;
  OstHeardFunc heard;
  gpointer user_data;
} Listener;

static void
listener_free (gpointer data)
{
  Listener *self = data;

  PQfinish (self->pg);
  g_free (self->sender);
  g_free (self);
}

static void
tell (Listener *self, const char *notice)
{
  g_auto (GStrv) words = g_strsplit (notice, " ", -1);

  if (g_strcmp0 (words[0], self->sender) == 0)
    return; /* told by the worker that wrote */
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    self->heard (words[i], self->user_data);
}

static gboolean
readable_cb (int fd, GIOCondition condition, gpointer data)
{
  Listener *self = data;
  PGnotify *notice;

  if (!PQconsumeInput (self->pg) || PQstatus (self->pg) == CONNECTION_BAD)
    {
      self->heard (NULL, self->user_data);
      return G_SOURCE_REMOVE;
    }
  while ((notice = PQnotifies (self->pg)) != NULL)
    {
      tell (self, notice->extra);
      PQfreemem (notice);
    }
  return G_SOURCE_CONTINUE;
}

GSource *
ost_pgsql_listen (const OstPlace *place,
                  GMainContext *context,
                  OstHeardFunc heard,
                  gpointer user_data,
                  GError **error)
{
  PGconn *pg = ost_pgsql_connect (place, error);
  PGresult *result;
  Listener *self;
  GSource *source;

  if (pg == NULL)
    return NULL;
  result = PQexec (pg, "listen " OST_PGSQL_CHANNEL);
  if (PQresultStatus (result) != PGRES_COMMAND_OK)
    {
      ost_pgsql_set_error (pg, result, error);
      PQclear (result);
      PQfinish (pg);
      return NULL;
    }
  PQclear (result);

  self = g_new0 (Listener, 1);
  self->pg = pg;
  self->sender = g_strdup (place->sender);
  self->heard = heard;
  self->user_data = user_data;
  source = g_unix_fd_source_new (PQsocket (pg), G_IO_IN | G_IO_HUP | G_IO_ERR);
  g_source_set_callback (source, G_SOURCE_FUNC (readable_cb), self, listener_free);
  g_source_attach (source, context);
  return source;
}
