/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/placements/share-bar.h"

#define HEIGHT 12

static const float tints[] = { 0.35f, 0.65f, 1.0f };

struct _OstShareBar
{
  GtkWidget parent_instance;

  gint64 parts[G_N_ELEMENTS (tints)];
  gint64 largest;
};

G_DEFINE_FINAL_TYPE (OstShareBar, ost_share_bar, GTK_TYPE_WIDGET)

static void
ost_share_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 40;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 160;
}

static void
ost_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OstShareBar *self = OST_SHARE_BAR (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float top = ((float) gtk_widget_get_height (widget) - HEIGHT) / 2;
  GdkRGBA colour;
  float x = 0;

  if (self->largest <= 0 || !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                                             "accent_bg_color", &colour))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tints); i++)
    {
      const float part = width * (float) self->parts[i] / (float) self->largest;

      colour.alpha = tints[i];
      gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, top, part, HEIGHT));
      x += part;
    }
}

static void
ost_share_bar_class_init (OstShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ost_share_bar_measure;
  widget_class->snapshot = ost_share_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ost_share_bar_init (OstShareBar *self)
{
}

void
ost_share_bar_set_parts (OstShareBar *self, const gint64 parts[3], gint64 largest)
{
  g_return_if_fail (OST_IS_SHARE_BAR (self));
  memcpy (self->parts, parts, sizeof self->parts);
  self->largest = largest;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
