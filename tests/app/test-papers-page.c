/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/casework/court-requests-page.h"
#include "app/casework/family-court-tab.h"
#include "app/documents/document-register-page.h"
#include "app/documents/family-papers-tab.h"
#include "app/documents/papers-page.h"
#include "app/documents/pdf-preview.h"
#include "app/documents/stranger-dialog.h"
#include "app/families/family-page.h"
#include "app/placements/family-care-tab.h"
#include "app/record-dialog.h"
#include "app/widgets/record-list.h"
#include "app/widgets/register-view.h"
#include "documents/issued-document.h"
#include "desk.h"

static GtkWidget *
open_papers (Desk *desk)
{
  ost_window_show_section (desk->window, "papers");
  return desk_find (desk->window, OST_TYPE_PAPERS_PAGE, NULL);
}

/* The receipt and the term give the deadline while they are typed. */
static void
add_letter (GtkWidget *page, const char *about)
{
  OstRecordDialog *dialog;
  OstRecordForm *form;
  const OstField *due;
  g_autofree char *shown = NULL;
  gconstpointer letter;

  ost_page_add (OST_PAGE (page));
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  form = ost_record_dialog_get_form (dialog);
  desk_type (dialog, "About whom", about);
  desk_type (dialog, "Received on (required)", "12.11.2026");
  desk_type (dialog, "Term (days from delivery)", "14");
  letter = ost_draft_peek (ost_record_form_get_draft (form));
  due = ost_record_class_find (OST_RECORD_GET_CLASS (letter), "due_on");
  shown = ost_record_dup_shown (letter, due);
  g_assert_cmpstr (shown, ==, "26.11.2026");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
}

/* Two clicks: looked for and not found, answered. */
static void
test_stranger (void)
{
  Desk *desk = desk_new (3);
  GtkWidget *page = open_papers (desk);
  GtkWidget *dialog;

  add_letter (page, "Dominik i Ewelina Wrzos");
  dialog = desk_window (OST_TYPE_STRANGER_DIALOG);
  desk_find (dialog, GTK_TYPE_LABEL,
             "Nobody with such a surname or PESEL is in the register, former members and closed "
             "cases included.");
  desk_click (desk_find (dialog, GTK_TYPE_BUTTON, "_Answer: not known"));
  gtk_window_destroy (desk_window (OST_TYPE_PDF_PREVIEW));

  g_assert_cmpint (desk_count (desk, "select count(*) from issued_document where kind = 'letter'"
                                     " and state = 'do-podpisu' and request_id = 1"),
                   ==, 1);
  g_assert_cmpint (desk_count (desk, "select count(*) from court_request where state ="
                                     " 'nieznana-rodzina' and search_terms ="
                                     " 'Dominik i Ewelina Wrzos'"),
                   ==, 1);
  desk_free (desk);
}

/* Somebody of that surname is there: the letter goes into the family's file. */
static void
test_not_a_stranger (void)
{
  Desk *desk = desk_new (1);
  GtkWidget *page = open_papers (desk);
  GtkWidget *dialog;

  add_letter (page, "sprawa Kacpra Nowaka");
  dialog = desk_window (OST_TYPE_STRANGER_DIALOG);
  desk_find (dialog, GTK_TYPE_LABEL, "1 is alike. Click the family if it is this one.");
  gtk_widget_activate (desk_find (dialog, ADW_TYPE_ACTION_ROW, "Nowak"));
  desk_wait_gone (page, GTK_TYPE_WIDGET, "sprawa Kacpra Nowaka (not in the register)");
  desk_find (page, GTK_TYPE_WIDGET, "Nowak");
  g_assert_cmpint (desk_count (desk, "select count(*) from court_request where family_id = 1"), ==,
                   1);
  desk_free (desk);
}

static void
assert_archived (Desk *desk, gint64 n)
{
  g_assert_cmpint (
      desk_count (desk, "select count(*) from court_request where archived_at is not null"), ==, n);
}

/* What is archived in the register is shown by its chip and brought back by a button. */
static void
test_bring_back (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page = open_papers (desk);
  const char *wrzos = "Wrzos (not in the register)";
  OstRegisterView *view;
  GtkColumnView *table;

  add_letter (page, "Wrzos");
  gtk_window_destroy (desk_window (OST_TYPE_STRANGER_DIALOG));
  page = desk_find (page, OST_TYPE_COURT_REQUESTS_PAGE, NULL);
  view = desk_find (page, OST_TYPE_REGISTER_VIEW, NULL);
  desk_find (view, GTK_TYPE_WIDGET, wrzos);
  g_assert_false (desk_has (view, GTK_TYPE_BUTTON, "_Bring back"));
  table = desk_find (view, GTK_TYPE_COLUMN_VIEW, NULL);
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 0, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (view), "register.archive", NULL);
  desk_find (view, GTK_TYPE_LABEL, "No letters of courts");
  assert_archived (desk, 1);

  gtk_toggle_button_set_active (desk_find (view, GTK_TYPE_TOGGLE_BUTTON, "Archived"), TRUE);
  desk_find (view, GTK_TYPE_WIDGET, wrzos);
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 0, TRUE);
  desk_click (desk_find (view, GTK_TYPE_BUTTON, "_Bring back"));
  desk_find (view, GTK_TYPE_LABEL, "Nothing found");
  assert_archived (desk, 0);
  desk_free (desk);
}

static OstRecordList *
find_letters (Desk *desk)
{
  GtkWidget *page = desk_find (desk->window, OST_TYPE_FAMILY_PAGE, NULL);

  gtk_notebook_set_current_page (desk_find (page, GTK_TYPE_NOTEBOOK, NULL), 3);
  return desk_find (desk_find (page, OST_TYPE_FAMILY_COURT_TAB, NULL), OST_TYPE_RECORD_LIST, NULL);
}

/* The same in the family's file, where the lists show their archive. */
static void
test_bring_back_in_family (void)
{
  Desk *desk = desk_new (1);
  GtkWidget *page = open_papers (desk);
  GtkToggleButton *archive;
  OstRecordList *letters;
  GtkWidget *row;

  add_letter (page, "sprawa Kacpra Nowaka");
  gtk_widget_activate (
      desk_find (desk_window (OST_TYPE_STRANGER_DIALOG), ADW_TYPE_ACTION_ROW, "Nowak"));
  desk_wait_gone (page, GTK_TYPE_WIDGET, "sprawa Kacpra Nowaka (not in the register)");
  ost_window_open_record (desk->window, "family", 1);
  letters = find_letters (desk);
  row = desk_find (letters, ADW_TYPE_ACTION_ROW, NULL);
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (GTK_WIDGET (letters), "list.archive", NULL);
  desk_wait_gone (letters, ADW_TYPE_ACTION_ROW, NULL);
  assert_archived (desk, 1);

  archive = desk_find (gtk_widget_get_ancestor (GTK_WIDGET (letters), OST_TYPE_FAMILY_COURT_TAB),
                       GTK_TYPE_TOGGLE_BUTTON, "Show what is archived");
  gtk_toggle_button_set_active (archive, TRUE);
  row = desk_find (letters, ADW_TYPE_ACTION_ROW, NULL);
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (GTK_WIDGET (letters), "list.archive", NULL);
  desk_wait_gone (letters, ADW_TYPE_ACTION_ROW, NULL);
  assert_archived (desk, 0);
  gtk_toggle_button_set_active (archive, FALSE);
  desk_find (letters, ADW_TYPE_ACTION_ROW, NULL);
  desk_free (desk);
}

/* Where nothing can be added Ctrl+N does nothing: children in care are added elsewhere. */
static void
test_nothing_to_add (void)
{
  Desk *desk = desk_new (1);
  OstPage *page;
  GtkNotebook *tabs;

  ost_window_open_record (desk->window, "family", 1);
  page = desk_find (desk->window, OST_TYPE_FAMILY_PAGE, NULL);
  tabs = desk_find (page, GTK_TYPE_NOTEBOOK, NULL);
  g_assert_true (ost_page_can_add (page));
  gtk_notebook_set_current_page (tabs, 4);
  desk_find (page, OST_TYPE_FAMILY_CARE_TAB, NULL);
  g_assert_false (ost_page_can_add (page));
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.add", NULL);
  gtk_notebook_set_current_page (tabs, 5);
  g_assert_true (ost_page_can_add (page));
  desk_free (desk);
}

/* A family with a child that has been in care has the statement of what that costs the gmina. */
static void
test_statement (void)
{
  const char *words = "Co-financing statement";
  Desk *desk = desk_new (1);
  GtkWidget *page;

  ost_window_open_record (desk->window, "family", 1);
  page = desk_find (desk->window, OST_TYPE_FAMILY_PAGE, NULL);
  gtk_notebook_set_current_page (desk_find (page, GTK_TYPE_NOTEBOOK, NULL), 5);
  page = desk_find (page, OST_TYPE_FAMILY_PAPERS_TAB, NULL);
  desk_find (page, ADW_TYPE_ACTION_ROW, "Family card");
  g_assert_false (desk_has (page, ADW_TYPE_ACTION_ROW, words));
  desk_change (desk, "insert into episode (id, person_id, county, form, from_day, to_day,"
                     " place_name)"
                     " select 9001, min (person_id), 'brdziański', 'spokrewniona', '2026-03-01',"
                     " '2026-05-01', 'babcia' from family_member where family_id = 1");
  ost_page_queue_reload (OST_PAGE (page));
  desk_find (page, ADW_TYPE_ACTION_ROW, words);
  gtk_widget_activate_action (page, "papers.preview", "i",
                              OST_DOCUMENT_KIND_CO_FINANCING_STATEMENT);
  gtk_window_destroy (desk_window (OST_TYPE_PDF_PREVIEW));
  desk_free (desk);
}

static void
step (Desk *desk, GtkWidget *page, int nth, const char *awaited)
{
  OstRecordDialog *dialog;

  gtk_widget_activate_action (page, "documents.step", "i", nth);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  if (nth == 1)
    ost_draft_set_int (ost_record_form_get_draft (ost_record_dialog_get_form (dialog)), "sent_how",
                       1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (page, GTK_TYPE_WIDGET, awaited);
}

/* Signed, sent, delivered: each step a small form; sending answers the court. */
static void
test_way (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page = open_papers (desk);
  GtkColumnView *table;

  add_letter (page, "Wrzos");
  desk_click (
      desk_find (desk_window (OST_TYPE_STRANGER_DIALOG), GTK_TYPE_BUTTON, "_Answer: not known"));
  gtk_window_destroy (desk_window (OST_TYPE_PDF_PREVIEW));
  gtk_notebook_set_current_page (desk_find (page, GTK_TYPE_NOTEBOOK, NULL), 1);
  page = desk_find (page, OST_TYPE_DOCUMENT_REGISTER_PAGE, NULL);
  desk_find (page, GTK_TYPE_WIDGET, "To be signed");
  desk_find (page, GTK_TYPE_LABEL, "1 paper");
  table = desk_find (page, GTK_TYPE_COLUMN_VIEW, NULL);
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 0, TRUE);

  step (desk, page, 0, "Signed");
  step (desk, page, 1, "Sent");
  g_assert_cmpint (
      desk_count (desk, "select count(*) from court_request where answered_on is not null"), ==, 1);
  step (desk, page, 2, "Delivered");
  desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/papers/stranger", test_stranger);
  g_test_add_func ("/app/papers/not-a-stranger", test_not_a_stranger);
  g_test_add_func ("/app/papers/way", test_way);
  g_test_add_func ("/app/papers/bring-back", test_bring_back);
  g_test_add_func ("/app/papers/bring-back-in-family", test_bring_back_in_family);
  g_test_add_func ("/app/papers/nothing-to-add", test_nothing_to_add);
  g_test_add_func ("/app/papers/statement", test_statement);
  return g_test_run ();
}
