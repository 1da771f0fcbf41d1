/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-lines.h"
#include "app/placements/family-care-tab.h"
#include "base/date.h"
#include "families/family-store.h"
#include "people/person.h"
#include "placements/episode.h"
#include "placements/placement-store.h"

struct _OstFamilyCareTab
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstFamilyCareTab, ost_family_care_tab, OST_TYPE_FILED_LISTS)

/* Where the child is now, else where it was last. */
static gboolean
note_placement (OstTxn *txn, gint64 person_id, OstNames *names, GError **error)
{
  g_autoptr (GPtrArray) episodes = ost_placement_store_list_episodes (txn, person_id, error);
  g_autofree char *period = NULL;
  g_autofree char *words = NULL;
  const OstEpisode *last;

  if (episodes == NULL)
    return FALSE;
  if (episodes->len == 0)
    return TRUE;
  last = episodes->pdata[episodes->len - 1];
  period = ost_period_dup_words (&last->from_day, &last->to_day);
  words = g_strjoin (" · ", ost_kind_get_label (&ost_form_kind, last->form), period,
                     last->place_name, NULL);
  ost_names_note (names, "placement", person_id, words);
  if (!g_date_valid (&last->to_day))
    ost_names_note (names, "in-care", person_id, _ ("in care"));
  return TRUE;
}

static GPtrArray *
list_children (OstTxn *txn, gint64 family_id, OstNames *names, GError **error)
{
  g_autoptr (GPtrArray) rows = ost_family_store_list_household (txn, family_id, TRUE, error);
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstHouseholdRow *row = rows->pdata[i];

      if (row->member->role != OST_ROLE_CHILD)
        continue;
      if (!note_placement (txn, row->person->parent_instance.id, names, error))
        return NULL;
      g_ptr_array_add (children, g_object_ref (row->person));
    }
  return g_steal_pointer (&children);
}

static char *
dup_title (gconstpointer record, gconstpointer context)
{
  const OstPerson *person = record;
  const GDate today = ost_date_today ();

  if (!g_date_valid (&person->birth_date))
    return g_strjoin (" ", person->surname, person->given_name, NULL);
  return g_strdup_printf ("%s %s, %d", person->surname, person->given_name,
                          ost_date_age (&person->birth_date, &today));
}

static char *
dup_detail (gconstpointer record, gconstpointer context)
{
  const char *placement = ost_names_get (context, "placement", ((const OstRecord *) record)->id);

  return g_strdup (*placement != '\0' ? placement : _ ("has not been in care"));
}

static char *
dup_mark (gconstpointer record, gconstpointer context)
{
  return g_strdup (ost_names_get (context, "in-care", ((const OstRecord *) record)->id));
}

static void
open_child (OstFiledLists *page, OstRecord *record)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open", "(sx)", "child", record->id);
}

static const OstRecordListLayout layout = {
  .title = N_ ("Children of the family"),
  .empty = N_ ("The family has no children on file. They are added on the overview."),
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .dup_mark = dup_mark,
};

static const OstFiledList children_list = {
  .layout = &layout,
  .get_type = ost_person_get_type,
  .list_with = list_children,
  .open = open_child,
};

static const OstFiledList *const lists[] = { &children_list };

static void
ost_family_care_tab_class_init (OstFamilyCareTabClass *klass)
{
}

static void
ost_family_care_tab_init (OstFamilyCareTab *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  ost_page_watch (OST_PAGE (self), "episode");
  ost_page_watch (OST_PAGE (self), "family_member");
}
