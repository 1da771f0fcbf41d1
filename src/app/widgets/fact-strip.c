/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dated/spoken-name.h"
#include "app/widgets/fact-strip.h"

struct _OstFactStrip
{
  AdwBin parent_instance;

  GtkFlowBox *facts;
};

G_DEFINE_FINAL_TYPE (OstFactStrip, ost_fact_strip, ADW_TYPE_BIN)

static void
ost_fact_strip_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_FACT_STRIP);
  G_OBJECT_CLASS (ost_fact_strip_parent_class)->dispose (object);
}

static void
ost_fact_strip_class_init (OstFactStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_fact_strip_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/fact-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFactStrip, facts);
}

static void
ost_fact_strip_init (OstFactStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ost_fact_strip_clear (OstFactStrip *self)
{
  GtkFlowBoxChild *child;

  g_return_if_fail (OST_IS_FACT_STRIP (self));
  while ((child = gtk_flow_box_get_child_at_index (self->facts, 0)) != NULL)
    gtk_flow_box_remove (self->facts, GTK_WIDGET (child));
}

static GtkWidget *
make_value (const char *value, gboolean urgent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (value);

  if (urgent)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_widget_add_css_class (box, "warning");
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

void
ost_fact_strip_add (OstFactStrip *self, const char *name, const char *value, gboolean urgent)
{
  GtkWidget *fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *child;
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, value);

  g_return_if_fail (OST_IS_FACT_STRIP (self));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (fact), label);
  gtk_box_append (GTK_BOX (fact), make_value (value, urgent));
  gtk_flow_box_append (self->facts, fact);

  child = gtk_widget_get_parent (fact);
  gtk_widget_set_focusable (child, FALSE);
  ost_spoken_name (child, spoken);
}
