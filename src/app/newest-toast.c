/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/newest-toast.h"

/* A toast appears in half a second. Dismissed in its first 200 ms it is freed by libadwaita (1.2 to
 * 1.7) while it still slides in, which then writes into freed memory: it is let to appear first,
 * and takes no clicks before. The time is that of the frames, by which it slides: on a busy machine
 * the first one may come late. */
#define APPEAR_US (600 * 1000)

struct _OstNewestToast
{
  AdwToastOverlay *overlay; /* not ours */
  AdwToast *shown;          /* weak */
  AdwToast *waiting;        /* a reference */
  guint appearing;          /* tick callback that ends the time to appear */
  gint64 since;             /* frame time, 0 before the first frame */
};

static void put (OstNewestToast *self, AdwToast *toast);

/* The toasts are the overlay's last children. */
static void
take_clicks (OstNewestToast *self, gboolean take)
{
  GtkWidget *content = adw_toast_overlay_get_child (self->overlay);

  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->overlay));
       child != NULL && child != content; child = gtk_widget_get_prev_sibling (child))
    gtk_widget_set_can_target (child, take);
}

static gboolean
frame_cb (GtkWidget *overlay, GdkFrameClock *clock, gpointer user_data)
{
  OstNewestToast *self = user_data;
  const gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->since == 0)
    self->since = now;
  if (now - self->since < APPEAR_US)
    return G_SOURCE_CONTINUE;
  self->appearing = 0;
  take_clicks (self, TRUE);
  if (self->waiting != NULL)
    put (self, g_steal_pointer (&self->waiting));
  return G_SOURCE_REMOVE;
}

static void
put (OstNewestToast *self, AdwToast *toast)
{
  if (self->shown != NULL)
    adw_toast_dismiss (self->shown);
  g_set_weak_pointer (&self->shown, toast);
  adw_toast_overlay_add_toast (self->overlay, toast);
  take_clicks (self, FALSE);
  self->since = 0;
  self->appearing = gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay), frame_cb, self, NULL);
}

OstNewestToast *
ost_newest_toast_new (AdwToastOverlay *overlay)
{
  OstNewestToast *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_new0 (OstNewestToast, 1);
  self->overlay = overlay;
  return self;
}

void
ost_newest_toast_free (OstNewestToast *self)
{
  if (self->appearing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->overlay), self->appearing);
  g_clear_weak_pointer (&self->shown);
  g_clear_object (&self->waiting);
  g_free (self);
}

void
ost_newest_toast_show (OstNewestToast *self, AdwToast *toast)
{
  g_return_if_fail (self != NULL && ADW_IS_TOAST (toast));

  if (self->appearing == 0)
    {
      put (self, toast);
      return;
    }
  g_clear_object (&self->waiting);
  self->waiting = toast;
}
