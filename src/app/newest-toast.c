/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/newest-toast.h"

/* A toast appears in half a second. Dismissed in its first 200 ms it is freed by libadwaita (1.2 to
 * 1.7) while it still slides in, which then writes into freed memory: it is let to appear first. */
#define APPEAR_MS 600

struct _OstNewestToast
{
  AdwToastOverlay *overlay; /* not ours */
  AdwToast *shown;          /* weak */
  AdwToast *waiting;        /* a reference */
  guint appearing;          /* source that ends the time to appear */
};

static void put (OstNewestToast *self, AdwToast *toast);

static gboolean
appeared_cb (gpointer user_data)
{
  OstNewestToast *self = user_data;

  self->appearing = 0;
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
  self->appearing = g_timeout_add (APPEAR_MS, appeared_cb, self);
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
  g_clear_handle_id (&self->appearing, g_source_remove);
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
