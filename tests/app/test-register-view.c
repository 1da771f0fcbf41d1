/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

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
  desk_free (self.desk);

  /* The next window begins so; a third click on the header forgets. */
  self = open_register (3);
  table = desk_find (self.view, GTK_TYPE_COLUMN_VIEW, NULL);
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
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 0, TRUE);
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
choose (Register *self, guint position, gboolean alone)
{
  GtkColumnView *table = desk_find (self->view, GTK_TYPE_COLUMN_VIEW, NULL);

  gtk_selection_model_select_item (gtk_column_view_get_model (table), position, alone);
}

/* Two chosen ones are archived as one change, and come back as one. */
static void
test_several (void)
{
  Register self = open_register (5);

  desk_find (self.view, GTK_TYPE_LABEL, "5 families");
  choose (&self, 1, TRUE);
  choose (&self, 3, FALSE);
  desk_find (self.view, GTK_TYPE_LABEL, "2 chosen");
  desk_click (desk_find (self.view, GTK_TYPE_BUTTON, "_Archive"));
  desk_find (self.view, GTK_TYPE_LABEL, "3 families");
  desk_find (self.desk->window, GTK_TYPE_LABEL, "2 families are archived");
  g_assert_cmpint (desk_count (self.desk, "select count(distinct change) from audit"
                                          " where topic = 'family' and change ="
                                          " (select max(change) from audit)"),
                   ==, 1);
  desk_click (desk_find (self.desk->window, GTK_TYPE_BUTTON, "_Undo"));
  desk_find (self.view, GTK_TYPE_LABEL, "5 families");
  desk_free (self.desk);
}

/* The assistant of several at once: one change, one Undo; who led before led until yesterday. */
static void
test_assign_several (void)
{
  Register self = open_register (5);
  const char *led = "select count(*) from family_register r join staff s on s.id = r.assistant_id"
                    " where s.login = 'bkruk'";
  g_autofree char *offered = NULL;
  GtkWidget *label;
  gint64 id, before;

  desk_find (self.view, GTK_TYPE_LABEL, "5 families");
  id = desk_count (self.desk, "select id from staff where login = 'bkruk'");
  before = desk_count (self.desk, led);
  g_assert_cmpint (id, >, 0);
  choose (&self, 0, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self.view), "register.select-all", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "5 chosen");
  label = desk_find (self.view, GTK_TYPE_LABEL, "Assign to…");
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON)));
  offered = g_strdup_printf ("Bartosz Kruk · %d of 15", (int) before);
  desk_find (self.view, GTK_TYPE_LABEL, offered);
  gtk_widget_activate_action (self.page, "families.assign", "(xs)", id, "Bartosz Kruk");
  desk_find (self.desk->window, GTK_TYPE_LABEL, "5 families assigned: Bartosz Kruk");
  g_assert_cmpint (desk_count (self.desk, led), ==, 5);
  desk_click (desk_find (self.desk->window, GTK_TYPE_BUTTON, "_Undo"));
  desk_wait_for_count (self.desk, led, before);
  desk_free (self.desk);
}

/* With the archive on the screen the same button brings back. */
static void
test_bring_back (void)
{
  Register self = open_register (3);

  desk_find (self.view, GTK_TYPE_LABEL, "3 families");
  choose (&self, 0, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self.view), "register.archive", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "2 families");
  gtk_toggle_button_set_active (desk_find (self.view, GTK_TYPE_TOGGLE_BUTTON, "Archived"), TRUE);
  desk_find (self.view, GTK_TYPE_LABEL, "1 hit");
  choose (&self, 0, TRUE);
  desk_click (desk_find (self.view, GTK_TYPE_BUTTON, "_Bring back"));
  desk_find (self.view, GTK_TYPE_LABEL, "Nothing found");
  g_assert_cmpint (desk_count (self.desk, "select count(*) from family where archived_at is null"),
                   ==, 3);
  desk_free (self.desk);
}

/* Ctrl+Z and Ctrl+Shift+Z walk through all that was stored from the window. */
static void
test_undo_and_redo (void)
{
  Register self = open_register (5);
  GtkWidget *window = GTK_WIDGET (self.desk->window);

  desk_find (self.view, GTK_TYPE_LABEL, "5 families");
  for (int i = 4; i >= 3; i--)
    {
      g_autofree char *left = g_strdup_printf ("%d families", i);

      choose (&self, 0, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (self.view), "register.archive", NULL);
      desk_find (self.view, GTK_TYPE_LABEL, left);
    }
  gtk_widget_activate_action (window, "win.undo", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "4 families");
  gtk_widget_activate_action (window, "win.undo", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "5 families");
  gtk_widget_activate_action (window, "win.redo", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "4 families");
  gtk_widget_activate_action (window, "win.redo", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "3 families");
  gtk_widget_activate_action (window, "win.undo", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "4 families");
  desk_find (window, GTK_TYPE_LABEL, "Undone: 1 family is archived");
  desk_free (self.desk);
}

static gint64
chosen_id (Register *self)
{
  g_autoptr (GArray) keys = ost_register_view_dup_selection (self->view);

  return keys->len == 1 ? g_array_index (keys, gint64, 0) : 0;
}

static gboolean
is_last_chosen (gpointer model)
{
  return gtk_selection_model_is_selected (model, g_list_model_get_n_items (model) - 1);
}

/* What is chosen is the record: another order moves it along, an answer without it lets it go. */
static void
test_choice_sticks (void)
{
  Register self = open_register (6);
  GtkColumnView *table = desk_find (self.view, GTK_TYPE_COLUMN_VIEW, NULL);
  g_autoptr (GtkColumnViewColumn) name =
      g_list_model_get_item (gtk_column_view_get_columns (table), 0);
  GtkSelectionModel *model = gtk_column_view_get_model (table);
  gint64 id;

  desk_find (self.view, GTK_TYPE_LABEL, "6 families");
  choose (&self, 0, TRUE);
  id = chosen_id (&self);
  g_assert_cmpint (id, !=, 0);
  gtk_column_view_sort_by_column (table, name, GTK_SORT_DESCENDING);
  desk_wait (is_last_chosen, model);
  g_assert_cmpint (chosen_id (&self), ==, id);
  search (&self, "wisniewscy");
  desk_find (self.view, GTK_TYPE_LABEL, "1 hit");
  g_assert_cmpint (chosen_id (&self), ==, 0);
  desk_wait_gone (self.view, GTK_TYPE_LABEL, "1 chosen");
  desk_free (self.desk);
}

static gboolean
has_text (gpointer data)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (data, &text, NULL, NULL) && *text != '\0';
}

static char *
export_to_csv (Register *self)
{
  g_autofree char *path = g_build_filename (self->desk->folder, "families.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text = NULL;

  g_remove (path);
  ost_register_view_write (self->view, file, OST_TABLE_CSV);
  desk_wait (has_text, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static int
count_lines (const char *text)
{
  int n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

/* The file is what is on the screen: found rows only, in their order, the columns that are shown,
 * dates as dates; a hidden address is not in it (guard R1). */
static void
test_export (void)
{
  Register self = open_register (6);
  g_autofree char *all = NULL, *some = NULL, *chosen = NULL;

  desk_find (self.view, GTK_TYPE_LABEL, "6 families");
  desk_find (self.view, GTK_TYPE_LABEL, "Last contact"); /* columns come with the room for them */
  desk_change (self.desk, "update family set address_confidential = 1 where name = 'Nowak'");
  all = export_to_csv (&self);
  g_assert_nonnull (strstr (all, "Family;Case number;Address;Assistant;Stage;Last contact"));
  g_assert_cmpint (count_lines (all), ==, 7);
  g_assert_nonnull (strstr (all, "2026-11-20"));
  g_assert_nonnull (strstr (all, "Nowak;"));
  g_assert_nonnull (strstr (all, "adres znany ośrodkowi"));
  g_assert_null (strstr (all, "Szkolna 1 "));

  search (&self, "wisniewscy");
  desk_find (self.view, GTK_TYPE_LABEL, "1 hit");
  gtk_widget_activate_action (GTK_WIDGET (self.view), "columns.address", NULL);
  some = export_to_csv (&self);
  g_assert_nonnull (strstr (some, "Wiśniewscy;"));
  g_assert_null (strstr (some, "Nowak"));
  g_assert_null (strstr (some, "Address"));

  gtk_widget_activate_action (GTK_WIDGET (self.view), "register.clear", NULL);
  desk_find (self.view, GTK_TYPE_LABEL, "6 families");
  choose (&self, 0, TRUE);
  chosen = export_to_csv (&self);
  g_assert_cmpint (count_lines (chosen), ==, 2);
  desk_wait_for_count (self.desk, "select count(*) from audit where action = 'exported'", 3);
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
  g_test_add_func ("/register/several", test_several);
  g_test_add_func ("/register/assign-several", test_assign_several);
  g_test_add_func ("/register/bring-back", test_bring_back);
  g_test_add_func ("/register/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/register/choice-sticks", test_choice_sticks);
  g_test_add_func ("/register/export", test_export);
  g_test_add_func ("/register/open", test_open);
  return g_test_run ();
}
