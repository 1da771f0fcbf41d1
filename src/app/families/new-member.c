/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/new-member.h"
#include "app/record-copy.h"
#include "base/pesel.h"
#include "families/family-store.h"
#include "people/person.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstNewMember, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD (OstNewMember, surname, TEXT, N_ ("Surname"), OST_FIELD_REQUIRED),
  OST_FIELD (OstNewMember, given_name, TEXT, N_ ("Given name"), OST_FIELD_REQUIRED),
  OST_FIELD_OF (OstNewMember,
                role,
                KIND,
                N_ ("Role in the family"),
                OST_FIELD_REQUIRED,
                &ost_member_role_kind),
  OST_FIELD (OstNewMember, pesel, TEXT, N_ ("PESEL"), OST_FIELD_PLAIN),
  OST_FIELD (OstNewMember, birth_date, DATE, N_ ("Birth date"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstNewMember, sex, KIND, N_ ("Sex"), OST_FIELD_PLAIN, &ost_sex_kind),
  OST_FIELD (OstNewMember, phone, TEXT, N_ ("Phone"), OST_FIELD_PLAIN),
  OST_FIELD (OstNewMember, school, TEXT, N_ ("School"), OST_FIELD_PLAIN),
  OST_FIELD (OstNewMember, disability, TEXT, N_ ("Disability"), OST_FIELD_PLAIN),
  OST_FIELD (OstNewMember, from_day, DATE, N_ ("In the family since"), OST_FIELD_PLAIN),
  OST_FIELD (OstNewMember, household, FLAG, N_ ("Lives in the household"), OST_FIELD_PLAIN),
  OST_FIELD (OstNewMember, whereabouts, TEXT, N_ ("Whereabouts"), OST_FIELD_PLAIN),
};

static gpointer
make_record (GType type, gconstpointer from)
{
  gpointer record = g_object_new (type, NULL);

  ost_record_copy_values (from, record);
  return record;
}

/* The person's own rules speak in the form too: PESEL, dates. */
static void
check_new_member (gconstpointer record, const GDate *today, OstProblems *problems)
{
  g_autoptr (OstPerson) person = make_record (OST_TYPE_PERSON, record);
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (person);

  if (klass->check != NULL)
    klass->check (person, today, problems);
}

OST_DEFINE_RECORD (OstNewMember, ost_new_member, "new_member", fields, check_new_member)

static void
fill_from_pesel (OstDraft *draft, const OstField *edited)
{
  const OstNewMember *self = ost_draft_peek (draft);
  g_autofree char *pesel = g_strdup (self->pesel);
  GDate born;

  if (!g_str_equal (edited->name, "pesel") || pesel == NULL ||
      ost_pesel_check (pesel) != OST_PESEL_GOOD || !ost_pesel_get_birth_date (pesel, &born))
    return;
  if (!g_date_valid (&self->birth_date))
    ost_draft_set_date (draft, "birth_date", &born);
  self = ost_draft_peek (draft);
  if (self->sex == OST_SEX_NONE)
    ost_draft_set_int (draft, "sex", ost_pesel_is_female (pesel) ? OST_SEX_WOMAN : OST_SEX_MAN);
}

static const OstFormGroup groups[] = {
  { N_ ("Person"),
    N_ ("PESEL gives the birth date and the sex."),
    { "surname", "given_name", "role", "pesel", "birth_date", "sex" } },
  { N_ ("In the family"), NULL, { "from_day", "household", "whereabouts" } },
  { N_ ("What matters for the work"),
    N_ ("Write down only what is needed."),
    { "phone", "school", "disability" } },
};

const OstFormLayout ost_new_member_form = {
  .name = "new-member",
  .new_title = N_ ("New member of the family"),
  .edit_title = N_ ("New member of the family"),
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
  .fill = fill_from_pesel,
};

gint64
ost_new_member_save (OstTxn *txn, gconstpointer record, GError **error)
{
  g_autoptr (OstPerson) person = make_record (OST_TYPE_PERSON, record);
  g_autoptr (OstFamilyMember) member = make_record (OST_TYPE_FAMILY_MEMBER, record);

  member->person_id = ost_family_store_save_person (txn, person, error);
  if (member->person_id == 0 || ost_family_store_save_member (txn, member, error) == 0)
    return 0;
  return member->person_id;
}
