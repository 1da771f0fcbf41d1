/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/record-dialog.h"
#include "app/support/support-page.h"
#include "app/support/supporting-family-page.h"
#include "app/widgets/register-view.h"
#include "desk.h"
#include "sample-support.h"

static Desk *
open_support (void)
{
  Desk *desk = desk_new (2);

  sample_add_support (desk->db);
  ost_window_show_section (desk->window, "support");
  return desk;
}

static void
test_register (void)
{
  Desk *desk = open_support ();
  GtkWidget *page = desk_find (desk->window, OST_TYPE_SUPPORT_PAGE, NULL);

  desk_find (page, GTK_TYPE_WIDGET, "Jasińscy");
  desk_find (page, GTK_TYPE_WIDGET, "⚠ Opinion missing");
  desk_find (page, GTK_TYPE_WIDGET, "Ended");
  desk_find (page, GTK_TYPE_LABEL, "4 supporting families");

  gtk_editable_set_text (desk_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "jasin");
  desk_find (page, GTK_TYPE_LABEL, "1 hit");
  desk_wait_gone (page, GTK_TYPE_WIDGET, "Wilczek Tomasz");
  desk_free (desk);
}

static void
test_add (void)
{
  Desk *desk = open_support ();
  OstPage *page = desk_find (desk->window, OST_TYPE_SUPPORT_PAGE, NULL);
  OstRecordDialog *dialog;

  ost_page_add (page);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  desk_type (dialog, "Supporting family (required)", "Gawrońscy");
  desk_type (dialog, "Contract no.", "RW/9/2026");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);

  page = desk_find (desk->window, OST_TYPE_SUPPORTING_FAMILY_PAGE, NULL);
  desk_find (page, GTK_TYPE_LABEL, "Gawrońscy");
  desk_find (page, GTK_TYPE_LABEL, "RW/9/2026");
  g_assert_cmpint (desk_count (desk, "select count(*) from supporting_family"), ==, 5);
  desk_free (desk);
}

static void
test_one (void)
{
  Desk *desk = open_support ();
  GtkWidget *page;

  ost_window_open_record (desk->window, "supporting_family", 1);
  page = desk_find (desk->window, OST_TYPE_SUPPORTING_FAMILY_PAGE, NULL);
  desk_find (page, GTK_TYPE_LABEL, "Jasińscy");
  /* 150,00 + 142,40 + 120,00 + 200,00 were accepted, 120,00 refused. */
  desk_find (page, GTK_TYPE_LABEL, "612,40 zł");
  desk_find (page, GTK_TYPE_LABEL, "Refused");

  ost_window_open_record (desk->window, "supporting_family", 4);
  page = desk_find (desk->window, OST_TYPE_SUPPORTING_FAMILY_PAGE, NULL);
  desk_find (page, GTK_TYPE_LABEL,
             "Rutkowska Alina: the check in the sex-offender register is missing");
  desk_free (desk);
}

/* Archived with Delete, seen under the chip, back from its page. */
static void
test_archive (void)
{
  Desk *desk = open_support ();
  GtkWidget *page = desk_find (desk->window, OST_TYPE_SUPPORT_PAGE, NULL);
  GtkColumnView *table;

  gtk_editable_set_text (desk_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "pietrzak");
  desk_find (page, GTK_TYPE_LABEL, "1 hit");
  table = desk_find (page, GTK_TYPE_COLUMN_VIEW, NULL);
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 0, TRUE);
  gtk_widget_activate_action (desk_find (page, OST_TYPE_REGISTER_VIEW, NULL), "register.archive",
                              NULL);
  desk_wait_gone (page, GTK_TYPE_WIDGET, "Pietrzak Halina");

  gtk_toggle_button_set_active (desk_find (page, GTK_TYPE_TOGGLE_BUTTON, "Archived"), TRUE);
  desk_find (page, GTK_TYPE_WIDGET, "Pietrzak Halina");
  ost_window_open_record (desk->window, "supporting_family", 2);
  page = desk_find (desk->window, OST_TYPE_SUPPORTING_FAMILY_PAGE, NULL);
  desk_click (desk_find (page, GTK_TYPE_BUTTON, "_Restore"));
  desk_wait_gone (page, GTK_TYPE_BUTTON, "_Restore");
  g_assert_cmpint (
      desk_count (desk, "select count(*) from supporting_family where archived_at is not null"), ==,
      0);
  desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/support/register", test_register);
  g_test_add_func ("/app/support/add", test_add);
  g_test_add_func ("/app/support/one", test_one);
  g_test_add_func ("/app/support/archive", test_archive);
  return g_test_run ();
}
