/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app/people/centre-page.h"
#include "app/people/institutions-page.h"
#include "app/people/numbering-page.h"
#include "app/people/staff-member-page.h"
#include "app/people/staff-page.h"
#include "app/record-dialog.h"
#include "app/storage/audit-page.h"
#include "app/storage/audit-words.h"
#include "app/storage/backup-page.h"
#include "app/widgets/register-view.h"
#include "desk.h"
#include "people/staff-store.h"

static gpointer
add_head (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstStaff) head =
      g_object_new (OST_TYPE_STAFF, "login", "szefowa", "surname", "Jastrząb", "role",
                    (gint64) OST_STAFF_HEAD_OF_THE_CENTRE, NULL);

  ost_staff_store_save (txn, head, error);
  return NULL;
}

static gboolean
is_filled (gpointer row)
{
  const char *subtitle = adw_action_row_get_subtitle (row);

  return subtitle != NULL && *subtitle != '\0';
}

static Desk *
open_centre (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page;
  GError *error = NULL;

  ost_db_call (desk->db, OST_DB_EDIT, add_head, NULL, &error);
  g_assert_no_error (error);
  ost_window_show_section (desk->window, "centre");
  page = desk_find (desk->window, OST_TYPE_CENTRE_PAGE, NULL);
  desk_wait (is_filled, desk_find (page, ADW_TYPE_ACTION_ROW, "Staff"));
  return desk;
}

static gpointer
open_page (Desk *desk, const char *topic, GType type)
{
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.open", "(sx)", topic,
                              G_GINT64_CONSTANT (0));
  return desk_find (desk->window, type, NULL);
}

static void
test_data (void)
{
  Desk *desk = open_centre ();
  GtkWidget *page = desk_find (desk->window, OST_TYPE_CENTRE_PAGE, NULL);
  OstRecordDialog *dialog;

  desk_click (desk_find (page, GTK_TYPE_BUTTON, "Edit"));
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  desk_type (dialog, "Name (required)", "Gminny Ośrodek w Łosicach");
  desk_type (dialog, "Gmina", "Łosice");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (page, GTK_TYPE_LABEL, "Gminny Ośrodek w Łosicach");
  g_assert_cmpint (desk_count (desk, "select count(*) from setting where name = 'centre.gmina'"
                                     " and value = 'Łosice'"),
                   ==, 1);
  desk_free (desk);
}

/* A row stands only where its page is there, and the guarded one only for who may. */
static void
test_links (void)
{
  Desk *desk = open_centre ();
  GtkWidget *page = desk_find (desk->window, OST_TYPE_CENTRE_PAGE, NULL);

  desk_find (page, ADW_TYPE_ACTION_ROW, "Numbering");
  g_assert_false (desk_has (page, ADW_TYPE_ACTION_ROW, "Who changed what"));
  ost_db_set_author (desk->db, "szefowa");
  ost_page_queue_reload (OST_PAGE (page));
  desk_find (page, ADW_TYPE_ACTION_ROW, "Who changed what");
  desk_free (desk);
}

static void
test_staff (void)
{
  Desk *desk = open_centre ();
  GtkWidget *page = open_page (desk, "staff-list", OST_TYPE_STAFF_PAGE);
  OstRecordDialog *dialog;

  ost_page_add (OST_PAGE (page));
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  desk_type (dialog, "Surname (required)", "Gil");
  desk_type (dialog, "Login (required)", "Gil Ewa");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  desk_find (dialog, GTK_TYPE_WIDGET,
             "Small letters without Polish marks, digits, dots and hyphens: alis");
  g_assert_cmpint (desk_count (desk, "select count(*) from staff where surname = 'Gil'"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));

  ost_window_open_record (desk->window, "staff", 1);
  page = desk_find (desk->window, OST_TYPE_STAFF_MEMBER_PAGE, NULL);
  desk_find (page, GTK_TYPE_LABEL, "Absences");
  desk_free (desk);
}

static void
test_institutions (void)
{
  Desk *desk = open_centre ();
  OstPage *page = open_page (desk, "institutions", OST_TYPE_INSTITUTIONS_PAGE);
  OstRecordDialog *dialog;
  GtkColumnView *table;
  AdwComboRow *kind;

  ost_page_add (page);
  dialog = desk_window (OST_TYPE_RECORD_DIALOG);
  desk_type (dialog, "Name (required)", "Żłobek Miejski");
  kind = desk_find (dialog, ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (kind, 3);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  gtk_editable_set_text (desk_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "zlob");
  desk_find (page, GTK_TYPE_LABEL, "1 hit");
  desk_find (page, GTK_TYPE_WIDGET, "Żłobek Miejski");

  table = desk_find (page, GTK_TYPE_COLUMN_VIEW, NULL);
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 0, TRUE);
  gtk_widget_activate_action (desk_find (page, OST_TYPE_REGISTER_VIEW, NULL), "register.archive",
                              NULL);
  desk_find (desk->window, GTK_TYPE_LABEL, "1 institution is archived");
  g_assert_cmpint (desk_count (desk, "select count(*) from institution where archived_at is not"
                                     " null"),
                   ==, 1);
  desk_free (desk);
}

static gboolean
has_come (gpointer row)
{
  const char *subtitle = adw_action_row_get_subtitle (row);

  return subtitle != NULL && g_str_has_prefix (subtitle, "PR.4200.");
}

static void
test_numbering (void)
{
  Desk *desk = open_centre ();
  GtkWidget *page = open_page (desk, "numbering", OST_TYPE_NUMBERING_PAGE);
  GtkEditable *pattern = desk_find (page, ADW_TYPE_ENTRY_ROW, "Template of case numbers");
  AdwActionRow *next = desk_find (page, ADW_TYPE_ACTION_ROW, "The next number");
  GtkSpinButton *last = desk_find (page, GTK_TYPE_SPIN_BUTTON, NULL);

  desk_wait (has_come, next);
  gtk_editable_set_text (pattern, "GOPS.{nr}");
  desk_find (page, GTK_TYPE_LABEL,
             "Put {rrrr} (2026) or {rr} (26) where the year stands: numbers begin anew each year");
  g_signal_emit_by_name (pattern, "apply");
  gtk_editable_set_text (pattern, "GOPS.{nr}.{rrrr}");
  gtk_spin_button_set_value (last, 134);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (next), "GOPS.135.2"));
  g_signal_emit_by_name (pattern, "apply");
  desk_find (desk->window, GTK_TYPE_LABEL, "New numbers follow this template");
  g_assert_cmpint (desk_count (desk, "select count(*) from setting where name = 'numbering.case'"
                                     " and value = 'GOPS.{nr}.{rrrr}'"),
                   ==, 1);
  g_assert_cmpint (desk_count (desk, "select last_number from number_sequence where name = 'case'"),
                   ==, 134);
  desk_free (desk);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_backup (void)
{
  Desk *desk = open_centre ();
  OstBackupPage *page = open_page (desk, "backup", OST_TYPE_BACKUP_PAGE);
  g_autofree char *path = g_build_filename (desk->folder, "kopia.ostoja", NULL);

  desk_find (page, ADW_TYPE_ACTION_ROW, "The copy is not encrypted, as this database is not");
  ost_backup_page_copy_to (page, path);
  desk_wait (is_there, path);
  desk_find (desk->window, GTK_TYPE_LABEL, "The copy is made and was read back");
  g_assert_cmpint (desk_count (desk, "select count(*) from audit where action = 'copied'"), ==, 1);
  /* Over the database itself: refused in words. */
  g_clear_pointer (&path, g_free);
  path = g_build_filename (desk->folder, "centre.db", NULL);
  ost_backup_page_copy_to (page, path);
  desk_find (desk->window, GTK_TYPE_LABEL,
             "This is the database itself. Give the copy another name.");
  desk_free (desk);
}

static void
test_audit (void)
{
  Desk *desk = open_centre ();
  GtkWidget *page = open_page (desk, "audit", OST_TYPE_AUDIT_PAGE);

  desk_find (page, GTK_TYPE_LABEL, "You may not see this");
  ost_db_set_author (desk->db, "szefowa");
  ost_page_queue_reload (OST_PAGE (page));
  desk_find (page, GTK_TYPE_WIDGET, "member of staff");
  g_assert_false (desk_has (page, GTK_TYPE_LABEL, "You may not see this"));
  desk_free (desk);
}

/* Protected words are said to be so; other values are read as in a form. */
static void
test_audit_words (void)
{
  g_autoptr (OstAuditLine) line = g_object_new (OST_TYPE_AUDIT_LINE, NULL);
  g_autoptr (GPtrArray) changes = NULL;
  const OstAuditChange *change;

  line->topic = g_strdup ("signal");
  line->fields = g_strdup ("{\"reporter\":[null,{\"protected\":true}],"
                           "\"received_on\":[\"2026-11-20\",\"2026-11-21\"],"
                           "\"archived_at\":[null,\"2026-11-21T10:00:00Z\"]}");
  changes = ost_audit_list_changes (line);
  g_assert_cmpuint (changes->len, ==, 3);
  change = changes->pdata[0];
  g_assert_cmpstr (change->old_value, ==, "");
  g_assert_cmpstr (change->new_value, ==, "protected, not shown");
  change = changes->pdata[1];
  g_assert_cmpstr (change->old_value, ==, "20.11.2026");
  g_assert_cmpstr (change->new_value, ==, "21.11.2026");
  change = changes->pdata[2];
  g_assert_cmpstr (change->label, ==, "Archived");
}

static void
test_damaged_audit (void)
{
  static const char *const damaged[] = { NULL, "", "[]", "{\"a\":1}", "{\"a\":[1]}", "{" };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (OstAuditLine) line = g_object_new (OST_TYPE_AUDIT_LINE, NULL);
      g_autoptr (GPtrArray) changes = NULL;

      line->topic = g_strdup ("family");
      line->fields = g_strdup (damaged[i]);
      changes = ost_audit_list_changes (line);
      g_assert_cmpuint (changes->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/centre/data", test_data);
  g_test_add_func ("/app/centre/links", test_links);
  g_test_add_func ("/app/centre/staff", test_staff);
  g_test_add_func ("/app/centre/institutions", test_institutions);
  g_test_add_func ("/app/centre/numbering", test_numbering);
  g_test_add_func ("/app/centre/backup", test_backup);
  g_test_add_func ("/app/centre/audit", test_audit);
  g_test_add_func ("/app/centre/audit-words", test_audit_words);
  g_test_add_func ("/app/centre/damaged-audit", test_damaged_audit);
  return g_test_run ();
}
