/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dated/spoken-name.h"
#include "app/widgets/kind-filter.h"
#include "app/widgets/register-filter.h"

struct _OstKindFilter
{
  AdwBin parent_instance;

  GtkDropDown *drop_down; /* owned by the bin */
};

static void ost_kind_filter_filter_init (OstRegisterFilterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstKindFilter,
                               ost_kind_filter,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_REGISTER_FILTER,
                                                      ost_kind_filter_filter_init))

static void
selected_cb (OstKindFilter *self)
{
  ost_register_filter_changed (OST_REGISTER_FILTER (self));
}

static gboolean
ost_kind_filter_is_narrowing (OstRegisterFilter *filter)
{
  return ost_kind_filter_get_value (OST_KIND_FILTER (filter)) != 0;
}

static void
ost_kind_filter_reset (OstRegisterFilter *filter)
{
  gtk_drop_down_set_selected (OST_KIND_FILTER (filter)->drop_down, 0);
}

static void
ost_kind_filter_filter_init (OstRegisterFilterInterface *iface)
{
  iface->is_narrowing = ost_kind_filter_is_narrowing;
  iface->reset = ost_kind_filter_reset;
}

static void
ost_kind_filter_class_init (OstKindFilterClass *klass)
{
}

static void
ost_kind_filter_init (OstKindFilter *self)
{
}

OstKindFilter *
ost_kind_filter_new (const OstKind *kind, const char *every, const char *name)
{
  OstKindFilter *self = g_object_new (OST_TYPE_KIND_FILTER, NULL);
  GtkStringList *values = gtk_string_list_new (NULL);

  gtk_string_list_append (values, every);
  for (int i = 1; i < kind->n_values; i++)
    gtk_string_list_append (values, ost_kind_get_label (kind, i));
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (values), NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), name);
  ost_spoken_name (self->drop_down, name);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

int
ost_kind_filter_get_value (OstKindFilter *self)
{
  g_return_val_if_fail (OST_IS_KIND_FILTER (self), 0);
  return (int) gtk_drop_down_get_selected (self->drop_down);
}
