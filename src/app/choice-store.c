/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/visit-sheet.h"
#include "app/choice-store.h"
#include "app/widgets/choice.h"
#include "base/date.h"
#include "base/text.h"
#include "casework/court-store.h"
#include "casework/visit-store.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "people/dictionary-store.h"
#include "people/institution.h"
#include "people/staff-store.h"

#define MANY 60 /* of a search; more are found by typing on */

OstChoiceQuery *
ost_choice_query_copy (const OstChoiceQuery *self)
{
  OstChoiceQuery *copy = g_memdup2 (self, sizeof *self);

  copy->search = g_strdup (self->search);
  return copy;
}

void
ost_choice_query_free (OstChoiceQuery *self)
{
  g_free (self->search);
  g_free (self);
}

gboolean
ost_choice_query_is_searched (const OstChoiceQuery *self)
{
  return g_str_equal (self->topic, "family") ||
         (g_str_equal (self->topic, "person") && self->family_id == 0);
}

static void
add (GPtrArray *choices, const OstRecord *record, const char *label, const char *detail)
{
  g_ptr_array_add (choices, ost_choice_new (record->id, NULL, label, detail));
}

static gboolean
add_dictionary (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) entries = ost_dictionary_store_list (txn, query->topic, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const OstDictionaryEntry *entry = entries->pdata[i];

      g_ptr_array_add (choices, ost_choice_new (0, entry->code, entry->label, NULL));
    }
  return entries != NULL;
}

/* Children of the household and tasks that are open: codes are ids. */
static gboolean
add_children (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) rows =
      ost_family_store_list_household (txn, query->family_id, FALSE, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const OstHouseholdRow *row = rows->pdata[i];
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, row->person->parent_instance.id);
      g_autofree char *name = g_strjoin (" ", row->person->given_name, row->person->surname, NULL);

      if (row->member->role == OST_ROLE_CHILD)
        g_ptr_array_add (choices, ost_choice_new (0, id, name, NULL));
    }
  return rows != NULL;
}

static gboolean
add_open_tasks (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) tasks = ost_visit_store_list_open_tasks (txn, query->family_id, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      const OstVisitTask *task = tasks->pdata[i];
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, task->parent_instance.id);

      g_ptr_array_add (choices, ost_choice_new (0, id, task->content, NULL));
    }
  return tasks != NULL;
}

static gboolean
add_codes (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  if (g_str_equal (query->topic, OST_CHOICES_CHILDREN))
    return add_children (choices, txn, query, error);
  if (g_str_equal (query->topic, OST_CHOICES_OPEN_TASKS))
    return add_open_tasks (choices, txn, query, error);
  return add_dictionary (choices, txn, query, error);
}

static gboolean
add_staff (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) all = ost_staff_store_list (txn, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const OstStaff *staff = all->pdata[i];
      g_autofree char *name = g_strjoin (" ", staff->surname, staff->given_name, NULL);

      add (choices, all->pdata[i], name,
           staff->title != NULL ? staff->title
                                : ost_kind_get_label (&ost_staff_role_kind, staff->role));
    }
  return all != NULL;
}

static gboolean
add_institutions (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) all = ost_record_list (txn, OST_TYPE_INSTITUTION, error,
                                               "where archived_at is null order by name, id", "");

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const OstInstitution *institution = all->pdata[i];

      add (choices, all->pdata[i], institution->name,
           institution->department != NULL ? institution->department : institution->town);
    }
  return all != NULL;
}

static void
add_person (GPtrArray *choices, const OstPerson *person)
{
  g_autofree char *name = g_strjoin (" ", person->surname, person->given_name, NULL);
  g_autofree char *born = ost_date_dup_numeric (&person->birth_date);
  g_autofree char *detail =
      *born != '\0' ? g_strdup_printf (_ ("born %s"), born) : g_strdup (person->pesel);

  add (choices, (const OstRecord *) person, name, detail);
}

static gboolean
add_household (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) rows = ost_family_store_list_household (txn, query->family_id, TRUE, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_person (choices, ((const OstHouseholdRow *) rows->pdata[i])->person);
  return rows != NULL;
}

/* By the beginning of the name, in the order of the register. */
static gboolean
add_people (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autofree char *from = ost_text_sort_key (query->search != NULL ? query->search : "");
  g_autofree char *to = g_strconcat (from, "~", NULL);
  g_autoptr (GPtrArray) people = NULL;

  if (query->family_id != 0)
    return add_household (choices, txn, query, error);

  people = ost_record_list (txn, OST_TYPE_PERSON, error,
                            "where archived_at is null and name_key >= $1 and name_key < $2"
                            " order by name_key, id limit $3",
                            "tti", from, to, (gint64) MANY);
  for (guint i = 0; people != NULL && i < people->len; i++)
    add_person (choices, people->pdata[i]);
  return people != NULL;
}

static gint
find_key (const GArray *keys, guint n, gint64 key)
{
  for (guint i = 0; i < n; i++)
    if (g_array_index (keys, gint64, i) == key)
      return (gint) i;
  return -1;
}

static gboolean
add_families (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  OstFamilyQuery asked = { .search = query->search };
  g_autoptr (GArray) keys = ost_family_register_keys (txn, &asked, MANY, error);
  g_autoptr (GPtrArray) lines = NULL;
  guint n;

  if (keys == NULL)
    return FALSE;
  n = MIN (keys->len, MANY);
  lines = ost_family_register_lines (txn, (const gint64 *) keys->data, n, error);
  if (lines == NULL)
    return FALSE;

  /* The register gives them in any order. */
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < lines->len; j++)
      {
        const OstFamilyLine *line = lines->pdata[j];
        g_autofree char *detail = NULL;

        if (find_key (keys, n, line->parent_instance.id) != (gint) i)
          continue;
        detail = g_strjoin (" · ", line->case_number, line->address, NULL);
        add (choices, lines->pdata[j], line->name, detail);
      }
  return TRUE;
}

static gboolean
add_requests (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) requests =
      ost_court_store_list_requests_of_family (txn, query->family_id, error);

  for (guint i = 0; requests != NULL && i < requests->len; i++)
    {
      const OstCourtRequest *request = requests->pdata[i];
      g_autofree char *day = ost_date_dup_numeric (&request->letter_date);

      add (choices, requests->pdata[i], request->signature != NULL ? request->signature : day,
           ost_kind_get_label (&ost_court_request_kind_kind, request->kind));
    }
  return requests != NULL;
}

static gboolean
add_duties (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) duties = ost_court_store_list_duties (txn, query->family_id, error);

  for (guint i = 0; duties != NULL && i < duties->len; i++)
    add (choices, duties->pdata[i], ((const OstCourtDuty *) duties->pdata[i])->duty, NULL);
  return duties != NULL;
}

static gboolean
add_orders (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) orders = ost_court_store_list_orders (txn, query->family_id, error);

  for (guint i = 0; orders != NULL && i < orders->len; i++)
    {
      const OstCourtOrder *order = orders->pdata[i];
      g_autofree char *day = ost_date_dup_numeric (&order->issued_on);

      add (choices, orders->pdata[i], order->signature != NULL ? order->signature : day, day);
    }
  return orders != NULL;
}

static const struct
{
  const char *topic;
  gboolean (*add) (GPtrArray *, OstTxn *, const OstChoiceQuery *, GError **);
} sources[] = {
  { "staff", add_staff },        { "institution", add_institutions }, { "person", add_people },
  { "family", add_families },    { "court_request", add_requests },   { "court_duty", add_duties },
  { "court_order", add_orders },
};

static gboolean
has_wanted (GPtrArray *choices, gint64 wanted)
{
  for (guint i = 0; i < choices->len; i++)
    if (ost_choice_get_id (choices->pdata[i]) == wanted)
      return TRUE;
  return wanted == 0;
}

/* The record that the form links to already, archived or beyond the search. */
static gboolean
add_wanted (GPtrArray *choices, OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  if (g_str_equal (query->topic, "person"))
    {
      g_autoptr (OstPerson) person = ost_record_load (txn, OST_TYPE_PERSON, query->wanted, error);

      if (person != NULL)
        add_person (choices, person);
      return person != NULL;
    }
  if (g_str_equal (query->topic, "family"))
    {
      g_autoptr (OstFamily) family = ost_record_load (txn, OST_TYPE_FAMILY, query->wanted, error);

      if (family != NULL)
        add (choices, (const OstRecord *) family, family->name, family->case_number);
      return family != NULL;
    }
  return TRUE;
}

GPtrArray *
ost_choice_store_list (OstTxn *txn, const OstChoiceQuery *query, GError **error)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  if (query->is_code)
    return add_codes (choices, txn, query, error) ? g_steal_pointer (&choices) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].topic, query->topic) &&
        !sources[i].add (choices, txn, query, error))
      return NULL;
  if (!has_wanted (choices, query->wanted) && !add_wanted (choices, txn, query, error))
    return NULL;
  return g_steal_pointer (&choices);
}
