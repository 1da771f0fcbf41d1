/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-lines.h"
#include "app/families/family-overview-tab.h"
#include "base/date.h"
#include "casework/visit-store.h"

struct _OstFamilyOverviewTab
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstFamilyOverviewTab, ost_family_overview_tab, OST_TYPE_FILED_LISTS)

static char *
dup_task_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (((const OstVisitTask *) record)->content);
}

static char *
dup_task_mark (gconstpointer record, gconstpointer context)
{
  const OstVisitTask *task = record;

  return g_strdup (ost_kind_get_label (&ost_task_who_kind, task->who));
}

static const OstRecordListLayout tasks_layout = {
  .title = N_ ("Agreed tasks that are open"),
  .empty = N_ ("Nothing is open from the visits so far."),
  .dup_title = dup_task_title,
  .dup_mark = dup_task_mark,
};

static const OstFormGroup task_groups[] = {
  { NULL, NULL, { "content", "who", "done_on" } },
};

static const OstFormLayout task_form = {
  .name = "visit-task",
  .new_title = N_ ("New task"),
  .edit_title = N_ ("Agreed task"),
  .groups = task_groups,
  .n_groups = G_N_ELEMENTS (task_groups),
};

static const OstFiledList tasks_list = {
  .layout = &tasks_layout,
  .get_type = ost_visit_task_get_type,
  .list = ost_visit_store_list_open_tasks,
  .form = &task_form,
};

static const OstFiledList *const lists[] = { &ost_household_list, &tasks_list };

static void
ost_family_overview_tab_class_init (OstFamilyOverviewTabClass *klass)
{
}

static void
ost_family_overview_tab_init (OstFamilyOverviewTab *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  ost_page_watch (OST_PAGE (self), "family_member");
  ost_page_watch (OST_PAGE (self), "visit");
}
