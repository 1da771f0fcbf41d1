/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/families/families-page.h"
#include "app/families/family-page.h"
#include "app/widgets/register-view.h"
#include "desk.h"

typedef struct
{
  Desk *desk;
  GtkWidget *page;
  OstRegisterView *view;
} Register;

static Register
open_register (int n_families)
{
  Register self = { .desk = desk_new (n_families) };

  ost_window_show_section (self.desk->window, "families");
  self.page = desk_find (self.desk->window, OST_TYPE_FAMILIES_PAGE, NULL);
  self.view = desk_find (self.page, OST_TYPE_REGISTER_VIEW, NULL);
  return self;
}

static void
search (Register *self, const char *text)
{
  gtk_editable_set_text (desk_find (self->view, GTK_TYPE_SEARCH_ENTRY, NULL), text);
}

/* Blind to diacritics, one typing error forgiven, counted, and back again. */
static void
test_search (void)
{
  Register self = open_register (18);

  desk_find (self.view, GTK_TYPE_LABEL, "18 families");
  search (&self, "wisniewscy");
  desk_find (self.view, GTK_TYPE_LABEL, "1 hit");
  desk_find (self.view, GTK_TYPE_INSCRIPTION, "Wiśniewscy");
  search (&self, "lewandowsvy");
  desk_find (self.view, GTK_TYPE_INSCRIPTION, "Lewandowscy");
  search (&self, "qqqq");
  desk_find (self.view, GTK_TYPE_LABEL, "Nothing found");
  gtk_widget_activate_action (GTK_WIDGET (self.view), "register.clear", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "18 families");
  desk_free (self.desk);
}

static void
test_empty (void)
{
  Register self = open_register (0);

  desk_find (self.view, GTK_TYPE_LABEL, "No families yet");
  desk_free (self.desk);
}

/* The header that was clicked last, and its direction. */
static void
test_sort (void)
{
  Register self = open_register (3);
  GtkColumnView *table = desk_find (self.view, GTK_TYPE_COLUMN_VIEW, NULL);
  g_autoptr (GtkColumnViewColumn) second =
      g_list_model_get_item (gtk_column_view_get_columns (table), 1);
  gboolean descending = TRUE;

  g_assert_cmpstr (ost_register_view_get_sort (self.view, &descending), ==, "name");
  g_assert_false (descending);
  gtk_column_view_sort_by_column (table, second, GTK_SORT_DESCENDING);
  g_assert_cmpstr (ost_register_view_get_sort (self.view, &descending), ==, "case");
  g_assert_true (descending);
  gtk_column_view_sort_by_column (table, NULL, GTK_SORT_ASCENDING);
  g_assert_null (ost_register_view_get_sort (self.view, &descending));
  desk_free (self.desk);
}

static void
test_filter (void)
{
  Register self = open_register (6);
  GtkToggleButton *chip = desk_find (self.view, GTK_TYPE_TOGGLE_BUTTON, "Archived");

  desk_find (self.view, GTK_TYPE_LABEL, "6 families");
  gtk_toggle_button_set_active (chip, TRUE);
  desk_find (self.view, GTK_TYPE_LABEL, "Nothing found");
  g_assert_true (ost_register_view_get_filter (self.view, "archived"));
  desk_free (self.desk);
}

/* Delete archives, Undo brings back. */
static void
test_archive_and_undo (void)
{
  Register self = open_register (4);
  GtkColumnView *table = desk_find (self.view, GTK_TYPE_COLUMN_VIEW, NULL);
  GtkWidget *undo;

  desk_find (self.view, GTK_TYPE_LABEL, "4 families");
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (table)), 0);
  gtk_widget_activate_action (GTK_WIDGET (self.view), "register.archive", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "3 families");
  g_assert_cmpint (desk_count (self.desk, "select count(*) from family where archived_at is null"),
                   ==, 3);

  undo = desk_find (self.desk->window, GTK_TYPE_BUTTON, "_Undo");
  desk_click (undo);
  desk_find (self.view, GTK_TYPE_LABEL, "4 families");
  g_assert_cmpint (desk_count (self.desk, "select count(*) from family where archived_at is null"),
                   ==, 4);
  desk_free (self.desk);
}

static void
test_open (void)
{
  Register self = open_register (4);

  search (&self, "kowalczyk");
  desk_find (self.view, GTK_TYPE_LABEL, "1 hit");
  g_signal_emit_by_name (desk_find (self.view, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  desk_find (desk_find (self.desk->window, OST_TYPE_FAMILY_PAGE, NULL), GTK_TYPE_LABEL,
             "Kowalczyk");
  desk_free (self.desk);
}

int
main (int argc, char *argv[])
{
  g_setenv ("OSTOJA_TODAY", "2026-11-21", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/register/search", test_search);
  g_test_add_func ("/register/empty", test_empty);
  g_test_add_func ("/register/sort", test_sort);
  g_test_add_func ("/register/filter", test_filter);
  g_test_add_func ("/register/archive-and-undo", test_archive_and_undo);
  g_test_add_func ("/register/open", test_open);
  return g_test_run ();
}
