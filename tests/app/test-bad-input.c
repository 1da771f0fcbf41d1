/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app/families/families-page.h"
#include "app/families/family-forms.h"
#include "app/families/new-member.h"
#include "app/record-dialog.h"
#include "app/widgets/register-view.h"
#include "base/draft.h"
#include "base/text.h"
#include "desk.h"
#include "families/family-store.h"

#define MEGABYTE 1000000
#define PATIENT_US (2 * G_USEC_PER_SEC) /* for what nobody does on purpose */

static OstRecordDialog *
add_family (Desk *desk)
{
  ost_window_show_section (desk->window, "families");
  ost_page_add (desk_find (desk->window, OST_TYPE_FAMILIES_PAGE, NULL));
  return desk_window (OST_TYPE_RECORD_DIALOG);
}

static void
save (OstRecordDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
}

static gpointer
load_family (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_load (txn, OST_TYPE_FAMILY, 1, error);
}

static OstRecordDialog *
edit_family (Desk *desk)
{
  g_autoptr (OstFamily) family = ost_db_call (desk->db, OST_DB_LOOK, load_family, NULL, NULL);
  g_autoptr (OstDraft) draft = ost_draft_new_from (family);
  OstRecordDialog *dialog = ost_record_dialog_new (desk->db, &ost_family_form,
                                                   (OstSaveFunc) ost_family_store_save, draft, 1);

  ost_record_dialog_present (dialog, GTK_WIDGET (desk->window));
  return desk_window (OST_TYPE_RECORD_DIALOG);
}

/* One paste, as the clipboard does it, and the frame after it. */
static gint64
paste (GtkWidget *row, const char *text)
{
  GtkEditable *editable = gtk_editable_get_delegate (GTK_EDITABLE (row));
  int position = 0;
  const gint64 before = g_get_monotonic_time ();

  gtk_editable_insert_text (editable, text, -1, &position);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  return g_get_monotonic_time () - before;
}

static void
test_megabyte (void)
{
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = add_family (desk);
  g_autofree char *text = g_strnfill (MEGABYTE, 'x');
  GtkWidget *row = desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Family (required)");
  GtkWidget *search = desk_find (desk->window, GTK_TYPE_SEARCH_ENTRY, NULL);

  g_assert_cmpint (paste (row, text), <, PATIENT_US);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  save (dialog);
  g_assert_cmpint (desk_count (desk, "select count(*) from family"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));

  g_assert_cmpint (paste (search, text), <, PATIENT_US);
  desk_find (desk->window, GTK_TYPE_LABEL, "Nothing found");
  desk_free (desk);
}

/* N characters in one line, of which each word has so many. */
static gint64
insert (GtkTextBuffer *buffer, int n, int word)
{
  g_autofree char *text = g_strnfill (n, 'y');
  gint64 before;

  for (int i = word; i < n; i += word + 1)
    text[i] = ' ';
  before = g_get_monotonic_time ();
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_test_message ("%d characters in one line: %d ms", n,
                  (int) ((g_get_monotonic_time () - before) / 1000));
  return g_get_monotonic_time () - before;
}

/* A story of one megabyte in one line is not taken in, what was written stays, and it is told what
 * to do; the longest that is taken does not hold the window. */
static void
test_megabyte_of_story (void)
{
  const char *words = "Not pasted: there is room for 200000 characters here. Paste a shorter part; "
                      "what was written stays.";
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = edit_family (desk);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (desk_find (dialog, GTK_TYPE_TEXT_VIEW, NULL));

  gtk_text_buffer_set_text (buffer, "Już napisane. ", -1);
  g_assert_cmpint (insert (buffer, MEGABYTE, 7), <, PATIENT_US);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 14);
  desk_find (dialog, GTK_TYPE_LABEL, words);
  g_assert_cmpint (insert (buffer, 189000, 7), <, PATIENT_US);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 189014);
  desk_wait_gone (dialog, GTK_TYPE_LABEL, words);
  save (dialog);
  desk_wait_for_count (desk, "select count(*) from family where length (notes) > 189000", 1);
  desk_free (desk);
}

/* What has no spaces, a picture as text perhaps, costs Pango the square of its length. */
static void
test_endless_word (void)
{
  const char *words =
      "Not pasted: this is not a text, it has no spaces. Copy the text itself; what "
      "was written stays.";
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = edit_family (desk);
  GtkTextView *view = desk_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_text (buffer, "", -1);
  g_assert_cmpint (gtk_text_view_get_wrap_mode (view), ==, GTK_WRAP_WORD_CHAR);
  g_assert_cmpint (insert (buffer, 10000, 10000), <, PATIENT_US);
  g_assert_cmpint (gtk_text_view_get_wrap_mode (view), ==, GTK_WRAP_CHAR);
  g_assert_cmpint (insert (buffer, 9000, 9000), <, PATIENT_US);
  g_assert_cmpint (insert (buffer, 9000, 9000), <, PATIENT_US); /* one word with those before */
  desk_find (dialog, GTK_TYPE_LABEL, words);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 19000);
  desk_free (desk);
}

/* Names of other scripts and pictures: saved, listed, found. */
static void
test_other_scripts (void)
{
  static const char *const names[] = { "👨‍👩‍👧 Emoji",
                                       "עברית שם משפחה",
                                       "العائلة",
                                       "Ковальчук",
                                       "Ñandú Ç",
                                       "A\xcc\x81"
                                       "bel" };
  Desk *desk = desk_new (0);
  OstRegisterView *view;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      OstRecordDialog *dialog = add_family (desk);
      g_autofree char *tidy = ost_text_tidy (names[i]);

      desk_type (dialog, "Family (required)", names[i]);
      save (dialog);
      desk_wait_for_count (desk, "select count(*) from family", i + 1);
      desk_find (desk->window, GTK_TYPE_LABEL, tidy);
    }
  ost_window_show_section (desk->window, "families");
  view = desk_find (desk->window, OST_TYPE_REGISTER_VIEW, NULL);
  desk_find (view, GTK_TYPE_LABEL, "6 families");
  gtk_editable_set_text (desk_find (view, GTK_TYPE_SEARCH_ENTRY, NULL), "ковальчук");
  desk_find (view, GTK_TYPE_INSCRIPTION, "Ковальчук");
  desk_find (view, GTK_TYPE_LABEL, "1 hit");
  desk_free (desk);
}

/* The longest name there may be makes no window wider than the screen. */
static void
test_long_names (void)
{
  static const char *const sections[] = { "families", "children", "support", "placements",
                                          "papers" };
  Desk *desk = desk_new (3);
  g_autofree char *name = g_strnfill (OST_DRAFT_MOST_LINE, 'M');
  g_autofree char *sql = g_strdup_printf (
      "update family set name = '%s', street = '%s', town = '%s'", name, name, name);
  g_autofree char *people =
      g_strdup_printf ("update person set surname = '%s', given_name = '%s'", name, name);
  int least, wanted;

  desk_change (desk, sql);
  desk_change (desk, people);
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 800, 600);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      ost_window_show_section (desk->window, sections[i]);
      desk_find (desk->window, OST_TYPE_REGISTER_VIEW, NULL);
      gtk_widget_measure (GTK_WIDGET (desk->window), GTK_ORIENTATION_HORIZONTAL, -1, &least,
                          &wanted, NULL, NULL);
      g_assert_cmpint (least, <=, 800);
    }
  ost_window_show_section (desk->window, "families");
  desk_find (desk->window, GTK_TYPE_INSCRIPTION, name);
  ost_window_open_record (desk->window, "family", 1);
  desk_find (desk->window, GTK_TYPE_LABEL, name);
  gtk_widget_measure (GTK_WIDGET (desk->window), GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted,
                      NULL, NULL);
  g_assert_cmpint (least, <=, 800);
  desk_free (desk);
}

static void
test_pesel_with_letters (void)
{
  Desk *desk = desk_new (1);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_NEW_MEMBER);
  OstRecordDialog *dialog =
      ost_record_dialog_new (desk->db, &ost_new_member_form, ost_new_member_save, draft, 1);
  GtkWidget *row;

  ost_record_dialog_present (dialog, GTK_WIDGET (desk->window));
  desk_type (dialog, "PESEL", "4405140135O");
  row = desk_find (dialog, ADW_TYPE_ENTRY_ROW, "PESEL");
  desk_find (dialog, GTK_TYPE_LABEL, "A PESEL has eleven digits");
  g_assert_false (g_date_valid (&((const OstNewMember *) ost_draft_peek (draft))->birth_date));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "4405140135O");
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_free (desk);
}

static void
test_far_dates (void)
{
  static const char *const refused[] = { "1.1.0000",   "32.13",     "99999999", "+999999999999",
                                         "2026-02-30", "31.2.2026", "-99999999" };
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = add_family (desk);
  GtkWidget *row = desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Since (required)");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      desk_type (dialog, "Since (required)", refused[i]);
      g_test_message ("%s", refused[i]);
      g_assert_true (gtk_widget_has_css_class (row, "error"));
    }
  desk_type (dialog, "Family (required)", "Dawni");
  desk_type (dialog, "Since (required)", "1.1.1901");
  desk_wait_gone (dialog, GTK_TYPE_LABEL, "Family is needed");
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_free (desk);
}

/* The database goes away: a bar says so, what is typed stays, and is saved when it is back. */
static void
test_database_goes_away (void)
{
  Desk *desk = desk_new (2);
  OstRecordDialog *dialog = add_family (desk);
  g_autofree char *path = g_build_filename (desk->folder, "centre.db", NULL);
  g_autofree char *aside = g_build_filename (desk->folder, "aside.db", NULL);
  const char *bar = "The database file cannot be reached. What you type stays in the window; the "
                    "file is looked for again by itself.";

  desk_type (dialog, "Family (required)", "Wytrwali");
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  desk_find (desk->window, GTK_TYPE_LABEL, bar);
  desk_type (dialog, "Phone", "52 444 44 44");
  save (dialog);
  desk_find (dialog, GTK_TYPE_LABEL,
             "The database cannot be reached. Check the network or the disk, then try again.");
  g_assert_cmpstr (
      gtk_editable_get_text (desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Family (required)")), ==,
      "Wytrwali");

  g_assert_cmpint (g_rename (aside, path), ==, 0);
  desk_wait_gone (desk->window, GTK_TYPE_LABEL, bar);
  save (dialog);
  desk_find (desk->window, GTK_TYPE_LABEL, "Saved");
  desk_wait_for_count (desk, "select count(*) from family where name = 'Wytrwali'", 1);
  g_assert_cmpint (desk_count (desk, "select count(*) from form_draft"), ==, 0);
  desk_free (desk);
}

static gboolean
is_gone (gpointer db)
{
  return ost_db_is_gone (db);
}

static gboolean
is_back (gpointer db)
{
  return !ost_db_is_gone (db);
}

/* The form is closed while the database is away: the draft waits in memory and is written then. */
static void
test_closed_while_away (void)
{
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = add_family (desk);
  g_autofree char *path = g_build_filename (desk->folder, "centre.db", NULL);
  g_autofree char *aside = g_build_filename (desk->folder, "aside.db", NULL);

  g_assert_cmpint (g_rename (path, aside), ==, 0);
  desk_wait (is_gone, desk->db);
  desk_type (dialog, "Family (required)", "Czekający");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_find (desk->window, GTK_TYPE_LABEL,
             "The draft is kept in memory until the database answers: leave the program open");
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  desk_wait (is_back, desk->db);
  desk_wait_for_count (desk, "select count(*) from form_draft where fields like '%Czekaj%'", 1);
  desk_free (desk);
}

/* The record that is open is erased on another desktop: the words stay, as a draft. */
static void
test_erased_elsewhere (void)
{
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = edit_family (desk);

  desk_type (dialog, "Phone", "52 333 33 33");
  desk_change (desk, "delete from visit");
  desk_change (desk, "delete from assignment");
  desk_change (desk, "delete from family_member");
  desk_change (desk, "delete from family_register");
  desk_change (desk, "delete from family");
  save (dialog);
  desk_find (dialog, GTK_TYPE_LABEL,
             "This card was deleted on another desktop. What you have written is kept as a draft.");
  g_assert_cmpstr (gtk_editable_get_text (desk_find (dialog, ADW_TYPE_ENTRY_ROW, "Phone")), ==,
                   "52 333 33 33");
  desk_wait_for_count (desk, "select count(*) from form_draft where fields like '%52 333%'", 1);
  desk_free (desk);
}

/* The disk is full while somebody types: it is told, and kept as soon as there is room. */
static void
test_disk_full (void)
{
  Desk *desk = desk_new (1);
  OstRecordDialog *dialog = edit_family (desk);
  g_autofree char *text = g_strnfill (60000, 'z');
  GtkTextView *view = desk_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);

  for (int i = 7; i < 60000; i += 8)
    text[i] = ' ';
  desk_change (desk, "pragma max_page_count = 1");
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), text, -1);
  desk_find (dialog, GTK_TYPE_LABEL,
             "The disk is full, nothing was saved. Make room, then save again.");
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)), >=, 60000);
  desk_change (desk, "pragma max_page_count = 1000000");
  desk_wait_for_count (desk, "select count(*) from form_draft where length(fields) > 59000", 1);
  desk_wait_gone (dialog, GTK_TYPE_LABEL,
                  "The disk is full, nothing was saved. Make room, then save again.");
  desk_free (desk);
}

int
main (int argc, char *argv[])
{
  g_setenv ("OSTOJA_TODAY", "2026-11-21", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/bad-input/megabyte", test_megabyte);
  g_test_add_func ("/bad-input/megabyte-of-story", test_megabyte_of_story);
  g_test_add_func ("/bad-input/endless-word", test_endless_word);
  g_test_add_func ("/bad-input/other-scripts", test_other_scripts);
  g_test_add_func ("/bad-input/long-names", test_long_names);
  g_test_add_func ("/bad-input/pesel-with-letters", test_pesel_with_letters);
  g_test_add_func ("/bad-input/far-dates", test_far_dates);
  g_test_add_func ("/bad-input/database-goes-away", test_database_goes_away);
  g_test_add_func ("/bad-input/closed-while-away", test_closed_while_away);
  g_test_add_func ("/bad-input/erased-elsewhere", test_erased_elsewhere);
  g_test_add_func ("/bad-input/disk-full", test_disk_full);
  return g_test_run ();
}
