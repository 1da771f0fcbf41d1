/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/newest-toast.h"
#include "desk.h"

typedef struct
{
  GtkWidget *window;
  AdwToastOverlay *overlay;
  OstNewestToast *toasts;
} Place;

static void
place_init (Place *self)
{
  /* What goes wrong goes wrong while toasts slide; GTK's tests switch that off. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  self->window = gtk_window_new ();
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->overlay, gtk_label_new ("Rodziny"));
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->overlay));
  gtk_window_present (GTK_WINDOW (self->window));
  desk_find (self->window, GTK_TYPE_LABEL, "Rodziny");
  self->toasts = ost_newest_toast_new (self->overlay);
}

static void
place_clear (Place *self)
{
  ost_newest_toast_free (self->toasts);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static gboolean
end_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_REMOVE;
}

static void
live (guint ms)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (ms, end_cb, loop);
  g_main_loop_run (loop);
}

static void
say (Place *self, const char *words)
{
  ost_newest_toast_show (self->toasts, adw_toast_new (words));
}

static void
test_newest_replaces (void)
{
  Place place;

  place_init (&place);
  say (&place, "Zapisano");
  desk_find (place.window, GTK_TYPE_LABEL, "Zapisano");
  live (1000);
  say (&place, "Cofnięto");
  desk_find (place.window, GTK_TYPE_LABEL, "Cofnięto");
  desk_wait_gone (place.window, GTK_TYPE_LABEL, "Zapisano");
  place_clear (&place);
}

/* Ctrl+Z and Ctrl+Shift+Z faster than toasts slide: the last one is told, none is freed in motion.
 */
static void
test_faster_than_they_appear (void)
{
  Place place;

  place_init (&place);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *words = g_strdup_printf ("Cofnięto %u", i);

      say (&place, words);
      live (i % 2 == 0 ? 40 : 320);
    }
  desk_find (place.window, GTK_TYPE_LABEL, "Cofnięto 11");
  live (1000);
  g_assert_false (desk_has (place.window, GTK_TYPE_LABEL, "Cofnięto 10"));
  place_clear (&place);
}

static void
test_left_while_one_waits (void)
{
  Place place;

  place_init (&place);
  say (&place, "Zapisano");
  say (&place, "Cofnięto");
  place_clear (&place);
  live (1000);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/newest-toast/newest-replaces", test_newest_replaces);
  g_test_add_func ("/newest-toast/faster-than-they-appear", test_faster_than_they_appear);
  g_test_add_func ("/newest-toast/left-while-one-waits", test_left_while_one_waits);
  return g_test_run ();
}
