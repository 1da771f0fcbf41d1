/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/calendar/calendar-page.h"
#include "app/casework/visit-dialog.h"
#include "app/documents/pdf-preview.h"
#include "app/record-dialog.h"
#include "app/widgets/day-cell.h"
#include "app/widgets/entry-line.h"
#include "app/widgets/month-board.h"
#include "app/widgets/month-mover.h"
#include "base/date.h"
#include "desk.h"

typedef struct
{
  Desk *desk;
  OstPage *page;
  OstMonthBoard *board;
} Calendar;

static Calendar
open_calendar (int n_families)
{
  Calendar self = { .desk = desk_new (n_families) };

  ost_window_show_section (self.desk->window, "calendar");
  self.page = desk_find (self.desk->window, OST_TYPE_CALENDAR_PAGE, NULL);
  self.board = desk_find (self.page, OST_TYPE_MONTH_BOARD, NULL);
  desk_find (self.board, OST_TYPE_ENTRY_LINE, NULL);
  return self;
}

static OstDayCell *
find_cell (GtkWidget *root, const GDate *day)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      OstDayCell *found = NULL;
      GDate of;

      if (!OST_IS_DAY_CELL (child))
        found = find_cell (child, day);
      else
        {
          of = ost_day_cell_get_day (OST_DAY_CELL (child));
          found = ost_date_compare (&of, day) == 0 ? OST_DAY_CELL (child) : NULL;
        }
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Family 1's next visit is tomorrow at ten. */
static void
test_entries (void)
{
  Calendar self = open_calendar (1);
  const GDate tomorrow = ost_date (2026, 11, 22);
  OstDayCell *cell = find_cell (GTK_WIDGET (self.board), &tomorrow);
  g_autoptr (GPtrArray) entries = ost_day_cell_list_entries (cell);
  g_autofree char *mismatch = NULL;

  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((OstCalendarEntry *) entries->pdata[0])->family, ==, "Nowak");
  mismatch = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "Sunday 22 November 2026, 1 entry");
  g_assert_null (mismatch);
  desk_free (self.desk);
}

static void
test_months (void)
{
  Calendar self = open_calendar (1);

  desk_find (self.page, GTK_TYPE_LABEL, "November 2026");
  gtk_widget_activate_action (GTK_WIDGET (self.page), "calendar.next", NULL);
  desk_find (self.page, GTK_TYPE_LABEL, "December 2026");
  g_assert_cmpint (ost_month_board_get_grid (self.board)->month, ==, 12);
  gtk_widget_activate_action (GTK_WIDGET (self.page), "calendar.today", NULL);
  desk_find (self.page, GTK_TYPE_LABEL, "November 2026");
  desk_free (self.desk);
}

/* Planned in the calendar, seen there, written up, seen in the family. */
static void
test_plan_and_write_up (void)
{
  Calendar self = open_calendar (2);
  const GDate day = ost_date (2026, 11, 21); /* today: a visit ahead opens as it was planned */
  OstRecordDialog *dialog;
  gint64 id;

  ost_visit_dialog_plan (self.page, 2, &day);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  desk_find (dialog, GTK_TYPE_LABEL, "Wiśniewscy · PR.4200.2.2026");
  desk_type (dialog, "From", "8.15");
  desk_type (dialog, "To", "9:45");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (self.desk->window, GTK_TYPE_LABEL, "Saved");
  id = desk_count (self.desk, "select id from visit where day = '2026-11-21' and from_time = 495");
  g_assert_cmpint (id, >, 0);

  ost_visit_dialog_open (self.page, id);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  g_assert_cmpuint (adw_combo_row_get_selected (desk_find (dialog, ADW_TYPE_COMBO_ROW, "Outcome")),
                    ==, 1);
  gtk_check_button_set_active (
      desk_find (desk_find (dialog, ADW_TYPE_ACTION_ROW, "Kacper Wiśniewscy"),
                 GTK_TYPE_CHECK_BUTTON, NULL),
      TRUE);
  desk_type (dialog, "Topic", "Powrót do szkoły");
  desk_type (dialog, "Next visit", "4.12");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (self.desk->window, GTK_TYPE_LABEL, "Saved");

  g_assert_cmpint (desk_count (self.desk, "select count(*) from visit_child c join visit v"
                                          " on v.id = c.visit_id where v.outcome = 'odbyla-sie'"
                                          " and v.topic = 'Powrót do szkoły'"),
                   ==, 1);
  g_assert_cmpint (desk_count (self.desk, "select count(*) from visit where day = '2026-12-04'"),
                   ==, 1);
  desk_free (self.desk);
}

/* Dropped on another day, and undone. */
static void
test_move (void)
{
  Calendar self = open_calendar (1);
  const GDate tomorrow = ost_date (2026, 11, 22);
  const GDate later = ost_date (2026, 11, 25);
  g_autoptr (GPtrArray) entries =
      ost_day_cell_list_entries (find_cell (GTK_WIDGET (self.board), &tomorrow));

  g_signal_emit_by_name (find_cell (GTK_WIDGET (self.board), &later), "drop", entries->pdata[0]);
  desk_click (desk_find (self.desk->window, GTK_TYPE_BUTTON, "_Undo"));
  desk_find (self.desk->window, GTK_TYPE_LABEL, "Undone");
  g_assert_cmpint (desk_count (self.desk, "select count(*) from visit where day = '2026-11-22'"),
                   ==, 1);
  desk_free (self.desk);
}

/* A family of the list beside the month, dropped on a day, has its visit at once. */
static void
test_drop_family (void)
{
  Calendar self = open_calendar (1);
  const GDate day = ost_date (2026, 11, 26);
  const OstCalendarEntry values = { .topic = "family",
                                    .id = 1,
                                    .family_id = 1,
                                    .kind = OST_ENTRY_VISIT_PLANNED,
                                    .first_day = ost_date (1, 1, 1),
                                    .from_time = OST_TIME_NONE,
                                    .to_time = OST_TIME_NONE };
  g_autoptr (OstCalendarEntry) family = ost_calendar_entry_new (&values);

  g_signal_emit_by_name (find_cell (GTK_WIDGET (self.board), &day), "drop", family);
  desk_click (desk_find (self.desk->window, GTK_TYPE_BUTTON, "_Undo"));
  desk_find (self.desk->window, GTK_TYPE_LABEL, "Undone");
  g_assert_cmpint (desk_count (self.desk, "select count(*) from visit where day = '2026-11-26'"
                                          " and archived_at is null"),
                   ==, 0);
  desk_free (self.desk);
}

typedef struct
{
  guint n;
  GDate day;
} Moves;

static void
moved_cb (OstCalendarEntry *entry, const GDate *day, gpointer user_data)
{
  Moves *moves = user_data;

  moves->n++;
  moves->day = *day;
}

/* Two presses are one change; what is given up is none. */
static void
test_mover (void)
{
  const GDate first = ost_date (2026, 11, 22), second = ost_date (2026, 11, 24);
  const OstCalendarEntry values = { .topic = "visit",
                                    .id = 7,
                                    .kind = OST_ENTRY_VISIT_PLANNED,
                                    .first_day = first,
                                    .from_time = 600,
                                    .to_time = 660 };
  g_autoptr (OstCalendarEntry) entry = ost_calendar_entry_new (&values);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  Moves moves = { 0 };
  OstMonthMover *mover = ost_month_mover_new (moved_cb, &moves);

  g_ptr_array_add (entries, ost_calendar_entry_ref (entry));
  ost_month_mover_push (mover, entry, 1, 0);
  ost_month_mover_push (mover, entry, 1, 0);
  ost_month_mover_apply (mover, entries);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (ost_calendar_entry_covers (entries->pdata[0], &second));
  ost_month_mover_settle (mover);
  g_assert_cmpuint (moves.n, ==, 1);
  g_assert_cmpint (ost_date_compare (&moves.day, &second), ==, 0);

  ost_month_mover_push (mover, entry, 7, 0);
  g_assert_true (ost_month_mover_cancel (mover));
  ost_month_mover_settle (mover);
  ost_month_mover_push (mover, entry, 1, 0);
  ost_month_mover_push (mover, entry, -1, 0);
  ost_month_mover_settle (mover); /* back where it was */
  g_assert_cmpuint (moves.n, ==, 1);
  ost_month_mover_free (mover);
}

static void
test_print (void)
{
  Calendar self = open_calendar (2);
  OstPdfPreview *preview;
  GtkPicture *page;

  gtk_widget_activate_action (GTK_WIDGET (self.page), "calendar.print", NULL);
  preview = desk_window (OST_TYPE_PDF_PREVIEW);
  g_assert_cmpuint (ost_pdf_preview_count_pages (preview), ==, 1);
  page = desk_find (preview, GTK_TYPE_PICTURE, NULL);
  while (gtk_picture_get_paintable (page) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (preview));
  desk_free (self.desk);
}

int
main (int argc, char *argv[])
{
  g_setenv ("OSTOJA_TODAY", "2026-11-21", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/calendar-page/entries", test_entries);
  g_test_add_func ("/calendar-page/months", test_months);
  g_test_add_func ("/calendar-page/plan-and-write-up", test_plan_and_write_up);
  g_test_add_func ("/calendar-page/move", test_move);
  g_test_add_func ("/calendar-page/drop-family", test_drop_family);
  g_test_add_func ("/calendar-page/mover", test_mover);
  g_test_add_func ("/calendar-page/print", test_print);
  return g_test_run ();
}
