/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/entry-line.h"
#include "calendar/calendar-store.h"

struct _OstEntryLine
{
  GtkWidget parent_instance;

  OstMonthPainter *painter; /* the month's */
  OstCalendarEntry *entry;
  OstEntryLook look;
};

static guint clicked_signal;

G_DEFINE_FINAL_TYPE (OstEntryLine, ost_entry_line, GTK_TYPE_WIDGET)

char *
ost_calendar_entry_dup_spoken (const OstCalendarEntry *entry)
{
  g_autofree char *times = ost_calendar_entry_dup_times (entry);
  g_autofree char *label = ost_calendar_entry_dup_label (entry, FALSE);
  GString *spoken = g_string_new (times);

  g_string_append_printf (spoken, "%s%s, %s", spoken->len > 0 ? ", " : "", label,
                          ost_kind_get_label (&ost_entry_kinds, (int) entry->kind));
  if (entry->assistant_name != NULL)
    g_string_append_printf (spoken, ", %s", entry->assistant_name);
  return g_string_free (spoken, FALSE);
}

static void
ost_entry_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OstEntryLine *self = OST_ENTRY_LINE (widget);
  const cairo_rectangle_t line = { 0, 0, gtk_widget_get_width (widget),
                                   gtk_widget_get_height (widget) };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) line.width, (float) line.height);
  cairo_t *cr;

  if (self->entry == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  ost_month_painter_paint_entry (self->painter, cr, &self->look, &line);
  cairo_destroy (cr);
}

static void
released_cb (OstEntryLine *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, clicked_signal, 0);
}

static void
pressed_cb (OstEntryLine *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  /* A second press would create a visit in the day behind. */
  if (n_press > 1)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static GdkContentProvider *
drag_cb (OstEntryLine *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = NULL;

  if (self->entry == NULL || !ost_calendar_entry_can_move (self->entry))
    return NULL;
  picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (OST_TYPE_CALENDAR_ENTRY, self->entry);
}

/* Made when it is wanted: a month steps over hundreds of lines. */
static gboolean
tooltip_cb (OstEntryLine *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *spoken = NULL;

  if (self->entry == NULL)
    return FALSE;
  spoken = ost_calendar_entry_dup_spoken (self->entry);
  gtk_tooltip_set_text (tooltip, spoken);
  return TRUE;
}

static void
ost_entry_line_finalize (GObject *object)
{
  g_clear_pointer (&OST_ENTRY_LINE (object)->entry, ost_calendar_entry_unref);
  G_OBJECT_CLASS (ost_entry_line_parent_class)->finalize (object);
}

static void
ost_entry_line_class_init (OstEntryLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ost_entry_line_finalize;
  widget_class->snapshot = ost_entry_line_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  clicked_signal = g_signal_new ("clicked", OST_TYPE_ENTRY_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ost_entry_line_init (OstEntryLine *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
ost_entry_line_show (OstEntryLine *self, OstMonthPainter *painter, const OstEntryLook *look)
{
  OstCalendarEntry *entry = ost_calendar_entry_ref ((OstCalendarEntry *) look->entry);

  g_return_if_fail (OST_IS_ENTRY_LINE (self));
  self->painter = painter;
  self->look = *look;
  if (entry != self->entry)
    {
      g_autofree char *spoken = ost_calendar_entry_dup_spoken (entry);

      ost_spoken_name (self, spoken);
    }
  g_clear_pointer (&self->entry, ost_calendar_entry_unref);
  self->entry = entry;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

OstCalendarEntry *
ost_entry_line_get_entry (OstEntryLine *self)
{
  g_return_val_if_fail (OST_IS_ENTRY_LINE (self), NULL);
  return self->entry;
}
