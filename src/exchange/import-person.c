/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/pesel.h"
#include "exchange/import-people.h"
#include "exchange/import-person.h"
#include "exchange/person-rows-store.h"
#include "families/family-member.h"
#include "families/family-store.h"
#include "people/person-store.h"

static void
judge_birth_date (OstImport *self, OstPerson *said, gboolean is_good)
{
  GDate born = ost_date_none ();

  if (!ost_pesel_get_birth_date (said->pesel, &born))
    ost_import_warn (self, "pesel", _ ("the PESEL holds no date of birth"));
  else if (g_date_valid (&said->birth_date))
    {
      if (ost_date_compare (&born, &said->birth_date) != 0)
        ost_import_warn (self, "pesel", _ ("the PESEL does not fit the birth date"));
    }
  else if (is_good)
    said->birth_date = born;
}

static void
judge_sex (OstImport *self, OstPerson *said, gboolean is_good)
{
  const int sex = ost_pesel_is_female (said->pesel) ? OST_SEX_WOMAN : OST_SEX_MAN;

  if (said->sex != OST_SEX_NONE && said->sex != sex)
    ost_import_warn (self, "pesel", _ ("the PESEL does not fit the sex"));
  else if (is_good)
    said->sex = sex;
}

void
ost_import_judge_person (OstImport *self, OstPerson *said)
{
  const OstPeselState state =
      said->pesel != NULL ? ost_pesel_check (said->pesel) : OST_PESEL_LENGTH;

  if (said->pesel == NULL)
    return;
  if (state == OST_PESEL_LENGTH)
    {
      g_autofree char *quoted = ost_import_dup_quoted (said->pesel);

      ost_import_reject (self, "pesel", _ ("%s is not a PESEL of eleven digits"), quoted);
      return;
    }
  if (state == OST_PESEL_CHECK)
    ost_import_warn (self, "pesel", _ ("the check digit of the PESEL is wrong"));
  judge_birth_date (self, said, state == OST_PESEL_GOOD);
  judge_sex (self, said, state == OST_PESEL_GOOD);
}

/* Takes over from CANDIDATES; a candidate with another PESEL is somebody else. */
static void
choose (OstImport *self, const OstPerson *said, GPtrArray *candidates, OstPerson **known)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      OstPerson *candidate = g_ptr_array_index (candidates, i);

      if (said->pesel != NULL && candidate->pesel != NULL)
        continue;
      if (*known != NULL)
        {
          ost_import_reject (self, "nazwisko",
                             _ ("several people have these names and this birth date; give the "
                                "PESEL"));
          g_clear_object (known);
          return;
        }
      *known = g_object_ref (candidate);
    }
}

gboolean
ost_import_find_child (OstImport *self, const OstPerson *said, OstPerson **known, GError **error)
{
  g_autoptr (GPtrArray) candidates = NULL;

  if (said->pesel != NULL && !ost_import_find_by_pesel (self, said->pesel, known, error))
    return FALSE;
  if (*known != NULL || said->surname == NULL || said->given_name == NULL ||
      !g_date_valid (&said->birth_date))
    return TRUE;
  candidates = ost_person_rows_list_alike (self->txn, said, error);
  if (candidates == NULL)
    return FALSE;
  choose (self, said, candidates, known);
  return TRUE;
}

gboolean
ost_import_find_member (
    OstImport *self, gint64 family_id, const OstPerson *said, OstPerson **known, GError **error)
{
  g_autoptr (GPtrArray) candidates = NULL;

  if (said->pesel != NULL && !ost_import_find_by_pesel (self, said->pesel, known, error))
    return FALSE;
  if (*known != NULL)
    return TRUE;
  candidates = ost_import_list_alike_in (self, family_id, said, error);
  if (candidates == NULL)
    return FALSE;
  choose (self, said, candidates, known);
  return TRUE;
}

gint64
ost_import_save_person (OstImport *self, const OstPerson *person, GError **error)
{
  const gint64 id = person->parent_instance.id != 0
                        ? ost_person_store_save (self->txn, person, error)
                        : ost_person_store_add (self->txn, person, error);
  g_autoptr (GPtrArray) families = NULL;

  if (id == 0)
    return 0;
  ost_import_remember_person (self, person);
  if (person->parent_instance.id == 0)
    return id;
  families = ost_family_store_list_of_person (self->txn, id, error);
  if (families == NULL)
    return 0;
  for (guint i = 0; i < families->len; i++)
    ost_import_touch_family (self, ((OstRecord *) g_ptr_array_index (families, i))->id);
  return id;
}

static gboolean
add_member (OstImport *self,
            gint64 family_id,
            gint64 person_id,
            int role,
            gboolean household,
            GError **error)
{
  g_autoptr (OstFamilyMember) member = g_object_new (OST_TYPE_FAMILY_MEMBER, NULL);

  member->family_id = family_id;
  member->person_id = person_id;
  member->role = role;
  member->household = household;
  return ost_record_add (self->txn, member, error) != 0;
}

gint64
ost_import_add_person (
    OstImport *self, gint64 family_id, int role, OstPerson *person, GError **error)
{
  const gint64 id = ost_person_store_add_own (self->txn, person, error);

  if (id == 0 || !add_member (self, family_id, id, role, TRUE, error))
    return 0;
  ost_import_remember_new_member (self, family_id, person);
  return ost_import_add_words (self, family_id, person, error) ? id : 0;
}

gboolean
ost_import_add_member (OstImport *self,
                       gint64 family_id,
                       gint64 person_id,
                       int role,
                       gboolean household,
                       GError **error)
{
  ost_import_remember_member (self, family_id);
  ost_import_touch_family (self, family_id);
  return add_member (self, family_id, person_id, role, household, error);
}
