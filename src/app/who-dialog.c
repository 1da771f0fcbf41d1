/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-who-dialog"

#include "config.h"

#include "app/dated/spoken-name.h"
#include "app/tell.h"
#include "app/who-dialog.h"
#include "app/help-window.h"
#include "people/staff-store.h"

struct _OstWhoDialog
{
  AdwWindow parent_instance;

  GtkListBox *list;

  GPtrArray *staff; /* of OstStaff, as the rows */
  char *login;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (OstWhoDialog, ost_who_dialog, ADW_TYPE_WINDOW)

static void
row_activated_cb (OstWhoDialog *self, GtkListBoxRow *row)
{
  const OstStaff *staff = self->staff->pdata[gtk_list_box_row_get_index (row)];

  g_signal_emit (self, chosen_signal, 0, staff->login);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_row (OstWhoDialog *self, const OstStaff *staff)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = ost_staff_dup_name (staff);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (row),
      staff->title != NULL ? staff->title : ost_kind_get_label (&ost_staff_role_kind, staff->role));
  if (g_strcmp0 (staff->login, self->login) == 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  ost_spoken_name (row, name);
  gtk_list_box_append (self->list, row);
}

/* Those who log in; a contact person of the centre has no login. */
static gpointer
list_staff (OstTxn *txn, gpointer arg, GError **error)
{
  GPtrArray *all = ost_staff_store_list (txn, error);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    if (((const OstStaff *) all->pdata[i - 1])->login == NULL)
      g_ptr_array_remove_index (all, i - 1);
  return all;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstWhoDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *staff = ost_db_call_finish (OST_DB (object), result, &error);

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  if (staff == NULL || staff->len == 0)
    {
      g_clear_pointer (&staff, g_ptr_array_unref);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->staff = staff;
  for (guint i = 0; i < staff->len; i++)
    add_row (self, staff->pdata[i]);
  gtk_window_present (GTK_WINDOW (self));
}

static void
ost_who_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_WHO_DIALOG);
  G_OBJECT_CLASS (ost_who_dialog_parent_class)->dispose (object);
}

static void
ost_who_dialog_finalize (GObject *object)
{
  OstWhoDialog *self = OST_WHO_DIALOG (object);

  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_free (self->login);

  G_OBJECT_CLASS (ost_who_dialog_parent_class)->finalize (object);
}

static void
ost_who_dialog_class_init (OstWhoDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_who_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_who_dialog_finalize;
  chosen_signal = g_signal_new ("chosen", OST_TYPE_WHO_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  ost_help_class_add_key (widget_class, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/who-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OstWhoDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ost_who_dialog_init (OstWhoDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OstWhoDialog *
ost_who_dialog_new (GtkWindow *parent, OstDb *db, const char *login)
{
  OstWhoDialog *self = g_object_new (OST_TYPE_WHO_DIALOG, "transient-for", parent, NULL);

  self->login = g_strdup (login);
  ost_db_call_async (db, OST_DB_LOOK, list_staff, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                     NULL, listed_cb, g_object_ref (self));
  return self;
}
