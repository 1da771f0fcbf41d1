/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/section-row.h"

struct _OstSectionRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *waiting;

  char *id;
};

G_DEFINE_FINAL_TYPE (OstSectionRow, ost_section_row, GTK_TYPE_LIST_BOX_ROW)

static void
ost_section_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_SECTION_ROW);
  G_OBJECT_CLASS (ost_section_row_parent_class)->dispose (object);
}

static void
ost_section_row_finalize (GObject *object)
{
  g_free (OST_SECTION_ROW (object)->id);
  G_OBJECT_CLASS (ost_section_row_parent_class)->finalize (object);
}

static void
ost_section_row_class_init (OstSectionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_section_row_dispose;
  object_class->finalize = ost_section_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/section-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OstSectionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, OstSectionRow, title);
  gtk_widget_class_bind_template_child (widget_class, OstSectionRow, waiting);
}

static void
ost_section_row_init (OstSectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OstSectionRow *
ost_section_row_new (const char *id, const char *title, const char *icon)
{
  OstSectionRow *self = g_object_new (OST_TYPE_SECTION_ROW, NULL);

  self->id = g_strdup (id);
  gtk_label_set_text (self->title, title);
  gtk_image_set_from_icon_name (self->icon, icon);
  ost_spoken_name (self, title);
  return self;
}

const char *
ost_section_row_get_id (OstSectionRow *self)
{
  g_return_val_if_fail (OST_IS_SECTION_ROW (self), NULL);
  return self->id;
}

void
ost_section_row_set_waiting (OstSectionRow *self, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *spoken = NULL;

  g_return_if_fail (OST_IS_SECTION_ROW (self));
  gtk_label_set_text (self->waiting, number);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), n > 0);
  spoken = g_strdup_printf (ngettext ("%u waiting", "%u waiting", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  n > 0 ? spoken : "", -1);
}
