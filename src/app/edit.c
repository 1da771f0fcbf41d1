/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-edit"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/tell.h"

typedef struct
{
  OstEditFunc func;
  gpointer arg;
  GDestroyNotify arg_free;
} Edit;

typedef struct
{
  GtkWidget *widget; /* a reference */
  char *done;
} Telling;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  if (edit->arg_free != NULL)
    edit->arg_free (edit->arg);
  g_free (edit);
}

static gpointer
do_edit (OstTxn *txn, gpointer arg, GError **error)
{
  const Edit *edit = arg;
  gint64 change;

  if (!edit->func (txn, edit->arg, error))
    return NULL;
  change = ost_txn_get_change (txn);
  return g_memdup2 (&change, sizeof change);
}

static void
edited_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Telling *telling = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *change = ost_db_call_finish (OST_DB (object), result, &error);

  if (error != NULL)
    ost_tell_error (telling->widget, error);
  else if (change != NULL && telling->done != NULL)
    ost_tell_done (telling->widget, telling->done, *change);
  g_object_unref (telling->widget);
  g_free (telling->done);
  g_free (telling);
}

void
ost_edit_run (GtkWidget *widget,
              OstDb *db,
              OstEditFunc func,
              gpointer arg,
              GDestroyNotify arg_free,
              const char *done)
{
  Edit *edit = g_new0 (Edit, 1);
  Telling *telling = g_new0 (Telling, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget) && OST_IS_DB (db) && func != NULL);
  edit->func = func;
  edit->arg = arg;
  edit->arg_free = arg_free;
  telling->widget = g_object_ref (widget);
  telling->done = g_strdup (done);
  ost_db_call_async (db, OST_DB_EDIT, do_edit, edit, edit_free, g_free, NULL, edited_cb, telling);
}

typedef struct
{
  OstArchiving how;
  GArray *keys; /* of gint64 */
} Archiving;

static void
archiving_free (gpointer data)
{
  Archiving *archiving = data;

  g_array_unref (archiving->keys);
  g_free (archiving);
}

/* A register's line has no rev of the record itself, so it is read first. */
static gboolean
archive_one (OstTxn *txn, const OstArchiving *how, gint64 id, GError **error)
{
  g_autoptr (OstRecord) record = ost_record_load (txn, how->type, id, error);

  if (record == NULL)
    return FALSE;
  if ((record->archived_at != NULL) == how->archived)
    return TRUE;
  if (how->set_archived != NULL)
    return how->set_archived (txn, id, record->rev, how->archived, error);
  return ost_record_set_archived (txn, how->type, id, record->rev, how->archived, error) &&
         ost_edit_renew (txn, record, error);
}

static gboolean
archive (OstTxn *txn, gpointer arg, GError **error)
{
  const Archiving *archiving = arg;

  for (guint i = 0; i < archiving->keys->len; i++)
    if (!archive_one (txn, &archiving->how, g_array_index (archiving->keys, gint64, i), error))
      return FALSE;
  return TRUE;
}

void
ost_edit_archive_all (
    GtkWidget *widget, OstDb *db, const OstArchiving *how, const GArray *keys, const char *done)
{
  Archiving *archiving = g_new0 (Archiving, 1);

  archiving->how = *how;
  archiving->keys = g_array_copy ((GArray *) keys);
  ost_edit_run (widget, db, archive, archiving, archiving_free, done);
}

void
ost_edit_archive (GtkWidget *widget,
                  OstDb *db,
                  GType type,
                  gint64 id,
                  OstArchiveFunc set_archived,
                  const char *done)
{
  const OstArchiving how = { type, set_archived, TRUE };
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (keys, id);
  ost_edit_archive_all (widget, db, &how, keys, done);
}

void
ost_edit_bring_back (
    GtkWidget *widget, OstDb *db, GType type, gint64 id, OstArchiveFunc set_archived)
{
  const OstArchiving how = { type, set_archived, FALSE };
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (keys, id);
  ost_edit_archive_all (widget, db, &how, keys, _ ("Brought back from the archive"));
}
