/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/record-build.h"
#include "base/text.h"
#include "people/person-store.h"

static char *
make_name_key (const OstPerson *person)
{
  g_autofree char *name = g_strconcat (person->surname != NULL ? person->surname : "", " ",
                                       person->given_name != NULL ? person->given_name : "", NULL);

  return ost_text_sort_key (name);
}

static OstPerson *
dup_keyed (const OstPerson *person)
{
  OstPerson *keyed = ost_record_dup (person);

  g_free (keyed->name_key);
  keyed->name_key = make_name_key (keyed);
  return keyed;
}

gint64
ost_person_store_add_own (OstTxn *txn, OstPerson *person, GError **error)
{
  g_free (person->name_key);
  person->name_key = make_name_key (person);
  person->parent_instance.id = ost_record_add (txn, person, error);
  person->parent_instance.rev = 1;
  return person->parent_instance.id;
}

gint64
ost_person_store_save (OstTxn *txn, const OstPerson *person, GError **error)
{
  g_autoptr (OstPerson) keyed = dup_keyed (person);

  return ost_record_save (txn, keyed, error);
}

gint64
ost_person_store_add (OstTxn *txn, const OstPerson *person, GError **error)
{
  g_autoptr (OstPerson) keyed = dup_keyed (person);

  return ost_record_add (txn, keyed, error);
}

OstPerson *
ost_person_store_find_by_pesel (OstTxn *txn, const char *pesel, GError **error)
{
  return ost_record_find (txn, OST_TYPE_PERSON, error,
                          "where pesel = $1 and archived_at is null order by id limit 1", "t",
                          pesel);
}

static gboolean
same_folded (const char *a, const char *b)
{
  g_autofree char *folded_a = ost_text_fold (a != NULL ? a : "");
  g_autofree char *folded_b = ost_text_fold (b != NULL ? b : "");

  return g_str_equal (folded_a, folded_b);
}

OstPerson *
ost_person_store_find_by_name (OstTxn *txn,
                               const char *surname,
                               const char *given_name,
                               const GDate *birth_date,
                               GError **error)
{
  g_autoptr (GPtrArray) born =
      ost_record_list (txn, OST_TYPE_PERSON, error, "where birth_date = $1 and archived_at is null",
                       "d", birth_date);
  OstPerson *found = NULL;

  if (born == NULL)
    return NULL;
  for (guint i = 0; i < born->len; i++)
    {
      OstPerson *person = g_ptr_array_index (born, i);

      if (!same_folded (person->surname, surname) || !same_folded (person->given_name, given_name))
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }
  return found != NULL ? g_object_ref (found) : NULL;
}
