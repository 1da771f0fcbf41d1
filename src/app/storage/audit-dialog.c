/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/people/centre-facts.h"
#include "app/storage/audit-dialog.h"
#include "app/help-window.h"
#include "app/storage/audit-words.h"

#define OST_TYPE_AUDIT_DIALOG (ost_audit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OstAuditDialog, ost_audit_dialog, OST, AUDIT_DIALOG, AdwWindow)

struct _OstAuditDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  AdwPreferencesGroup *changes;
};

G_DEFINE_FINAL_TYPE (OstAuditDialog, ost_audit_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
make_row (const OstAuditChange *change)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *words = NULL;

  if (*change->old_value == '\0')
    words = g_strdup (change->new_value);
  else
    words = g_strdup_printf ("%s → %s", change->old_value,
                             *change->new_value != '\0' ? change->new_value : _ ("nothing"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), change->label);
  adw_action_row_set_subtitle (row, words);
  adw_action_row_set_subtitle_lines (row, 0);
  ost_spoken_name (row, change->label);
  return GTK_WIDGET (row);
}

static void
show_line (OstAuditDialog *self, const OstAuditLine *line)
{
  g_autoptr (GPtrArray) changes = ost_audit_list_changes (line);
  g_autofree char *at = ost_instant_dup_words (line->at);
  g_autofree char *who = g_strjoin (" · ", at, line->author, NULL);
  g_autofree char *what = g_strjoin (" · ", ost_audit_topic_words (line->topic), line->about, NULL);

  gtk_window_set_title (GTK_WINDOW (self), ost_audit_action_words (line->action));
  adw_window_title_set_title (self->title, ost_audit_action_words (line->action));
  adw_window_title_set_subtitle (self->title, who);
  adw_preferences_group_set_title (self->changes, what);
  if (changes->len == 0)
    adw_preferences_group_set_description (self->changes, _ ("Nothing was written."));
  for (guint i = 0; i < changes->len; i++)
    adw_preferences_group_add (self->changes, make_row (changes->pdata[i]));
}

static void
ost_audit_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_AUDIT_DIALOG);
  G_OBJECT_CLASS (ost_audit_dialog_parent_class)->dispose (object);
}

static void
ost_audit_dialog_class_init (OstAuditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_audit_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  ost_help_class_add_key (widget_class, "audit");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/storage/audit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OstAuditDialog, title);
  gtk_widget_class_bind_template_child (widget_class, OstAuditDialog, changes);
}

static void
ost_audit_dialog_init (OstAuditDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ost_audit_dialog_open (GtkWidget *widget, const OstAuditLine *line)
{
  OstAuditDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  if (line->at == NULL)
    return;
  self = g_object_new (OST_TYPE_AUDIT_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);
  show_line (self, line);
  gtk_window_present (GTK_WINDOW (self));
}
