/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/calendar/unscheduled-list.h"
#include "app/dated/spoken-name.h"
#include "base/date.h"
#include "calendar/calendar-entry.h"
#include "families/contact-store.h"

struct _OstUnscheduledList
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *hint;
  GtkListBox *list;

  GPtrArray *entries; /* of OstCalendarEntry, as the rows */
};

static guint plan_signal;

G_DEFINE_FINAL_TYPE (OstUnscheduledList, ost_unscheduled_list, ADW_TYPE_BIN)

static void
row_activated_cb (OstUnscheduledList *self, GtkListBoxRow *row)
{
  const OstCalendarEntry *entry = self->entries->pdata[gtk_list_box_row_get_index (row)];

  g_signal_emit (self, plan_signal, 0, entry->family_id);
}

static GdkContentProvider *
drag_cb (OstUnscheduledList *self, double x, double y, GtkDragSource *source)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  const int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (OST_TYPE_CALENDAR_ENTRY, self->entries->pdata[position]);
}

static void
ost_unscheduled_list_dispose (GObject *object)
{
  OstUnscheduledList *self = OST_UNSCHEDULED_LIST (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_UNSCHEDULED_LIST);

  G_OBJECT_CLASS (ost_unscheduled_list_parent_class)->dispose (object);
}

static void
ost_unscheduled_list_class_init (OstUnscheduledListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_unscheduled_list_dispose;
  plan_signal = g_signal_new ("plan", OST_TYPE_UNSCHEDULED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/calendar/unscheduled-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OstUnscheduledList, title);
  gtk_widget_class_bind_template_child (widget_class, OstUnscheduledList, hint);
  gtk_widget_class_bind_template_child (widget_class, OstUnscheduledList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ost_unscheduled_list_init (OstUnscheduledList *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A day that no calendar shows stands for "not planned yet". */
static OstCalendarEntry *
make_entry (const OstContactLine *family)
{
  const OstCalendarEntry values = {
    .topic = OST_UNSCHEDULED_TOPIC,
    .id = family->family_id,
    .family_id = family->family_id,
    .kind = OST_ENTRY_VISIT_PLANNED,
    .first_day = ost_date (1, 1, 1),
    .from_time = OST_TIME_NONE,
    .to_time = OST_TIME_NONE,
    .family = family->family,
    .case_number = family->case_number,
  };

  return ost_calendar_entry_new (&values);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_row (OstUnscheduledList *self, const OstContactLine *family)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDragSource *drag = gtk_drag_source_new ();
  g_autofree char *days = g_strdup_printf (
      ngettext ("no contact for %d day", "no contact for %d days", (gulong) family->days),
      family->days);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", family->family, days);

  gtk_box_append (GTK_BOX (box), make_label (family->family, NULL));
  gtk_box_append (GTK_BOX (box), make_label (days, "today-detail"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  ost_spoken_name (row, spoken);
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drag));
  gtk_list_box_append (self->list, row);
}

void
ost_unscheduled_list_set_families (OstUnscheduledList *self, GPtrArray *families)
{
  g_autofree char *title = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (OST_IS_UNSCHEDULED_LIST (self));
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < families->len; i++)
    {
      g_ptr_array_add (self->entries, make_entry (families->pdata[i]));
      add_row (self, families->pdata[i]);
    }
  title = g_strdup_printf (ngettext ("%u family without a planned visit",
                                     "%u families without a planned visit", families->len),
                           families->len);
  gtk_label_set_text (self->title, families->len > 0 ? title : _ ("Every family has a visit"));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), families->len > 0);
}
