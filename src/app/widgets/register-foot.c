/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/widgets/register-foot.h"

struct _OstRegisterFoot
{
  AdwBin parent_instance;

  GtkLabel *hits;
  GtkWidget *choice;
  GtkLabel *chosen;
  GtkBox *actions;
  GtkButton *archive_button;
  GtkWidget *writing;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (OstRegisterFoot, ost_register_foot, ADW_TYPE_BIN)

static void
ost_register_foot_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_REGISTER_FOOT);
  G_OBJECT_CLASS (ost_register_foot_parent_class)->dispose (object);
}

static void
ost_register_foot_class_init (OstRegisterFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_register_foot_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/register-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRegisterFoot, hits);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterFoot, choice);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterFoot, chosen);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterFoot, actions);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterFoot, archive_button);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterFoot, writing);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterFoot, progress);
}

static void
ost_register_foot_init (OstRegisterFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ost_register_foot_set_hits (OstRegisterFoot *self, const char *words)
{
  g_return_if_fail (OST_IS_REGISTER_FOOT (self));
  gtk_label_set_text (self->hits, words != NULL ? words : "");
}

void
ost_register_foot_set_chosen (OstRegisterFoot *self, guint n)
{
  g_autofree char *words = NULL;

  g_return_if_fail (OST_IS_REGISTER_FOOT (self));
  /* Translators: rows of a table that somebody has chosen */
  words = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);
  gtk_label_set_text (self->chosen, n > 0 ? words : "");
  gtk_widget_set_visible (self->choice, n > 0);
}

void
ost_register_foot_set_archive (OstRegisterFoot *self, const char *label)
{
  g_return_if_fail (OST_IS_REGISTER_FOOT (self));
  if (label != NULL)
    gtk_button_set_label (self->archive_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->archive_button), label != NULL);
}

void
ost_register_foot_add_action (OstRegisterFoot *self, GtkWidget *control)
{
  g_return_if_fail (OST_IS_REGISTER_FOOT (self));
  gtk_box_append (self->actions, control);
}

void
ost_register_foot_set_fraction (OstRegisterFoot *self, double fraction)
{
  g_return_if_fail (OST_IS_REGISTER_FOOT (self));
  gtk_widget_set_visible (self->writing, fraction >= 0);
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}
