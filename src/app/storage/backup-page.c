/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-backup-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"
#include "app/log-out-guard.h"
#include "app/people/centre-facts.h"
#include "app/storage/backup-page.h"
#include "app/tell.h"
#include "base/date.h"
#include "people/audit-register-store.h"
#include "storage/audit.h"
#include "storage/backup.h"

#define REFRESH_MS 100

struct _OstBackupPage
{
  OstPage parent_instance;

  AdwActionRow *last;
  GtkWidget *plain;
  GtkStack *stack;
  GtkProgressBar *progress;
  AdwPreferencesGroup *copying;
  AdwPreferencesGroup *restoring;
  AdwPreferencesGroup *server;

  GCancellable *cancellable; /* of the copy that is being made, NULL: none is */
  guint refresh_id;
  guint log_out; /* held while the copy is made */
  gint done;     /* atomic; thousandths of the copy, written by the worker */
};

G_DEFINE_FINAL_TYPE (OstBackupPage, ost_backup_page, OST_TYPE_PAGE)

static void
show_server (OstBackupPage *self, OstDb *db)
{
  const gboolean on_server = db != NULL && ost_db_is_server (db);

  gtk_widget_set_visible (GTK_WIDGET (self->server), on_server);
  gtk_widget_set_visible (GTK_WIDGET (self->copying), !on_server);
  gtk_widget_set_visible (GTK_WIDGET (self->restoring), !on_server);
  gtk_widget_set_visible (self->plain, db != NULL && !on_server && !ost_db_is_encrypted (db));
}

static void
show_progress (OstBackupPage *self)
{
  const double part = g_atomic_int_get (&self->done) / 1000.0;
  g_autofree char *words = g_strdup_printf (_ ("Copying: %d %%"), (int) (part * 100));

  gtk_progress_bar_set_fraction (self->progress, part);
  gtk_progress_bar_set_text (self->progress, words);
}

static gboolean
refresh_cb (gpointer user_data)
{
  show_progress (user_data);
  return G_SOURCE_CONTINUE;
}

static void
note_progress (double part, gpointer user_data)
{
  g_atomic_int_set (&((OstBackupPage *) user_data)->done, (int) (part * 1000));
}

typedef struct
{
  OstBackupPage *page; /* a reference */
  OstBackup backup;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_free (copying->backup.path);
  g_free (copying);
}

static gpointer
write_copy (OstTxn *txn, gpointer arg, GError **error)
{
  const Copying *copying = arg;

  return GINT_TO_POINTER (ost_backup_write (txn, &copying->backup, error));
}

static gpointer
note_copy (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_touch (txn, "audit");
  return GINT_TO_POINTER (ost_audit_note (txn, "copied", "database", 0, error));
}

static void
noted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstBackupPage) self = user_data;
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  if (error != NULL)
    ost_tell_error (GTK_WIDGET (self), error);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstBackupPage) self = user_data;
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->cancellable);
  ost_log_out_release (self->log_out);
  gtk_stack_set_visible_child_name (self->stack, "idle");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ost_tell (GTK_WIDGET (self), _ ("Stopped: no copy was made"));
  else if (error != NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  else
    {
      ost_tell (GTK_WIDGET (self), _ ("The copy is made and was read back"));
      ost_db_call_async (OST_DB (object), OST_DB_EDIT, note_copy, NULL, NULL, NULL, NULL, noted_cb,
                         g_object_ref (self));
    }
}

void
ost_backup_page_copy_to (OstBackupPage *self, const char *path)
{
  OstDb *db = ost_page_get_db (OST_PAGE (self));
  Copying *copying;

  g_return_if_fail (OST_IS_BACKUP_PAGE (self) && path != NULL);
  if (db == NULL || self->cancellable != NULL)
    return;
  copying = g_new0 (Copying, 1);
  copying->page = self; /* copied_cb holds it until the worker is done */
  copying->backup = (OstBackup){ g_strdup (path), note_progress, self };
  self->cancellable = g_cancellable_new ();
  self->done = 0;
  self->refresh_id = g_timeout_add (REFRESH_MS, refresh_cb, self);
  show_progress (self);
  gtk_stack_set_visible_child_name (self->stack, "working");
  self->log_out = ost_log_out_hold (_ ("The database is being copied"));
  ost_db_call_async (db, OST_DB_REPORT, write_copy, copying, copying_free, NULL, self->cancellable,
                     copied_cb, g_object_ref (self));
}

static void
file_cb (GFile *file, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    ost_backup_page_copy_to (user_data, path);
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const GDate today = ost_date_today ();
  g_autofree char *day = ost_date_dup_iso (&today);
  /* Translators: name of a file; %s is a day, 2026-11-24 */
  g_autofree char *suggested = g_strdup_printf (_ ("copy-%s.ostoja"), day);

  ost_choose_file_to_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Copy the database"),
                           suggested, file_cb, g_object_ref (widget), g_object_unref);
}

static void
stop_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (OST_BACKUP_PAGE (widget)->cancellable != NULL)
    g_cancellable_cancel (OST_BACKUP_PAGE (widget)->cancellable);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  GError *failed = NULL;
  char *at = ost_audit_register_dup_last_copy (txn, &failed);

  if (failed == NULL)
    return at != NULL ? at : g_strdup ("");
  g_propagate_error (error, failed);
  return NULL;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstBackupPage) self = user_data;
  g_autofree char *at = ost_page_look_finish (OST_PAGE (self), object, result);
  g_autofree char *words = NULL;

  if (at == NULL)
    return;
  words = *at != '\0' ? ost_instant_dup_words (at) : g_strdup (_ ("none yet"));
  adw_action_row_set_subtitle (self->last, words);
}

static void
ost_backup_page_reload (OstPage *page)
{
  ost_page_look (page, load, NULL, NULL, g_free, loaded_cb);
}

static void
ost_backup_page_set_db (OstPage *page, OstDb *db)
{
  if (db != NULL)
    show_server (OST_BACKUP_PAGE (page), db);
}

static void
ost_backup_page_dispose (GObject *object)
{
  OstBackupPage *self = OST_BACKUP_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_BACKUP_PAGE);

  G_OBJECT_CLASS (ost_backup_page_parent_class)->dispose (object);
}

static void
ost_backup_page_class_init (OstBackupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_backup_page_dispose;
  OST_PAGE_CLASS (klass)->set_db = ost_backup_page_set_db;
  OST_PAGE_CLASS (klass)->reload = ost_backup_page_reload;

  gtk_widget_class_install_action (widget_class, "backup.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "backup.stop", NULL, stop_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/storage/backup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstBackupPage, last);
  gtk_widget_class_bind_template_child (widget_class, OstBackupPage, plain);
  gtk_widget_class_bind_template_child (widget_class, OstBackupPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OstBackupPage, progress);
  gtk_widget_class_bind_template_child (widget_class, OstBackupPage, copying);
  gtk_widget_class_bind_template_child (widget_class, OstBackupPage, restoring);
  gtk_widget_class_bind_template_child (widget_class, OstBackupPage, server);
}

static void
ost_backup_page_init (OstBackupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_page_set_title (OST_PAGE (self), _ ("Backup"));
  ost_page_watch (OST_PAGE (self), "audit");
}
