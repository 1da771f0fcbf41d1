/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-calendar-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/calendar/calendar-page.h"
#include "app/calendar/calendar-save.h"
#include "app/calendar/month-answer.h"
#include "app/calendar/unscheduled-list.h"
#include "app/casework/visit-dialog.h"
#include "app/documents/pdf-preview.h"
#include "app/edit.h"
#include "app/families/family-dialog.h"
#include "app/staff-filter.h"
#include "app/tell.h"
#include "app/widgets/month-board.h"
#include "base/date.h"
#include "calendar/appointment-store.h"
#include "calendar/calendar-sheet.h"
#include "calendar/calendar-store.h"
#include "calendar/sheet-output.h"
#include "casework/visit-store.h"

struct _OstCalendarPage
{
  OstPage parent_instance;

  GtkLabel *title;
  OstStaffFilter *assistants;
  OstMonthBoard *month;
  OstUnscheduledList *unscheduled;
};

G_DEFINE_FINAL_TYPE (OstCalendarPage, ost_calendar_page, OST_TYPE_PAGE)

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstCalendarPage) self = user_data;
  OstMonthAnswer *answer = ost_page_look_finish (OST_PAGE (self), object, result);

  if (answer == NULL)
    return;
  ost_month_board_set_entries (self->month, answer->entries,
                               ost_staff_filter_get_staff (self->assistants) != 0);
  ost_unscheduled_list_set_families (self->unscheduled, answer->unscheduled);
  ost_month_answer_free (answer);
}

static void
ask (OstCalendarPage *self, GAsyncReadyCallback callback)
{
  const OstMonthQuestion question = { ost_staff_filter_get_staff (self->assistants),
                                      *ost_month_board_get_grid (self->month) };

  ost_page_look (OST_PAGE (self), ost_month_answer_load, g_memdup2 (&question, sizeof question),
                 g_free, ost_month_answer_free, callback);
}

static void
ost_calendar_page_reload (OstPage *page)
{
  ask (OST_CALENDAR_PAGE (page), listed_cb);
}

static void
month_changed_cb (OstCalendarPage *self)
{
  const OstMonthGrid *grid = ost_month_board_get_grid (self->month);
  g_autofree char *title = g_strdup_printf ("%s %d", ost_month_name (grid->month), grid->year);

  gtk_label_set_text (self->title, title);
  ost_page_queue_reload (OST_PAGE (self));
}

static void
go_months (OstCalendarPage *self, int months)
{
  GDate day = ost_month_board_get_day (self->month);
  GDate other = ost_date_plus_months (&day, months);

  ost_month_board_go_to (self->month, &other);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_months (OST_CALENDAR_PAGE (widget), -1);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_months (OST_CALENDAR_PAGE (widget), 1);
}

static void
today_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const GDate today = ost_date_today ();

  ost_month_board_go_to (OST_CALENDAR_PAGE (widget)->month, &today);
}

static void
create_cb (OstCalendarPage *self, const GDate *day)
{
  ost_visit_dialog_plan (OST_PAGE (self), 0, day);
}

static void
ost_calendar_page_add (OstPage *page)
{
  GDate day = ost_month_board_get_day (OST_CALENDAR_PAGE (page)->month);

  ost_visit_dialog_plan (page, 0, &day);
}

/* Appointments have a form of their own. */

static const OstFormGroup appointment_groups[] = {
  { NULL,
    NULL,
    { "kind", "title", "from_day", "to_day", "from_time", "to_time", "place", "staff_id",
      "family_id", "notes" } },
};

static const OstFormLayout appointment_form = {
  .name = "appointment",
  .new_title = N_ ("New appointment"),
  .edit_title = N_ ("Appointment"),
  .groups = appointment_groups,
  .n_groups = G_N_ELEMENTS (appointment_groups),
};

static gpointer
load_appointment (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_appointment_store_load (txn, *(gint64 *) arg, error);
}

static void
appointment_come_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstAppointment) appointment = ost_page_look_finish (page, object, result);
  g_autoptr (OstDraft) draft = NULL;

  if (appointment == NULL)
    return;
  draft = ost_draft_new_from (appointment);
  ost_family_dialog_open (page, appointment->family_id, &appointment_form,
                          (OstSaveFunc) ost_appointment_store_save, draft);
}

static void
new_appointment_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstCalendarPage *self = OST_CALENDAR_PAGE (widget);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_APPOINTMENT);
  GDate day = ost_month_board_get_day (self->month);

  ost_draft_set_date (draft, "from_day", &day);
  ost_draft_set_int (draft, "staff_id", ost_staff_filter_get_staff (self->assistants));
  ost_family_dialog_open (OST_PAGE (self), 0, &appointment_form,
                          (OstSaveFunc) ost_appointment_store_save, draft);
}

static void
open_cb (OstCalendarPage *self, OstCalendarEntry *entry)
{
  if (g_str_equal (entry->topic, "visit"))
    ost_visit_dialog_open (OST_PAGE (self), entry->id);
  else if (g_str_equal (entry->topic, "appointment"))
    ost_page_look (OST_PAGE (self), load_appointment, g_memdup2 (&entry->id, sizeof entry->id),
                   g_free, g_object_unref, appointment_come_cb);
  else if (entry->family_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "family", entry->family_id);
}

typedef struct
{
  gint64 family_id;
  GDate day;
} Plan;

static gboolean
plan_visit (OstTxn *txn, gpointer arg, GError **error)
{
  const Plan *plan = arg;

  return ost_visit_store_plan (txn, plan->family_id, &plan->day, error) != 0;
}

/* A family was dragged to a day: planned at once, with Undo. */
static void
plan_family (OstCalendarPage *self, gint64 family_id, const GDate *day)
{
  const Plan plan = { family_id, *day };
  const GDate today = ost_date_today ();
  g_autofree char *near = ost_date_dup_near (day, &today);
  g_autofree char *done = g_strdup_printf (_ ("A visit is planned for %s"), near);

  ost_edit_run (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), plan_visit,
                g_memdup2 (&plan, sizeof plan), g_free, done);
}

static void
plan_cb (OstCalendarPage *self, gint64 family_id)
{
  GDate day = ost_month_board_get_day (self->month);

  ost_visit_dialog_plan (OST_PAGE (self), family_id, &day);
}

typedef struct
{
  OstCalendarEntry *entry;
  GDate day;
} Move;

static void
move_free (gpointer data)
{
  ost_calendar_entry_unref (((Move *) data)->entry);
  g_free (data);
}

static gboolean
move_entry (OstTxn *txn, gpointer arg, GError **error)
{
  const Move *move = arg;

  return ost_calendar_store_move (txn, move->entry, &move->day, error);
}

static void
move_cb (OstCalendarPage *self, OstCalendarEntry *entry, const GDate *day)
{
  Move *move = g_new0 (Move, 1);
  const GDate today = ost_date_today ();
  g_autofree char *near = ost_date_dup_near (day, &today);
  g_autofree char *done = g_strdup_printf (_ ("Moved to %s"), near);

  if (g_str_equal (entry->topic, OST_UNSCHEDULED_TOPIC))
    {
      g_free (move);
      plan_family (self, entry->family_id, day);
      return;
    }
  move->entry = ost_calendar_entry_ref (entry);
  move->day = *day;
  ost_edit_run (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), move_entry, move, move_free,
                done);
  /* Where it did not work, the entry goes back. */
  ost_page_queue_reload (OST_PAGE (self));
}

static void
printed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstCalendarPage) self = user_data;
  OstMonthAnswer *answer = ost_page_look_finish (OST_PAGE (self), object, result);
  const OstMonthGrid *grid = ost_month_board_get_grid (self->month);
  OstSheetContent content = { .year = grid->year, .month = grid->month };
  g_autoptr (OstCalendarSheet) sheet = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (answer == NULL)
    return;
  content.entries = answer->entries;
  content.whose = answer->whose;
  content.centre = answer->centre->name;
  content.notice = ost_centre_get_demo_line (answer->centre);
  content.printed_on = ost_date_today ();
  sheet = ost_calendar_sheet_new (&content);
  pdf = ost_sheet_to_pdf (sheet, &error);
  if (pdf != NULL)
    ost_pdf_preview_open (GTK_WIDGET (self), pdf, ost_calendar_sheet_get_title (sheet));
  else
    ost_tell_error (GTK_WIDGET (self), error);
  ost_month_answer_free (answer);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (OST_CALENDAR_PAGE (widget), printed_cb);
}

static void
save_png_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstCalendarPage *self = OST_CALENDAR_PAGE (widget);

  ost_calendar_save (OST_PAGE (self), OST_CALENDAR_PNG,
                     ost_staff_filter_get_staff (self->assistants),
                     ost_month_board_get_grid (self->month));
}

static void
save_ics_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstCalendarPage *self = OST_CALENDAR_PAGE (widget);

  ost_calendar_save (OST_PAGE (self), OST_CALENDAR_ICS,
                     ost_staff_filter_get_staff (self->assistants),
                     ost_month_board_get_grid (self->month));
}

static void
ost_calendar_page_set_db (OstPage *page, OstDb *db)
{
  ost_staff_filter_set_db (OST_CALENDAR_PAGE (page)->assistants, db);
}

static void
ost_calendar_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_CALENDAR_PAGE);
  G_OBJECT_CLASS (ost_calendar_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "calendar.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "calendar.save-png", NULL, save_png_cb);
  gtk_widget_class_install_action (widget_class, "calendar.save-ics", NULL, save_ics_cb);
  gtk_widget_class_install_action (widget_class, "calendar.appointment", NULL, new_appointment_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "calendar.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "calendar.today",
                                       NULL);
}

static void
ost_calendar_page_class_init (OstCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_calendar_page_dispose;
  page_class->set_db = ost_calendar_page_set_db;
  page_class->reload = ost_calendar_page_reload;
  page_class->add = ost_calendar_page_add;
  install_actions (widget_class);

  g_type_ensure (OST_TYPE_STAFF_FILTER);
  g_type_ensure (OST_TYPE_MONTH_BOARD);
  g_type_ensure (OST_TYPE_UNSCHEDULED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/calendar/calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, OstCalendarPage, assistants);
  gtk_widget_class_bind_template_child (widget_class, OstCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, OstCalendarPage, unscheduled);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, ost_page_queue_reload);
}

static void
ost_calendar_page_init (OstCalendarPage *self)
{
  static const char *const topics[] = { "visit",         "appointment", "staff_absence",
                                        "court_request", "plan_step",   "family" };

  gtk_widget_init_template (GTK_WIDGET (self));
  ost_staff_filter_begin_with_me (self->assistants);
  month_changed_cb (self);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    ost_page_watch (OST_PAGE (self), topics[i]);
}
