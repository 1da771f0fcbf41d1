/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/new-placement.h"
#include "app/placements/placement-forms.h"
#include "app/record-copy.h"
#include "base/pesel.h"
#include "base/text.h"
#include "families/family-store.h"
#include "people/person.h"
#include "placements/episode.h"
#include "placements/form.h"
#include "placements/placement-kinds.h"
#include "storage/record-map.h"

#define PLAIN(member, KIND, label) OST_FIELD (OstNewPlacement, member, KIND, label, OST_FIELD_PLAIN)
#define NEEDED(member, KIND, label)                                                                \
  OST_FIELD (OstNewPlacement, member, KIND, label, OST_FIELD_REQUIRED)
#define CHOSEN(member, label, flags, kind)                                                         \
  OST_FIELD_OF (OstNewPlacement, member, KIND, label, flags, kind)

static const OstField fields[] = {
  NEEDED (surname, TEXT, N_ ("Surname")),
  NEEDED (given_name, TEXT, N_ ("Given name")),
  PLAIN (pesel, TEXT, N_ ("PESEL")),
  NEEDED (birth_date, DATE, N_ ("Birth date")),
  CHOSEN (sex, N_ ("Sex"), OST_FIELD_PLAIN, &ost_sex_kind),
  CHOSEN (form, N_ ("Form of care"), OST_FIELD_REQUIRED, &ost_form_kind),
  PLAIN (place_name, TEXT, N_ ("Facility or foster family")),
  NEEDED (from_day, DATE, N_ ("From")),
  PLAIN (to_day, DATE, N_ ("To")),
  NEEDED (county, TEXT, N_ ("County")),
  PLAIN (signature, TEXT, N_ ("Court file")),
  CHOSEN (basis, N_ ("Basis of the placement"), OST_FIELD_PLAIN, &ost_placement_basis_kind),
  CHOSEN (gmina_basis, N_ ("Basis of the gmina's duty"), OST_FIELD_PLAIN, &ost_gmina_basis_kind),
  CHOSEN (exemption, N_ ("Without the gmina's share"), OST_FIELD_PLAIN, &ost_exemption_kind),
  PLAIN (notes, LONG_TEXT, N_ ("Notes")),
};

static gpointer
make_record (GType type, gconstpointer from)
{
  gpointer record = g_object_new (type, NULL);

  ost_record_copy_values (from, record);
  return record;
}

/* The rules of the person and of the placement speak in the form too. */
static void
check_new_placement (gconstpointer record, const GDate *today, OstProblems *problems)
{
  g_autoptr (OstPerson) person = make_record (OST_TYPE_PERSON, record);
  g_autoptr (OstEpisode) episode = make_record (OST_TYPE_EPISODE, record);

  OST_RECORD_GET_CLASS (person)->check (person, today, problems);
  if (g_date_valid (&episode->from_day))
    OST_RECORD_GET_CLASS (episode)->check (episode, today, problems);
}

OST_DEFINE_RECORD (OstNewPlacement, ost_new_placement, "new_placement", fields, check_new_placement)

static void
fill_from_pesel (OstDraft *draft, const OstField *edited)
{
  const OstNewPlacement *self = ost_draft_peek (draft);
  g_autofree char *pesel = g_strdup (self->pesel);
  GDate born;

  if (!g_str_equal (edited->name, "pesel") || pesel == NULL ||
      ost_pesel_check (pesel) != OST_PESEL_GOOD || !ost_pesel_get_birth_date (pesel, &born))
    return;
  ost_draft_set_date (draft, "birth_date", &born);
  ost_draft_set_int (draft, "sex", ost_pesel_is_female (pesel) ? OST_SEX_WOMAN : OST_SEX_MAN);
}

static const OstFormGroup groups[] = {
  { N_ ("Child"),
    N_ ("PESEL gives the birth date and the sex; a child on file already is found by it."),
    { "pesel", "surname", "given_name", "birth_date", "sex" } },
  { N_ ("Placement"),
    N_ ("The first day of care counts, emergency care included; “to” is the last day of care."),
    { "form", "place_name", "from_day", "to_day", "county" } },
  { N_ ("Basis"), NULL, { "signature", "basis", "gmina_basis", "exemption", "notes" } },
};

const OstFormLayout ost_new_placement_form = {
  .name = "new-placement",
  .new_title = N_ ("New placement of a child"),
  .edit_title = N_ ("New placement of a child"),
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
  .fill = fill_from_pesel,
};

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *x = ost_text_fold (a != NULL ? a : "");
  g_autofree char *y = ost_text_fold (b != NULL ? b : "");

  return g_str_equal (x, y);
}

static gint64
find_by_names (GPtrArray *people, const OstNewPlacement *placement)
{
  for (guint i = 0; i < people->len; i++)
    {
      const OstPerson *person = people->pdata[i];

      if (is_same_name (person->surname, placement->surname) &&
          is_same_name (person->given_name, placement->given_name) &&
          (person->pesel == NULL || placement->pesel == NULL))
        return person->parent_instance.id;
    }
  return 0;
}

gboolean
ost_new_placement_find_child (OstTxn *txn,
                              const OstNewPlacement *placement,
                              gint64 *person_id,
                              GError **error)
{
  g_autoptr (GPtrArray) people = NULL;

  *person_id = 0;
  if (placement->pesel != NULL)
    {
      people = ost_record_list (txn, OST_TYPE_PERSON, error,
                                "where pesel = $1 and archived_at is null order by id", "t",
                                placement->pesel);
      if (people == NULL)
        return FALSE;
      if (people->len > 0)
        {
          *person_id = ((OstRecord *) people->pdata[0])->id;
          return TRUE;
        }
      g_clear_pointer (&people, g_ptr_array_unref);
    }
  if (!g_date_valid (&placement->birth_date))
    return TRUE;
  people = ost_record_list (txn, OST_TYPE_PERSON, error,
                            "where birth_date = $1 and archived_at is null order by id", "d",
                            &placement->birth_date);
  if (people == NULL)
    return FALSE;
  *person_id = find_by_names (people, placement);
  return TRUE;
}

gint64
ost_new_placement_save (OstTxn *txn, gconstpointer record, GError **error)
{
  g_autoptr (OstEpisode) episode = make_record (OST_TYPE_EPISODE, record);

  if (!ost_new_placement_find_child (txn, record, &episode->person_id, error))
    return 0;
  if (episode->person_id == 0)
    {
      g_autoptr (OstPerson) person = make_record (OST_TYPE_PERSON, record);

      g_clear_pointer (&person->notes, g_free); /* they are the placement's */
      episode->person_id = ost_family_store_save_person (txn, person, error);
    }
  if (episode->person_id == 0 || ost_placement_form_save_episode (txn, episode, error) == 0)
    return 0;
  return episode->person_id;
}
