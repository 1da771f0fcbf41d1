/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/placements/care-bar-view.h"
#include "base/date.h"

struct _OstCareBarView
{
  GtkWidget parent_instance;

  OstCareTimeline *timeline;
  OstCareBar *bar; /* of the style at hand; NULL until it is painted */
  int chosen;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (OstCareBarView, ost_care_bar_view, GTK_TYPE_WIDGET)

static void
take_colour (GtkWidget *widget, const char *name, OstColour *colour)
{
  GdkRGBA found;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &found))
    *colour = (OstColour){ found.red, found.green, found.blue, found.alpha };
}

static OstCalendarPalette
make_palette (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const gboolean contrast = adw_style_manager_get_high_contrast (style);
  OstCalendarPalette palette;

  if (adw_style_manager_get_dark (style))
    palette = contrast ? ost_palette_dark_contrast : ost_palette_dark;
  else
    palette = contrast ? ost_palette_light_contrast : ost_palette_light;
  take_colour (widget, "window_bg_color", &palette.paper);
  take_colour (widget, "window_fg_color", &palette.ink);
  return palette;
}

static OstCareBar *
make_bar (OstCareBarView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const OstCalendarPalette palette = make_palette (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const GDate today = ost_date_today ();
  OstCareBarStyle style = { .palette = &palette };

  style.font_family = pango_font_description_get_family (font);
  style.font_size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    style.font_size *= pango_cairo_context_get_resolution (context) / 72.0;
  return ost_care_bar_new (self->timeline, &today, &style);
}

static OstCareBar *
get_bar (OstCareBarView *self)
{
  if (self->bar == NULL && self->timeline != NULL)
    self->bar = make_bar (self);
  return self->bar;
}

static void
style_changed_cb (OstCareBarView *self)
{
  g_clear_pointer (&self->bar, ost_care_bar_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
ost_care_bar_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  OstCareBar *bar = get_bar (OST_CARE_BAR_VIEW (widget));

  *minimum = 200;
  *natural = 600;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = bar != NULL ? (int) ost_care_bar_get_height (bar) + 1 : 0;
}

static void
ost_care_bar_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OstCareBarView *self = OST_CARE_BAR_VIEW (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (get_bar (self) == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  ost_care_bar_paint (self->bar, cr, width, gtk_widget_has_focus (widget) ? self->chosen : -1);
  cairo_destroy (cr);
}

static const OstEpisode *
get_episode (OstCareBarView *self, int i)
{
  if (self->timeline == NULL || i < 0 || i >= (int) self->timeline->episodes->len)
    return NULL;
  return self->timeline->episodes->pdata[i];
}

static void
open_episode (OstCareBarView *self, int i)
{
  const OstEpisode *episode = get_episode (self, i);

  if (episode != NULL)
    g_signal_emit (self, open_signal, 0, episode->parent_instance.id);
}

static void
choose (OstCareBarView *self, int i)
{
  const OstEpisode *episode = get_episode (self, i);
  g_autofree char *words = NULL;

  if (episode == NULL)
    return;
  self->chosen = i;
  words = ost_care_bar_dup_episode_words (episode);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released_cb (OstCareBarView *self, int n_press, double x, double y)
{
  const int found =
      get_bar (self) == NULL
          ? -1
          : ost_care_bar_find (self->bar, gtk_widget_get_width (GTK_WIDGET (self)), x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, found);
  open_episode (self, found);
}

static gboolean
key_cb (OstCareBarView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
      choose (self, self->chosen - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      choose (self, self->chosen + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      open_episode (self, self->chosen);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
hint_cb (OstCareBarView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const int found =
      keyboard ? self->chosen
      : get_bar (self) == NULL
          ? -1
          : ost_care_bar_find (self->bar, gtk_widget_get_width (GTK_WIDGET (self)), x, y);
  const OstEpisode *episode = get_episode (self, found);
  g_autofree char *words = NULL;

  if (episode == NULL)
    return FALSE;
  words = ost_care_bar_dup_episode_words (episode);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
ost_care_bar_view_dispose (GObject *object)
{
  OstCareBarView *self = OST_CARE_BAR_VIEW (object);

  g_clear_pointer (&self->bar, ost_care_bar_free);
  g_clear_pointer (&self->timeline, ost_care_timeline_free);
  G_OBJECT_CLASS (ost_care_bar_view_parent_class)->dispose (object);
}

static void
ost_care_bar_view_class_init (OstCareBarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_care_bar_view_dispose;
  widget_class->measure = ost_care_bar_view_measure;
  widget_class->snapshot = ost_care_bar_view_snapshot;
  open_signal = g_signal_new ("open", OST_TYPE_CARE_BAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ost_care_bar_view_init (OstCareBarView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (hint_cb), NULL);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
ost_care_bar_view_take (OstCareBarView *self, OstCareTimeline *timeline)
{
  g_autofree char *words = NULL;

  g_return_if_fail (OST_IS_CARE_BAR_VIEW (self));
  g_clear_pointer (&self->bar, ost_care_bar_free);
  g_clear_pointer (&self->timeline, ost_care_timeline_free);
  self->timeline = timeline;
  self->chosen = timeline != NULL ? MAX (0, (int) timeline->episodes->len - 1) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self), timeline != NULL && timeline->episodes->len > 0);
  if (timeline != NULL)
    {
      words = ost_care_bar_dup_words (timeline);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Placements on a bar of time"),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const OstCareTimeline *
ost_care_bar_view_get (OstCareBarView *self)
{
  g_return_val_if_fail (OST_IS_CARE_BAR_VIEW (self), NULL);
  return self->timeline;
}
