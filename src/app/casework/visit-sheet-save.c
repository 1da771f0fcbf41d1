/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/casework/visit-sheet.h"
#include "app/record-copy.h"
#include "base/date.h"
#include "base/record-build.h"
#include "casework/visit-addendum-store.h"
#include "casework/visit-lock.h"
#include "casework/visit-store.h"
#include "people/staff-store.h"

#define LAST_MINUTE (24 * 60 - 1)

static void
add_word (char **words, const char *word, const char *separator)
{
  char *longer = *words == NULL ? g_strdup (word) : g_strjoin (separator, *words, word, NULL);

  g_free (*words);
  *words = longer;
}

/* "24.11.2026, Anna Lis: …" */
static gboolean
load_addenda (OstTxn *txn, OstVisitSheet *self, GError **error)
{
  g_autoptr (GPtrArray) addenda =
      ost_visit_addendum_store_list (txn, self->parent_instance.id, error);

  for (guint i = 0; addenda != NULL && i < addenda->len; i++)
    {
      const OstVisitAddendum *addendum = addenda->pdata[i];
      g_autoptr (OstStaff) author =
          ost_record_load (txn, OST_TYPE_STAFF, addendum->staff_id, error);
      g_autofree char *day = ost_date_dup_numeric (&addendum->day);
      g_autofree char *text = NULL;

      if (author == NULL)
        return FALSE;
      text = g_strdup_printf ("%s, %s %s: %s", day, author->given_name, author->surname,
                              addendum->content);
      add_word (&self->addenda, text, "\n");
    }
  return addenda != NULL;
}

OstVisitSheet *
ost_visit_sheet_load (OstTxn *txn, gint64 visit_id, GError **error)
{
  OstVisitEntry *entry = ost_visit_store_load (txn, visit_id, error);
  OstVisitSheet *self;

  if (entry == NULL)
    return NULL;
  self = g_object_new (OST_TYPE_VISIT_SHEET, NULL);
  ost_record_copy_values (entry->visit, self);
  self->parent_instance.id = entry->visit->parent_instance.id;
  self->parent_instance.rev = entry->visit->parent_instance.rev;
  self->locked = ost_visit_is_locked (entry->visit, ost_txn_get_today (txn));
  for (guint i = 0; entry->children != NULL && i < entry->children->len; i++)
    {
      g_autofree char *id =
          g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (entry->children, gint64, i));

      add_word (&self->children, id, " ");
    }
  for (guint i = 0; entry->tasks != NULL && i < entry->tasks->len; i++)
    {
      const OstVisitTask *task = entry->tasks->pdata[i];

      add_word (task->who == OST_TASK_FAMILY ? &self->family_tasks : &self->assistant_tasks,
                task->content, "\n");
    }
  ost_visit_entry_free (entry);
  if (!load_addenda (txn, self, error))
    g_clear_object (&self);
  return self;
}

static GArray *
read_children (const OstVisitSheet *self)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) ids = g_strsplit (self->children != NULL ? self->children : "", " ", -1);

  for (char **id = ids; *id != NULL; id++)
    if (**id != '\0')
      {
        gint64 person_id = g_ascii_strtoll (*id, NULL, 10);

        g_array_append_val (children, person_id);
      }
  return children;
}

/* Tasks that are there already keep their rows; lines that are new become tasks. */
static void
take_lines (GPtrArray *tasks, GPtrArray *former, const char *text, int who)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      OstVisitTask *task = NULL;

      g_strstrip (*line);
      for (guint i = 0; i < former->len && task == NULL; i++)
        if (((OstVisitTask *) former->pdata[i])->who == who &&
            g_str_equal (((OstVisitTask *) former->pdata[i])->content, *line))
          task = g_ptr_array_steal_index (former, i);
      if (task == NULL && **line != '\0')
        {
          task = g_object_new (OST_TYPE_VISIT_TASK, NULL);
          task->who = who;
          task->content = g_strdup (*line);
        }
      if (task != NULL)
        g_ptr_array_add (tasks, task);
    }
}

static GPtrArray *
list_former_tasks (OstTxn *txn, const OstVisitSheet *self, GError **error)
{
  OstVisitEntry *entry;
  GPtrArray *tasks;

  if (self->parent_instance.id == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  entry = ost_visit_store_load (txn, self->parent_instance.id, error);
  if (entry == NULL)
    return NULL;
  tasks = g_steal_pointer (&entry->tasks);
  ost_visit_entry_free (entry);
  return tasks != NULL ? tasks : g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
finish_tasks (OstTxn *txn, const OstVisitSheet *self, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (self->tasks_done != NULL ? self->tasks_done : "", " ", -1);

  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (OstVisitTask) task = NULL;
      g_autoptr (OstVisitTask) done = NULL;

      if (**id == '\0')
        continue;
      task = ost_record_load (txn, OST_TYPE_VISIT_TASK, g_ascii_strtoll (*id, NULL, 10), error);
      if (task == NULL)
        return FALSE;
      done = ost_record_dup (task);
      done->done_on = self->day;
      if (ost_record_save (txn, done, error) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
plan_next (OstTxn *txn, const OstVisitSheet *self, GError **error)
{
  g_autoptr (OstVisit) next = NULL;
  OstVisitEntry entry = { 0 };

  if (!g_date_valid (&self->next_day))
    return TRUE;
  next = g_object_new (OST_TYPE_VISIT, NULL);
  next->family_id = self->family_id;
  next->staff_id = self->staff_id;
  next->day = self->next_day;
  next->from_time = self->next_time;
  if (self->next_time != OST_TIME_NONE && self->to_time > self->from_time &&
      self->from_time != OST_TIME_NONE)
    next->to_time = MIN (self->next_time + self->to_time - self->from_time, LAST_MINUTE);
  next->form = OST_VISIT_VISIT;
  next->place = g_strdup (self->place);
  entry.visit = next;
  return ost_visit_store_save (txn, &entry, error) != 0;
}

static gboolean
erase_tasks (OstTxn *txn, GPtrArray *tasks, GError **error)
{
  for (guint i = 0; i < tasks->len; i++)
    if (!ost_record_erase (txn, OST_TYPE_VISIT_TASK, ((OstRecord *) tasks->pdata[i])->id, error))
      return FALSE;
  return TRUE;
}

/* When it was finished first: writing into it later does not keep it open. */
static char *
dup_finished_at (OstTxn *txn, gint64 visit_id)
{
  g_autoptr (OstVisit) former =
      visit_id != 0 ? ost_record_load (txn, OST_TYPE_VISIT, visit_id, NULL) : NULL;
  const char *known =
      former != NULL && former->outcome != OST_OUTCOME_NONE ? former->finished_at : NULL;

  return g_strdup (known != NULL ? known : ost_txn_get_now (txn));
}

/* By who sits here, else by whose note it is. */
static gboolean
write_addendum (OstTxn *txn, const OstVisitSheet *self, GError **error)
{
  g_autoptr (OstStaff) me = NULL;

  if (self->addendum == NULL)
    return TRUE;
  me = ost_staff_store_find (txn, ost_txn_get_author (txn), NULL);
  return ost_visit_addendum_store_add (txn, self->parent_instance.id,
                                       me != NULL ? me->parent_instance.id : self->staff_id,
                                       self->addendum, error) != 0;
}

static OstVisit *
make_visit (OstTxn *txn, const OstVisitSheet *self)
{
  OstVisit *visit = g_object_new (OST_TYPE_VISIT, NULL);

  ost_record_copy_values (self, visit);
  visit->parent_instance.id = self->parent_instance.id;
  visit->parent_instance.rev = self->parent_instance.rev;
  if (visit->outcome != OST_OUTCOME_NONE)
    {
      if (!g_date_valid (&visit->written_on))
        visit->written_on = *ost_txn_get_today (txn);
      visit->finished_at = dup_finished_at (txn, self->parent_instance.id);
    }
  return visit;
}

gint64
ost_visit_sheet_save (OstTxn *txn, gconstpointer sheet, GError **error)
{
  const OstVisitSheet *self = sheet;
  g_autoptr (GPtrArray) former = list_former_tasks (txn, self, error);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) children = read_children (self);
  g_autoptr (OstVisit) visit = make_visit (txn, self);
  OstVisitEntry entry = { visit, children, tasks };
  gint64 id;

  if (former == NULL)
    return 0;
  take_lines (tasks, former, self->family_tasks, OST_TASK_FAMILY);
  take_lines (tasks, former, self->assistant_tasks, OST_TASK_ASSISTANT);
  id = ost_visit_store_save (txn, &entry, error);
  if (id == 0 || !erase_tasks (txn, former, error) || !finish_tasks (txn, self, error) ||
      !write_addendum (txn, self, error) || !plan_next (txn, self, error))
    return 0;
  return id;
}

gint64
ost_visit_sheet_move (OstTxn *txn, gconstpointer record, GError **error)
{
  const OstVisitSheet *self = record;
  const OstRecord *key = &self->parent_instance;

  return ost_visit_store_move (txn, key->id, key->rev, self->family_id, error) ? key->id : 0;
}
