/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-staff-member-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-lines.h"
#include "app/people/centre-forms.h"
#include "app/people/staff-member-page.h"
#include "app/widgets/record-facts.h"
#include "base/date.h"
#include "people/staff-store.h"

struct _OstStaffMemberPage
{
  OstFiledLists parent_instance;

  OstRecordFacts *facts;

  OstStaff *staff;
};

G_DEFINE_FINAL_TYPE (OstStaffMemberPage, ost_staff_member_page, OST_TYPE_FILED_LISTS)

static char *
dup_absence_title (gconstpointer record, gconstpointer context)
{
  const OstStaffAbsence *absence = record;

  return ost_period_dup_words (&absence->from_day, &absence->to_day);
}

static char *
dup_absence_detail (gconstpointer record, gconstpointer context)
{
  const OstStaffAbsence *absence = record;
  GString *text = g_string_new (ost_kind_get_label (&ost_absence_kind_kind, absence->kind));

  if (absence->substitute_id != 0)
    {
      /* Translators: %s is who stands in */
      g_autofree char *substitute = g_strdup_printf (
          _ ("substitute: %s"), ost_names_get (context, "staff", absence->substitute_id));

      g_string_append_printf (text, " · %s", substitute);
    }
  if (absence->notes != NULL)
    g_string_append_printf (text, " · %s", absence->notes);
  return g_string_free (text, FALSE);
}

static char *
dup_absence_mark (gconstpointer record, gconstpointer context)
{
  const OstStaffAbsence *absence = record;
  const GDate today = ost_date_today ();
  const gboolean begun = g_date_compare (&absence->from_day, &today) <= 0;
  const gboolean ended =
      g_date_valid (&absence->to_day) && g_date_compare (&absence->to_day, &today) < 0;

  return begun && !ended ? g_strdup (_ ("today")) : NULL;
}

static void
prepare_absence (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "from_day", today);
}

static const OstRecordListLayout absence_layout = {
  .title = N_ ("Absences"),
  .add = N_ ("New absence"),
  .empty = N_ ("No absence yet. Leave and training stand in the calendar, with who stands in."),
  .dup_title = dup_absence_title,
  .dup_detail = dup_absence_detail,
  .dup_mark = dup_absence_mark,
  .can_archive = TRUE,
};

static const OstFiledList absence_list = {
  .layout = &absence_layout,
  .get_type = ost_staff_absence_get_type,
  .list = ost_staff_store_list_absences,
  .form = &ost_staff_absence_form,
  .link = "staff_id",
  .archived = N_ ("The absence is archived"),
  .prepare = prepare_absence,
};

static const OstFiledList *const lists[] = { &absence_list };

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_load (txn, OST_TYPE_STAFF, *(gint64 *) arg, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstStaffMemberPage) self = user_data;
  g_autoptr (OstStaff) staff = ost_page_look_finish (OST_PAGE (self), object, result);
  g_autofree char *name = NULL;

  if (staff == NULL)
    return;
  g_set_object (&self->staff, staff);
  name = g_strjoin (" ", staff->surname, staff->given_name, NULL);
  ost_page_set_title (OST_PAGE (self), name);
  ost_record_facts_set_record (self->facts, &ost_staff_form, staff, NULL, NULL);
}

static void
ost_staff_member_page_reload (OstPage *page)
{
  const gint64 id = ost_page_get_record (page);

  OST_PAGE_CLASS (ost_staff_member_page_parent_class)->reload (page);
  ost_page_look (page, load, g_memdup2 (&id, sizeof id), g_free, g_object_unref, loaded_cb);
}

static gint64
ost_staff_member_page_get_family (OstFiledLists *page)
{
  return 0;
}

static void
edit_cb (OstStaffMemberPage *self)
{
  g_autoptr (OstDraft) draft = NULL;

  if (self->staff == NULL)
    return;
  draft = ost_draft_new_from (self->staff);
  ost_record_dialog_present (ost_record_dialog_new (ost_page_get_db (OST_PAGE (self)),
                                                    &ost_staff_form, ost_staff_store_save, draft,
                                                    0),
                             GTK_WIDGET (self));
}

static void
ost_staff_member_page_dispose (GObject *object)
{
  g_clear_object (&OST_STAFF_MEMBER_PAGE (object)->staff);
  G_OBJECT_CLASS (ost_staff_member_page_parent_class)->dispose (object);
}

static void
ost_staff_member_page_class_init (OstStaffMemberPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_staff_member_page_dispose;
  OST_PAGE_CLASS (klass)->reload = ost_staff_member_page_reload;
  OST_FILED_LISTS_CLASS (klass)->get_family = ost_staff_member_page_get_family;
}

static void
ost_staff_member_page_init (OstStaffMemberPage *self)
{
  self->facts = g_object_new (OST_TYPE_RECORD_FACTS, NULL);
  g_signal_connect_object (self->facts, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  ost_filed_lists_set_head (OST_FILED_LISTS (self), GTK_WIDGET (self->facts));
  ost_page_watch (OST_PAGE (self), "staff");
}
