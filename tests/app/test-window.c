/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/deed-note.h"
#include "app/casework/visit-dialog.h"
#include "app/families/families-page.h"
#include "app/families/family-page.h"
#include "app/families/family-tabs.h"
#include "app/page.h"
#include "app/record-dialog.h"
#include "app/start-error.h"
#include "app/start-page.h"
#include "app/today/today.h"
#include "app/widgets/register-cell.h"
#include "app/window-sections.h"
#include "base/date.h"
#include "desk.h"

/* Each section's template is made and loads without a critical. */
static void
test_sections (void)
{
  Desk *desk = desk_new (5);
  guint n_sections;
  const OstSection *sections = ost_sections (&n_sections);

  g_assert_cmpuint (n_sections, >=, 6);
  for (guint i = 0; i < n_sections; i++)
    {
      ost_window_show_section (desk->window, sections[i].id);
      g_assert_nonnull (desk_find (desk->window, sections[i].get_type (), NULL));
    }
  g_assert_null (ost_section_find ("no-such-section"));
  desk_free (desk);
}

static void
test_family_tabs (void)
{
  Desk *desk = desk_new (3);
  guint n_tabs;
  const OstFamilyTab *tabs = ost_family_tabs (&n_tabs);
  GtkNotebook *notebook;

  ost_window_open_record (desk->window, "family", 1);
  notebook = desk_find (desk->window, GTK_TYPE_NOTEBOOK, NULL);
  g_assert_cmpint (gtk_notebook_get_n_pages (notebook), ==, (int) n_tabs);
  for (guint i = 0; i < n_tabs; i++)
    {
      gtk_notebook_set_current_page (notebook, (int) i);
      g_assert_nonnull (desk_find (desk->window, tabs[i].get_type (), NULL));
    }
  desk_free (desk);
}

static void
test_back (void)
{
  Desk *desk = desk_new (3);

  ost_window_show_section (desk->window, "families");
  ost_window_open_record (desk->window, "family", 2);
  desk_find (desk->window, OST_TYPE_FAMILY_PAGE, NULL);
  desk_wait_gone (desk->window, OST_TYPE_FAMILIES_PAGE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back", NULL);
  desk_find (desk->window, OST_TYPE_FAMILIES_PAGE, NULL);
  desk_wait_gone (desk->window, OST_TYPE_FAMILY_PAGE, NULL);
  desk_free (desk);
}

/* Whoever opens a file leaves a line in the audit, and so does what leaves the program. */
static void
test_deeds (void)
{
  Desk *desk = desk_new (3);
  g_autoptr (GtkAdjustment) object = g_object_ref_sink (gtk_adjustment_new (0, 0, 9, 1, 1, 1));

  ost_window_open_record (desk->window, "family", 2);
  desk_wait_for_count (desk,
                       "select count(*) from audit where action = 'viewed'"
                       " and topic = 'family' and record_id = 2",
                       1);
  ost_window_open_record (desk->window, "audit", 0);
  ost_deed_note_at (object, "value-changed", desk->db, OST_DEED_PRINTED, "issued_document", 7);
  gtk_adjustment_set_value (object, 1);
  gtk_adjustment_set_value (object, 2);
  desk_wait_for_count (desk,
                       "select count(*) from audit where action = 'printed'"
                       " and topic = 'issued_document' and record_id = 7",
                       2);
  g_assert_cmpint (desk_count (desk, "select count(*) from audit where action = 'viewed'"), ==, 1);
  desk_free (desk);
}

/* A screen reader hears the family, not the type's name. */
static void
test_row_names (void)
{
  Desk *desk = desk_new (1);
  GtkWidget *page, *text, *cell, *row;
  g_autofree char *mismatch = NULL;

  ost_window_show_section (desk->window, "families");
  page = desk_find (desk->window, OST_TYPE_FAMILIES_PAGE, NULL);
  text = desk_find (page, GTK_TYPE_INSCRIPTION, "Nowak");
  cell = gtk_widget_get_ancestor (text, OST_TYPE_REGISTER_CELL);
  row = gtk_widget_get_parent (gtk_widget_get_parent (cell));
  mismatch = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Nowak, PR.4200.1.2026");
  g_assert_null (mismatch);
  desk_free (desk);
}

static GDate
day_shown (Desk *desk, gboolean turned)
{
  OstTodayQuestion question = { .now = 600, .turned = turned };
  GError *error = NULL;
  OstToday *today = ost_db_call (desk->db, OST_DB_LOOK, ost_today_load, &question, &error);
  GDate day;

  g_assert_no_error (error);
  day = today->day;
  ost_today_free (today);
  return day;
}

/* 21 November 2026 is a Saturday: Monday comes first, the switch shows the day itself (S29); on
 * Monday there is nothing to turn to. */
static void
test_free_day (void)
{
  const GDate saturday = ost_date (2026, 11, 21), monday = ost_date (2026, 11, 23);
  Desk *desk = desk_new (1);
  GDate shown;

  ost_db_set_today (desk->db, &saturday);
  shown = day_shown (desk, FALSE);
  g_assert_cmpint (g_date_compare (&shown, &monday), ==, 0);
  shown = day_shown (desk, TRUE);
  g_assert_cmpint (g_date_compare (&shown, &saturday), ==, 0);
  ost_db_set_today (desk->db, &monday);
  shown = day_shown (desk, TRUE);
  g_assert_cmpint (g_date_compare (&shown, &monday), ==, 0);
  desk_free (desk);
}

/* One visit that failed is no reason to write; the second one offers papers (day.md S6). */
static void
test_failed_visits (void)
{
  Desk *desk = desk_new (1);

  desk_change (desk, "update visit set outcome = 'odmowa', day = '2026-11-10'"
                     " where outcome = 'odbyla-sie'");
  ost_window_open_record (desk->window, "family", 1);
  desk_find (desk->window, OST_TYPE_FAMILY_PAGE, NULL);
  desk_find (desk->window, GTK_TYPE_NOTEBOOK, NULL);
  g_assert_false (desk_has (desk->window, GTK_TYPE_MENU_BUTTON,
                            "Papers about visits that failed; nothing is sent"));
  desk_change (desk, "update visit set outcome = 'nie-zastano', day = '2026-11-12'"
                     " where outcome is null");
  desk_find (desk->window, GTK_TYPE_LABEL,
             "2 visits in a row have failed; there has been no contact yet.");
  desk_find (desk->window, GTK_TYPE_MENU_BUTTON,
             "Papers about visits that failed; nothing is sent");
  desk_free (desk);
}

/* What it tells can be read and not changed; an addendum can be written. */
static void
test_closed_note (void)
{
  Desk *desk = desk_new (1);
  GtkWindow *dialog;

  desk_change (desk, "update visit set finished_at = '2026-11-01T10:00:00Z', course = 'Było.'"
                     " where outcome = 'odbyla-sie'");
  ost_window_open_record (desk->window, "family", 1);
  ost_visit_dialog_open (desk_find (desk->window, OST_TYPE_FAMILY_PAGE, NULL), 1);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  g_assert_false (gtk_widget_is_sensitive (desk_find (dialog, ADW_TYPE_PREFERENCES_ROW, "Course")));
  g_assert_true (
      gtk_widget_is_sensitive (desk_find (dialog, ADW_TYPE_PREFERENCES_ROW, "Addendum")));
  desk_free (desk);
}

static void
test_start_page (void)
{
  g_autoptr (GError) error = g_error_new (OST_DB_ERROR, OST_DB_ERROR_NEWER, "newer");
  g_autofree char *description = NULL;
  const char *title;
  OstWindow *window = ost_window_new (NULL, NULL);

  ost_start_error_explain (error, "a.ostoja", &title, &description);
  ost_window_set_start_error (window, title, description);
  gtk_window_present (GTK_WINDOW (window));
  desk_find (window, GTK_TYPE_LABEL, "The database was made by a newer Ostoja");
  desk_find (window, GTK_TYPE_BUTTON, "_Try again");
  g_assert_nonnull (strstr (description, "a.ostoja"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_setenv ("OSTOJA_TODAY", "2026-11-21", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/window/sections", test_sections);
  g_test_add_func ("/window/family-tabs", test_family_tabs);
  g_test_add_func ("/window/back", test_back);
  g_test_add_func ("/window/deeds", test_deeds);
  g_test_add_func ("/window/row-names", test_row_names);
  g_test_add_func ("/window/free-day", test_free_day);
  g_test_add_func ("/window/failed-visits", test_failed_visits);
  g_test_add_func ("/window/closed-note", test_closed_note);
  g_test_add_func ("/window/start-page", test_start_page);
  return g_test_run ();
}
