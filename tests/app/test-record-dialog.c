/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/families/families-page.h"
#include "app/families/family-forms.h"
#include "app/families/new-member.h"
#include "app/record-dialog.h"
#include "app/widgets/conflict-view.h"
#include "base/date.h"
#include "base/record-build.h"
#include "desk.h"
#include "families/family-store.h"

static OstRecordDialog *
add_family (Desk *desk)
{
  OstPage *page;

  ost_window_show_section (desk->window, "families");
  page = desk_find (desk->window, OST_TYPE_FAMILIES_PAGE, NULL);
  ost_page_add (page);
  return desk_window (OST_TYPE_RECORD_DIALOG);
}

static void
save (OstRecordDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
}

/* Problems stand under their field while one types; nothing is saved with them. */
static void
test_problems (void)
{
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = add_family (desk);
  GtkWidget *row = desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Since (required)");

  g_assert_false (desk_has (dialog, GTK_TYPE_LABEL, "Family is needed"));
  desk_type (dialog, "Since (required)", "32.13");
  desk_find (dialog, GTK_TYPE_LABEL, "“32.13” is not a date; type it as 21.11.2026");
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  save (dialog);
  desk_find (dialog, GTK_TYPE_LABEL, "Family is needed");
  desk_find (dialog, GTK_TYPE_LABEL, "2 fields are to be mended before it can be saved");
  g_assert_cmpint (desk_count (desk, "select count(*) from family"), ==, 1);

  desk_type (dialog, "Family (required)", "Żurawscy");
  desk_type (dialog, "Since (required)", "wczoraj");
  desk_wait_gone (dialog, GTK_TYPE_LABEL, "Family is needed");
  desk_find (dialog, GTK_TYPE_LABEL, "Fri 20 Nov");
  save (dialog);
  desk_find (desk->window, GTK_TYPE_LABEL, "Saved");
  g_assert_cmpint (desk_count (desk, "select count(*) from family where name = 'Żurawscy'"
                                     " and opened_on = '2026-11-20'"),
                   ==, 1);
  desk_free (desk);
}

/* What is typed outlives the form, and is offered the next time. */
static void
test_draft_is_kept (void)
{
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = add_family (desk);

  desk_type (dialog, "Family (required)", "Zapomniani");
  desk_type (dialog, "Since (required)", "jutrox");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_find (desk->window, GTK_TYPE_LABEL, "The draft is kept and offered the next time");
  g_assert_cmpint (desk_count (desk, "select count(*) from form_draft"), ==, 1);

  dialog = add_family (desk);
  desk_click (desk_find (dialog, GTK_TYPE_BUTTON, "_Take it up again"));
  /* Also what could not be understood. */
  desk_find (dialog, GTK_TYPE_LABEL, "“jutrox” is not a date; type it as 21.11.2026");
  g_assert_cmpstr (
      gtk_editable_get_text (desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Family (required)")), ==,
      "Zapomniani");
  desk_type (dialog, "Since (required)", "21.11");
  save (dialog);
  desk_find (desk->window, GTK_TYPE_LABEL, "Saved");
  g_assert_cmpint (desk_count (desk, "select count(*) from form_draft"), ==, 0);
  g_assert_cmpint (desk_count (desk, "select count(*) from family where name = 'Zapomniani'"), ==,
                   1);
  desk_free (desk);
}

static void
test_untouched_leaves_nothing (void)
{
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = add_family (desk);

  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpint (desk_count (desk, "select count(*) from form_draft"), ==, 0);
  desk_free (desk);
}

static gpointer
load_family (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_load (txn, OST_TYPE_FAMILY, 1, error);
}

static gpointer
change_elsewhere (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstFamily) family = ost_record_load (txn, OST_TYPE_FAMILY, 1, error);
  g_autoptr (OstFamily) other = ost_record_dup (family);

  ost_record_put_text (other, ost_record_class_find (OST_RECORD_GET_CLASS (other), "phone"),
                       "52 111 11 11");
  ost_record_put_text (other, ost_record_class_find (OST_RECORD_GET_CLASS (other), "town"), "Inne");
  return GINT_TO_POINTER (ost_family_store_save (txn, other, error) != 0);
}

/* Both versions, field by field; what is chosen is saved over the other. */
static void
test_conflict (void)
{
  Desk *desk = desk_new (1);
  g_autoptr (OstFamily) family = ost_db_call (desk->db, OST_DB_LOOK, load_family, NULL, NULL);
  g_autoptr (OstDraft) draft = ost_draft_new_from (family);
  OstRecordDialog *dialog = ost_record_dialog_new (desk->db, &ost_family_form,
                                                   (OstSaveFunc) ost_family_store_save, draft, 1);
  GtkWidget *conflict;

  ost_record_dialog_present (dialog, GTK_WIDGET (desk->window));
  desk_type (dialog, "Phone", "52 222 22 22");
  g_assert_nonnull (ost_db_call (desk->db, OST_DB_EDIT, change_elsewhere, NULL, NULL));
  save (dialog);

  conflict = desk_find (dialog, OST_TYPE_CONFLICT_VIEW, NULL);
  desk_find (conflict, GTK_TYPE_LABEL, "52 111 11 11");
  desk_find (conflict, GTK_TYPE_LABEL, "52 222 22 22");
  g_assert_false (desk_has (conflict, GTK_TYPE_LABEL, "Street"));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_widget_get_ancestor (desk_find (conflict, GTK_TYPE_LABEL, "Inne"),
                                                 GTK_TYPE_CHECK_BUTTON)),
      TRUE);
  desk_click (desk_find (conflict, GTK_TYPE_BUTTON, "_Save what is chosen"));
  desk_find (desk->window, GTK_TYPE_LABEL, "Saved");
  g_assert_cmpint (desk_count (desk, "select count(*) from family where id = 1"
                                     " and phone = '52 222 22 22' and town = 'Inne'"),
                   ==, 1);
  desk_free (desk);
}

/* PESEL fills what is empty. */
static void
test_pesel (void)
{
  Desk *desk = desk_new (1);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_NEW_MEMBER);
  OstRecordDialog *dialog;
  const OstNewMember *member;
  g_autofree char *born = NULL;

  ost_draft_set_int (draft, "family_id", 1);
  dialog = ost_record_dialog_new (desk->db, &ost_new_member_form, ost_new_member_save, draft, 1);
  ost_record_dialog_present (dialog, GTK_WIDGET (desk->window));
  desk_type (dialog, "PESEL", "44051401359");
  member = ost_draft_peek (draft);
  born = ost_date_dup_iso (&member->birth_date);
  g_assert_cmpstr (born, ==, "1944-05-14");
  g_assert_cmpint (member->sex, ==, OST_SEX_MAN);
  desk_type (dialog, "PESEL", "44051401358");
  desk_find (dialog, GTK_TYPE_LABEL,
             "The check digit of this PESEL is wrong; look at the document again");
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_free (desk);
}

/* Typed anew until the words have come. */
static gboolean
offers_meadow (gpointer row)
{
  gtk_editable_set_text (row, "");
  gtk_editable_set_text (row, "lak");
  return desk_has (row, GTK_TYPE_LABEL, "ul. Łąkowa");
}

/* Towns and streets that are known are offered, blind to diacritics; a confidential address never
 * (guard R1). */
static void
test_suggestions (void)
{
  Desk *desk = desk_new (3);
  OstRecordDialog *dialog;
  GtkWidget *row, *list;

  desk_change (desk, "update family set street = 'ul. Ukryta', address_confidential = 1"
                     " where id = 1");
  desk_change (desk, "update family set street = 'ul. Łąkowa' where id = 2");
  dialog = add_family (desk);
  row = desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Street");
  /* The words come in a moment. */
  desk_wait (offers_meadow, row);
  list = desk_find (row, GTK_TYPE_LIST_BOX, NULL);
  desk_find (list, GTK_TYPE_LABEL, "ul. Łąkowa");
  gtk_editable_set_text (GTK_EDITABLE (row), "ukr");
  g_assert_false (desk_has (row, GTK_TYPE_LABEL, "ul. Ukryta"));
  gtk_editable_set_text (GTK_EDITABLE (row), "lakowa");
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "ul. Łąkowa");
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_free (desk);
}

/* Ctrl+Z takes back what was typed and what it filled in, in the order in which it was done. */
static void
test_undo (void)
{
  Desk *desk = desk_new (1);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_NEW_MEMBER);
  OstRecordDialog *dialog =
      ost_record_dialog_new (desk->db, &ost_new_member_form, ost_new_member_save, draft, 1);
  OstRecordForm *form = ost_record_dialog_get_form (dialog);
  const OstNewMember *member;

  ost_record_dialog_present (dialog, GTK_WIDGET (desk->window));
  g_assert_false (ost_record_form_undo (form));
  desk_type (dialog, "Surname (required)", "Nowak");
  desk_type (dialog, "PESEL", "44051401359");
  g_assert_true (ost_record_form_undo (form));
  member = ost_draft_peek (draft);
  g_assert_null (member->pesel);
  g_assert_false (g_date_valid (&member->birth_date));
  g_assert_cmpstr (member->surname, ==, "Nowak");
  g_assert_true (ost_record_form_undo (form));
  member = ost_draft_peek (draft);
  g_assert_null (member->surname);
  g_assert_false (ost_record_form_undo (form));

  g_assert_true (ost_record_form_redo (form));
  g_assert_true (ost_record_form_redo (form));
  g_assert_false (ost_record_form_redo (form));
  member = ost_draft_peek (draft);
  g_assert_cmpstr (member->pesel, ==, "44051401359");
  g_assert_cmpint (member->sex, ==, OST_SEX_MAN);
  g_assert_cmpstr (
      gtk_editable_get_text (desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Surname (required)")), ==,
      "Nowak");
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_free (desk);
}

int
main (int argc, char *argv[])
{
  g_setenv ("OSTOJA_TODAY", "2026-11-21", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/record-dialog/problems", test_problems);
  g_test_add_func ("/record-dialog/draft-is-kept", test_draft_is_kept);
  g_test_add_func ("/record-dialog/untouched", test_untouched_leaves_nothing);
  g_test_add_func ("/record-dialog/conflict", test_conflict);
  g_test_add_func ("/record-dialog/pesel", test_pesel);
  g_test_add_func ("/record-dialog/suggestions", test_suggestions);
  g_test_add_func ("/record-dialog/undo", test_undo);
  return g_test_run ();
}
