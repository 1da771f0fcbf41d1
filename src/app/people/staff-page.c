/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-staff-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/people/centre-forms.h"
#include "app/people/staff-page.h"
#include "people/staff-store.h"

struct _OstStaffPage
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstStaffPage, ost_staff_page, OST_TYPE_FILED_LISTS)

static gboolean
note_caseload (OstTxn *txn, const OstStaff *staff, OstNames *names, GError **error)
{
  g_autofree char *words = NULL;
  gint64 n;

  if (staff->role != OST_STAFF_FAMILY_ASSISTANT)
    return TRUE;
  n = ost_staff_store_count_families (txn, staff->parent_instance.id, ost_txn_get_today (txn),
                                      error);
  if (n < 0)
    return FALSE;
  words = g_strdup_printf (ngettext ("%d family", "%d families", (gulong) n), (int) n);
  ost_names_note (names, "caseload", staff->parent_instance.id, words);
  return TRUE;
}

static GPtrArray *
list_staff (OstTxn *txn, gint64 file_id, OstNames *names, GError **error)
{
  g_autoptr (GPtrArray) all = ost_staff_store_list (txn, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!note_caseload (txn, all->pdata[i], names, error))
      return NULL;
  return g_steal_pointer (&all);
}

static char *
dup_title (gconstpointer record, gconstpointer context)
{
  const OstStaff *staff = record;

  return g_strjoin (" ", staff->surname, staff->given_name, NULL);
}

static char *
dup_detail (gconstpointer record, gconstpointer context)
{
  const OstStaff *staff = record;
  GString *text = g_string_new (ost_kind_get_label (&ost_staff_role_kind, staff->role));

  if (staff->phone != NULL)
    g_string_append_printf (text, " · %s", staff->phone);
  g_string_append_printf (text, " · %s", staff->login);
  return g_string_free (text, FALSE);
}

static char *
dup_mark (gconstpointer record, gconstpointer context)
{
  return g_strdup (ost_names_get (context, "caseload", ((const OstRecord *) record)->id));
}

static void
open_member (OstFiledLists *page, OstRecord *record)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open", "(sx)", "staff", record->id);
}

static const OstRecordListLayout layout = {
  .title = N_ ("Staff"),
  .add = N_ ("New member of staff"),
  .empty = N_ ("Nobody yet. Add who works here: visits and papers are theirs."),
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .dup_mark = dup_mark,
  .can_archive = TRUE,
};

static const OstFiledList staff_list = {
  .layout = &layout,
  .get_type = ost_staff_get_type,
  .list_with = list_staff,
  .form = &ost_staff_form,
  .save = ost_staff_store_save,
  .open = open_member,
  .archived = N_ ("The member of staff is archived"),
};

static const OstFiledList *const lists[] = { &staff_list };

static gint64
ost_staff_page_get_family (OstFiledLists *page)
{
  return 0;
}

static void
ost_staff_page_class_init (OstStaffPageClass *klass)
{
  OST_FILED_LISTS_CLASS (klass)->get_family = ost_staff_page_get_family;
}

static void
ost_staff_page_init (OstStaffPage *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  ost_page_set_title (OST_PAGE (self), _ ("Staff"));
  ost_page_watch (OST_PAGE (self), "assignment");
  ost_page_watch (OST_PAGE (self), "family");
}
