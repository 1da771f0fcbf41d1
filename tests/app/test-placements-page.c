/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app/placements/agreements-page.h"
#include "app/placements/amounts-page.h"
#include "app/placements/care-bar-view.h"
#include "app/placements/child-page.h"
#include "app/placements/import-page.h"
#include "app/placements/placements-page.h"
#include "app/placements/share-lines.h"
#include "app/placements/share-view.h"
#include "app/placements/variant-panel.h"
#include "app/record-dialog.h"
#include "app/widgets/problem-row.h"
#include "base/date.h"
#include "desk.h"
#include "storage/statement.h"

/* The day is 24 November 2026, as in the demo. */

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  static const char *const rows[] = {
    "insert into person (id, surname, given_name, birth_date, name_key) values"
    " (9001, 'Kos', 'Iga', '2016-11-07', 'kos iga')",
    "insert into episode (id, person_id, county, form, from_day, to_day, place_name) values"
    " (9001, 9001, 'brdziański', 'pogotowie', '2024-01-15', '2024-03-01', 'Bartczakowie')",
    "insert into episode (id, person_id, county, form, from_day, place_name) values"
    " (9002, 9001, 'brdziański', 'spokrewniona', '2024-03-01', 'babcia')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!ost_txn_run (txn, error, rows[i], ""))
      return NULL;
  return GINT_TO_POINTER (TRUE);
}

static Desk *
open_desk (void)
{
  Desk *desk = desk_new (1);
  GError *error = NULL;

  ost_db_call (desk->db, OST_DB_EDIT, fill, NULL, &error);
  g_assert_no_error (error);
  return desk;
}

static OstShareView *
open_share (Desk *desk)
{
  OstPage *page;
  GtkWidget *tab;

  ost_window_open_record (desk->window, "child", 9001);
  page = desk_find (desk->window, OST_TYPE_CHILD_PAGE, NULL);
  desk_find (page, OST_TYPE_CARE_BAR_VIEW, NULL);
  tab = desk_find (page, ADW_TYPE_VIEW_SWITCHER, NULL);
  adw_view_stack_set_visible_child_name (adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (tab)),
                                         "share");
  return desk_find (page, OST_TYPE_SHARE_VIEW, NULL);
}

static void
keep_line (const OstCofinancingLine *line, gpointer data)
{
  g_array_append_vals (data, line->share, 1);
}

typedef struct
{
  OstCofinancingQuery query;
  GArray *lines; /* of OstShareLine */
  OstCofinancingTotals totals;
} Run;

static gpointer
run (OstTxn *txn, gpointer arg, GError **error)
{
  Run *self = arg;
  const OstCofinancingSink sink = { .line = keep_line, .data = self->lines };

  return ost_cofinancing_run (txn, &self->query, &sink, &self->totals, error) ? self : NULL;
}

/* The figures that the page shows are those of the one calculation. */
static void
check_rows (Desk *desk, GtkColumnView *table)
{
  Run asked = { .query = { .from_month = ost_date (2026, 1, 1),
                           .to_month = ost_date (2026, 5, 1),
                           .person_id = 9001 },
                .lines = g_array_new (FALSE, FALSE, sizeof (OstShareLine)) };
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (table));
  GError *error = NULL;

  ost_db_call (desk->db, OST_DB_REPORT, run, &asked, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (asked.lines->len, ==, 6); /* January has two rates */
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, asked.lines->len);
  for (guint i = 0; i < asked.lines->len; i++)
    {
      const OstShareLine *line = &g_array_index (asked.lines, OstShareLine, i);
      g_autoptr (OstShareRow) row = g_list_model_get_item (rows, i);

      g_assert_cmpint (row->rate, ==, line->rate);
      g_assert_cmpint (row->days, ==, line->days);
      g_assert_cmpint (row->base, ==, line->base_grosze);
      g_assert_cmpint (row->share, ==, line->share);
    }
  g_array_unref (asked.lines);
}

static gboolean
is_saved (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
save_as (Desk *desk, OstShareView *view, const char *word, const char *head)
{
  g_autofree char *name = g_strconcat ("share.", word, NULL);
  g_autofree char *path = g_build_filename (desk->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  ost_share_view_save (view, word, file);
  desk_wait (is_saved, path);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 400);
  g_assert_true (g_str_has_prefix (bytes, head));
}

/* A clerk: the child, its share until May, the working, the four files. */
static void
test_share (void)
{
  Desk *desk = open_desk ();
  OstShareView *view = open_share (desk);

  /* The amounts of June 2026 are not known: it says so and offers to enter them. */
  desk_find (view, GTK_TYPE_LABEL, "The share cannot be calculated");
  desk_find (view, GTK_TYPE_BUTTON, "Enter the _amounts…");
  ost_share_view_show_months (view, 1, 5);
  desk_find (view, GTK_TYPE_LABEL, "Together");
  check_rows (desk, desk_find (view, GTK_TYPE_COLUMN_VIEW, NULL));
  desk_find (view, GTK_TYPE_BUTTON, "_Copy the working");

  save_as (desk, view, "pdf", "%PDF-");
  save_as (desk, view, "xlsx", "PK");
  save_as (desk, view, "csv",
           "\xef\xbb\xbf"
           "Dziecko;");
  save_as (desk, view, "json", "[\n{\"child\":\"Kos Iga\"");
  desk_free (desk);
}

/* Typed over another placement, before birth, an end before its beginning: said under the field at
 * once; then it is right and saved. */
static void
test_placement (void)
{
  Desk *desk = open_desk ();
  OstPage *page;
  OstRecordDialog *dialog;

  ost_window_show_section (desk->window, "placements");
  page = desk_find (desk->window, OST_TYPE_PLACEMENTS_PAGE, NULL);
  ost_page_add (page);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  desk_type (dialog, "Surname (required)", "Kos");
  desk_type (dialog, "Given name (required)", "Iga");
  desk_type (dialog, "Birth date (required)", "2016-11-07");
  desk_find (dialog, GTK_TYPE_LABEL, "Kos Iga is on file: the placement is added to this child");
  desk_type (dialog, "From (required)", "2024-02-01");
  desk_find (dialog, GTK_TYPE_LABEL, "Overlaps the placement from 15.01.2024");
  desk_type (dialog, "To", "2015-03-01");
  desk_type (dialog, "From (required)", "2015-02-01");
  desk_find (dialog, GTK_TYPE_LABEL, "The placement is before birth");
  desk_type (dialog, "From (required)", "2023-02-01");
  desk_type (dialog, "To", "2023-01-01");
  desk_find (dialog, GTK_TYPE_LABEL, "The child leaves before the placement");
  desk_type (dialog, "To", "2024-01-13");
  desk_find (dialog, GTK_TYPE_LABEL,
             "One day lies between this placement and the one from 15.01.2024: a new stay");
  desk_type (dialog, "County (required)", "brdziański");
  ost_draft_set_int (ost_record_form_get_draft (ost_record_dialog_get_form (dialog)), "form", 1);
  ost_record_form_show (ost_record_dialog_get_form (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (desk->window, OST_TYPE_CHILD_PAGE, NULL);
  g_assert_cmpint (desk_count (desk, "select count(*) from episode where person_id = 9001"), ==, 3);
  g_assert_cmpint (desk_count (desk, "select count(*) from person where surname = 'Kos'"), ==, 1);
  desk_free (desk);
}

/* New amounts are entered, win, and make the whole year's share possible. */
static void
test_amounts (void)
{
  Desk *desk = open_desk ();
  OstPage *page;
  OstRecordDialog *dialog;

  ost_window_open_record (desk->window, "amounts", 0);
  page = desk_find (desk->window, OST_TYPE_AMOUNTS_PAGE, NULL);
  desk_find (page, GTK_TYPE_LABEL, "Amounts that came with the program");
  ost_page_add (page);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  desk_type (dialog, "Valid from (required)", "2026-06-01");
  desk_type (dialog, "Benefit, kinship family", "1076,00");
  desk_type (dialog, "Source", "M.P. 2026 poz. 1");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (page, GTK_TYPE_LABEL, "replaced by the centre's entry");
  g_assert_cmpint (desk_count (desk, "select amount from statutory_amount where archived_at is null"
                                     " and kind = 'spokrewniona' and valid_from = '2026-06-01'"),
                   ==, 107600);
  ost_window_go_back (desk->window);
  desk_find (open_share (desk), GTK_TYPE_LABEL, "Together");
  desk_free (desk);
}

/* The effect of each variant, then one of them written into terms. */
static void
test_agreements (void)
{
  Desk *desk = open_desk ();
  GtkWidget *page;
  OstRecordDialog *dialog;

  ost_window_open_record (desk->window, "agreements", 0);
  page = desk_find (desk->window, OST_TYPE_AGREEMENTS_PAGE, NULL);
  gtk_spin_button_set_value (desk_find (page, GTK_TYPE_SPIN_BUTTON, NULL), 2025);
  desk_find (page, GTK_TYPE_WIDGET, "✓ in force");
  /* Case 2: 3 516,70 zł on the anniversary, 3 607,20 zł from the first of the month. */
  desk_find (page, GTK_TYPE_WIDGET, "+90,50 zł");
  ost_agreements_page_propose (OST_PAGE (page), "brdziański", OST_RULE_YEAR_START,
                               OST_YEAR_MONTH_START);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (page, GTK_TYPE_WIDGET,
             "Start of the second and third year: First day of the anniversary's month");
  g_assert_cmpint (desk_count (desk, "select count(*) from agreement_rule where rule = 'year-start'"
                                     " and value = 'month-start' and county = 'brdziański'"),
                   ==, 1);
  desk_free (desk);
}

static GFile *
write_sheet (Desk *desk, const char *text)
{
  g_autofree char *path = g_build_filename (desk->folder, "umieszczenia.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* Wrong lines are told, nothing comes in; the mended file comes in whole, a second time nothing. */
static void
test_import (void)
{
  Desk *desk = open_desk ();
  g_autoptr (GFile) wrong =
      write_sheet (desk, "nazwisko;imie;data_urodzenia;powiat;forma;od;do\n"
                         "Zając;Ola;2016-07-01;brdziański;spokrewniona;2026-03-01;2026-02-01\n"
                         "Nowak;Jan;2015-03-04;brdziański;zamek;2026-02-10;\n");
  g_autoptr (GFile) right = NULL;
  OstImportPage *page;

  ost_window_open_record (desk->window, "import", 0);
  page = desk_find (desk->window, OST_TYPE_IMPORT_PAGE, NULL);
  ost_import_page_read (page, wrong);
  desk_find (page, GTK_TYPE_WIDGET, "⚠ rejected");
  g_assert_false (gtk_widget_get_sensitive (desk_find (page, GTK_TYPE_BUTTON, "_Take all in")));
  g_assert_cmpint (desk_count (desk, "select count(*) from episode"), ==, 2);

  right = write_sheet (desk, "nazwisko;imie;data_urodzenia;powiat;forma;od;do\n"
                             "Zając;Ola;2016-07-01;brdziański;spokrewniona;2026-03-01;\n"
                             "Nowak;Jan;2015-03-04;brdziański;niezawodowa;2026-02-10;\n");
  ost_import_page_read (page, right);
  desk_find (page, GTK_TYPE_LABEL, "2 rows in the file. New: 2, filled in: 0, known already: 0.");
  gtk_widget_activate (desk_find (page, GTK_TYPE_BUTTON, "_Take all in"));
  desk_find (page, GTK_TYPE_LABEL, "Everything was taken in");
  g_assert_cmpint (desk_count (desk, "select count(*) from episode"), ==, 4);

  ost_import_page_read (page, right);
  desk_find (page, GTK_TYPE_LABEL, "2 rows in the file. New: 0, filled in: 0, known already: 2.");
  g_assert_false (gtk_widget_get_sensitive (desk_find (page, GTK_TYPE_BUTTON, "_Take all in")));
  desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_setenv ("OSTOJA_TODAY", "2026-11-24", TRUE);
  g_test_add_func ("/app/placements/share", test_share);
  g_test_add_func ("/app/placements/placement", test_placement);
  g_test_add_func ("/app/placements/amounts", test_amounts);
  g_test_add_func ("/app/placements/agreements", test_agreements);
  g_test_add_func ("/app/placements/import", test_import);
  return g_test_run ();
}
