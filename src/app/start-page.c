/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/start-page.h"

struct _OstStartPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *retry_button;
  GtkWidget *buttons;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (OstStartPage, ost_start_page, ADW_TYPE_BIN)

static void
ost_start_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_START_PAGE);
  G_OBJECT_CLASS (ost_start_page_parent_class)->dispose (object);
}

static void
ost_start_page_class_init (OstStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstStartPage, status);
  gtk_widget_class_bind_template_child (widget_class, OstStartPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, OstStartPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, OstStartPage, spinner);
}

static void
ost_start_page_init (OstStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_working (OstStartPage *self, gboolean working)
{
  gtk_widget_set_visible (self->buttons, !working);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), working);
  gtk_spinner_set_spinning (self->spinner, working);
}

void
ost_start_page_set_error (OstStartPage *self, const char *title, const char *description)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (OST_IS_START_PAGE (self));
  escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;
  adw_status_page_set_title (self->status, title != NULL ? title : _ ("Ostoja"));
  adw_status_page_set_description (
      self->status, escaped != NULL
                        ? escaped
                        : _ ("Family support in a social welfare centre. Look around the demo "
                             "centre first: its people and places are invented."));
  adw_status_page_set_icon_name (self->status,
                                 title != NULL ? "dialog-warning-symbolic" : OSTOJA_APP_ID);
  gtk_widget_set_visible (self->retry_button, title != NULL);
  set_working (self, FALSE);
}

void
ost_start_page_set_working (OstStartPage *self, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_return_if_fail (OST_IS_START_PAGE (self));
  adw_status_page_set_description (self->status, escaped);
  set_working (self, TRUE);
}
