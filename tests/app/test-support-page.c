/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/record-dialog.h"
#include "app/support/support-page.h"
#include "app/support/supporting-family-page.h"
#include "app/widgets/record-list.h"
#include "app/widgets/register-cell.h"
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
  desk_type (dialog, "Supporting family", "Gawrońscy");
  desk_type (dialog, "Contract from", "1.09.2026");
  /* The contract is saved, with its reasons against it. */
  desk_find (dialog, GTK_TYPE_LABEL, "The end is before the beginning");
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/support/register", test_register);
  g_test_add_func ("/app/support/add", test_add);
  g_test_add_func ("/app/support/one", test_one);
  return g_test_run ();
}
