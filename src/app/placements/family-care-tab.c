/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-care-tab"

#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/family-care-tab.h"
#include "base/date.h"
#include "families/family-store.h"
#include "people/person.h"
#include "placements/care-register-store.h"

struct _OstFamilyCareTab
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstFamilyCareTab, ost_family_care_tab, OST_TYPE_FILED_LISTS)

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static const OstCareLine *
find_line (GPtrArray *lines, gint64 person_id)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const OstRecord *) lines->pdata[i])->id == person_id)
      return lines->pdata[i];
  return NULL;
}

/* Children of the family: those in care as their line of the register, or the others as persons. */
static GPtrArray *
list_children (OstTxn *txn, gint64 family_id, gboolean in_care, GError **error)
{
  g_autoptr (GPtrArray) household = ost_family_store_list_household (txn, family_id, FALSE, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = NULL;

  if (household != NULL)
    lines = ost_care_register_list (txn, ost_txn_get_today (txn), error);
  if (lines == NULL)
    return NULL;
  for (guint i = 0; i < household->len; i++)
    {
      const OstHouseholdRow *row = household->pdata[i];
      const OstCareLine *line = find_line (lines, row->person->parent_instance.id);

      if (row->member->role != OST_ROLE_CHILD || (line != NULL) != in_care)
        continue;
      g_ptr_array_add (found, g_object_ref (in_care ? (gpointer) line : (gpointer) row->person));
    }
  return g_steal_pointer (&found);
}

static GPtrArray *
list_in_care (OstTxn *txn, gint64 family_id, GError **error)
{
  return list_children (txn, family_id, TRUE, error);
}

static GPtrArray *
list_others (OstTxn *txn, gint64 family_id, GError **error)
{
  return list_children (txn, family_id, FALSE, error);
}

static void
open_child (OstPage *page, OstRecord *record)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open", "(sx)", "child", record->id);
}

static char *
dup_line_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (((const OstCareLine *) record)->name);
}

static void
append_since (GString *text, const OstCareLine *line)
{
  g_autofree char *day = ost_date_dup_numeric (&line->since);
  g_autofree char *words = g_strdup_printf (_ ("in care since %s"), day);

  if (*day != '\0')
    append (text, words);
}

static char *
dup_line_detail (gconstpointer record, gconstpointer context)
{
  const OstCareLine *line = record;
  GString *text = g_string_new (NULL);

  append (text, ost_kind_get_label (&ost_form_kind, line->form));
  append (text, line->place_name);
  append_since (text, line);
  if (g_date_valid (&line->next_change))
    {
      g_autofree char *day = ost_date_dup_numeric (&line->next_change);
      g_autofree char *next = g_strdup_printf (_ ("%d %% from %s"), (int) line->next_rate, day);

      append (text, next);
    }
  append (text, line->problem);
  return g_string_free (text, FALSE);
}

static char *
dup_line_mark (gconstpointer record, gconstpointer context)
{
  const OstCareLine *line = record;

  if (line->problem != NULL)
    return g_strdup (_ ("⚠ cannot be counted"));
  if (line->exemption != NULL)
    return g_strdup (line->exemption);
  /* Translators: the gmina's share today */
  return g_strdup_printf (_ ("share %d %%"), (int) line->rate);
}

static const OstRecordListLayout in_care_layout = {
  .title = N_ ("Children in care"),
  .empty = N_ ("No child of this family is in care."),
  .dup_title = dup_line_title,
  .dup_detail = dup_line_detail,
  .dup_mark = dup_line_mark,
};

static const OstFiledList in_care_list = {
  .layout = &in_care_layout,
  .get_type = ost_care_line_get_type,
  .list = list_in_care,
  .open = open_child,
};

static char *
dup_person_title (gconstpointer record, gconstpointer context)
{
  const OstPerson *person = record;

  return g_strjoin (" ", person->surname, person->given_name, NULL);
}

static const OstRecordListLayout others_layout = {
  .title = N_ ("Other children of the family"),
  .empty =
      N_ ("There is no other child. A child that is placed in care is opened here and gets its "
          "first placement."),
  .dup_title = dup_person_title,
};

static const OstFiledList others_list = {
  .layout = &others_layout,
  .get_type = ost_person_get_type,
  .list = list_others,
  .open = open_child,
};

static const OstFiledList *const lists[] = { &in_care_list, &others_list };

static void
ost_family_care_tab_class_init (OstFamilyCareTabClass *klass)
{
}

static void
ost_family_care_tab_init (OstFamilyCareTab *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  ost_page_watch (OST_PAGE (self), "family_member");
  ost_page_watch (OST_PAGE (self), "interruption");
  ost_page_watch (OST_PAGE (self), "agreement_rule");
}
