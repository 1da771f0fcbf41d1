/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/date-picker.h"
#include "base/date.h"
#include "base/holidays.h"

#define N_WEEKS 6
#define N_DAYS 7

struct _OstDatePicker
{
  AdwBin parent_instance;

  GtkLabel *month;
  GtkGrid *grid;

  GtkButton *days[N_WEEKS * N_DAYS];
  GDate first; /* of the month shown */
  GDate chosen;
  GDate today;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (OstDatePicker, ost_date_picker, ADW_TYPE_BIN)

/* The Monday that the grid begins with. */
static GDate
get_origin (OstDatePicker *self)
{
  return ost_date_plus_days (&self->first, 1 - (int) g_date_get_weekday (&self->first));
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
refresh_day (OstDatePicker *self, GtkButton *button, const GDate *day)
{
  g_autofree char *number = g_strdup_printf ("%d", g_date_get_day (day));
  g_autofree char *spoken = ost_date_dup_window (day);
  GtkWidget *widget = GTK_WIDGET (button);

  gtk_button_set_label (button, number);
  set_class (widget, "dim-label", g_date_get_month (day) != g_date_get_month (&self->first));
  set_class (widget, "today", ost_date_compare (day, &self->today) == 0);
  set_class (widget, "day-off", !ost_is_working_day (day));
  set_class (widget, "suggested-action", ost_date_compare (day, &self->chosen) == 0);
  set_class (widget, "flat", ost_date_compare (day, &self->chosen) != 0);
  ost_spoken_name (button, spoken);
}

static void
refresh (OstDatePicker *self)
{
  GDate origin = get_origin (self);
  g_autofree char *month = g_strdup_printf (
      "%s %d", ost_month_name (g_date_get_month (&self->first)), g_date_get_year (&self->first));

  gtk_label_set_text (self->month, month);
  for (int i = 0; i < N_WEEKS * N_DAYS; i++)
    {
      GDate day = ost_date_plus_days (&origin, i);

      refresh_day (self, self->days[i], &day);
    }
}

static void
go (OstDatePicker *self, int months)
{
  self->first = ost_date_plus_months (&self->first, months);
  refresh (self);
}

static void
previous_cb (OstDatePicker *self)
{
  go (self, -1);
}

static void
next_cb (OstDatePicker *self)
{
  go (self, 1);
}

static void
day_clicked_cb (OstDatePicker *self, GtkButton *button)
{
  GDate origin = get_origin (self);
  GDate day = origin;

  for (int i = 0; i < N_WEEKS * N_DAYS; i++)
    if (self->days[i] == button)
      day = ost_date_plus_days (&origin, i);
  g_signal_emit (self, chosen_signal, 0, &day);
}

static gboolean
key_cb (OstDatePicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Page_Up && keyval != GDK_KEY_Page_Down)
    return GDK_EVENT_PROPAGATE;
  go (self, keyval == GDK_KEY_Page_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
ost_date_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_DATE_PICKER);
  G_OBJECT_CLASS (ost_date_picker_parent_class)->dispose (object);
}

static void
ost_date_picker_class_init (OstDatePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_date_picker_dispose;
  chosen_signal = g_signal_new ("chosen", OST_TYPE_DATE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_DATE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/date-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OstDatePicker, month);
  gtk_widget_class_bind_template_child (widget_class, OstDatePicker, grid);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
ost_date_picker_init (OstDatePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_DAYS; i++)
    {
      GtkWidget *name = gtk_label_new (ost_weekday_short (i + 1));

      gtk_widget_add_css_class (name, "caption");
      gtk_widget_add_css_class (name, "dim-label");
      gtk_grid_attach (self->grid, name, i, 0, 1, 1);
    }
  for (int i = 0; i < N_WEEKS * N_DAYS; i++)
    {
      self->days[i] = GTK_BUTTON (gtk_button_new ());
      gtk_widget_add_css_class (GTK_WIDGET (self->days[i]), "picker-day");
      gtk_grid_attach (self->grid, GTK_WIDGET (self->days[i]), i % N_DAYS, 1 + i / N_DAYS, 1, 1);
      g_signal_connect_object (self->days[i], "clicked", G_CALLBACK (day_clicked_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

void
ost_date_picker_show_date (OstDatePicker *self, const GDate *date, const GDate *today)
{
  g_return_if_fail (OST_IS_DATE_PICKER (self));

  self->today = *today;
  self->chosen = *date;
  self->first = g_date_valid (date) ? *date : *today;
  g_date_set_day (&self->first, 1);
  refresh (self);
}
