/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-forms.h"
#include "app/families/family-lines.h"
#include "app/families/new-member.h"
#include "base/date.h"
#include "casework/visit-store.h"
#include "families/family-store.h"
#include "people/person.h"

char *
ost_period_dup_words (const GDate *from, const GDate *to)
{
  g_autofree char *first = ost_date_dup_numeric (from);
  g_autofree char *last = ost_date_dup_numeric (to);

  if (*last == '\0')
    /* Translators: %s is a date */
    return *first != '\0' ? g_strdup_printf (_ ("since %s"), first) : g_strdup ("");
  return g_strdup_printf ("%s – %s", first, last);
}

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* People of the household, with role and when each child was seen last. */

static char *
dup_last_seen (OstTxn *txn, const OstHouseholdRow *row, GError **error)
{
  GDate day = ost_date_none ();
  const GDate today = ost_date_today ();
  g_autofree char *near = NULL;

  if (row->member->role != OST_ROLE_CHILD)
    return g_strdup ("");
  if (!ost_visit_store_get_last_seen (txn, row->person->parent_instance.id, &day, error))
    return NULL;
  if (!g_date_valid (&day))
    return g_strdup (_ ("not seen yet"));
  near = ost_date_dup_near (&day, &today);
  return g_strdup_printf (_ ("last seen: %s"), near);
}

static gboolean
note_row (OstTxn *txn, const OstHouseholdRow *row, OstNames *names, GError **error)
{
  const gint64 id = row->person->parent_instance.id;
  g_autofree char *seen = dup_last_seen (txn, row, error);

  if (seen == NULL)
    return FALSE;
  ost_names_note (names, "last-seen", id, seen);
  ost_names_note (names, "role", id, ost_kind_get_label (&ost_member_role_kind, row->member->role));
  ost_names_note (names, "whereabouts", id, row->member->whereabouts);
  return TRUE;
}

static GPtrArray *
list_household (OstTxn *txn, gint64 family_id, OstNames *names, GError **error)
{
  g_autoptr (GPtrArray) rows = ost_family_store_list_household (txn, family_id, FALSE, error);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstHouseholdRow *row = rows->pdata[i];

      if (!note_row (txn, row, names, error))
        return NULL;
      g_ptr_array_add (people, g_object_ref (row->person));
    }
  return g_steal_pointer (&people);
}

static char *
dup_person_title (gconstpointer record, gconstpointer context)
{
  const OstPerson *person = record;
  const GDate today = ost_date_today ();

  if (!g_date_valid (&person->birth_date))
    return g_strjoin (" ", person->surname, person->given_name, NULL);
  return g_strdup_printf ("%s %s, %d", person->surname, person->given_name,
                          ost_date_age (&person->birth_date, &today));
}

static char *
dup_person_detail (gconstpointer record, gconstpointer context)
{
  const OstPerson *person = record;
  const gint64 id = person->parent_instance.id;
  GString *text = g_string_new (NULL);

  append (text, ost_names_get (context, "role", id));
  append (text, ost_names_get (context, "whereabouts", id));
  append (text, person->school);
  append (text, person->phone);
  return g_string_free (text, FALSE);
}

static char *
dup_person_mark (gconstpointer record, gconstpointer context)
{
  return g_strdup (ost_names_get (context, "last-seen", ((const OstRecord *) record)->id));
}

static const OstRecordListLayout household_layout = {
  .title = N_ ("Members of the family"),
  .add = N_ ("New member of the family"),
  .empty = N_ ("Add the parents and the children first: visits and plans speak of them."),
  .dup_title = dup_person_title,
  .dup_detail = dup_person_detail,
  .dup_mark = dup_person_mark,
};

static void
prepare_new_member (OstDraft *draft, const GDate *today)
{
  ost_draft_set_int (draft, "household", TRUE);
}

const OstFiledList ost_household_list = {
  .layout = &household_layout,
  .get_type = ost_person_get_type,
  .list_with = list_household,
  .form = &ost_person_form,
  .save = (OstSaveFunc) ost_family_store_save_person,
  .get_new_type = ost_new_member_get_type,
  .new_form = &ost_new_member_form,
  .new_save = ost_new_member_save,
  .link = "family_id",
  .prepare = prepare_new_member,
};

/* Memberships, also of people who have left. */

static GPtrArray *
list_members (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (GPtrArray) rows = ost_family_store_list_household (txn, family_id, TRUE, error);
  GPtrArray *members;

  if (rows == NULL)
    return NULL;
  members = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (members, g_object_ref (((const OstHouseholdRow *) rows->pdata[i])->member));
  return members;
}

static char *
dup_member_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (
      ost_names_get (context, "person", ((const OstFamilyMember *) record)->person_id));
}

static char *
dup_member_detail (gconstpointer record, gconstpointer context)
{
  const OstFamilyMember *member = record;
  g_autofree char *period = ost_period_dup_words (&member->from_day, &member->to_day);
  GString *text = g_string_new (NULL);

  append (text, ost_kind_get_label (&ost_member_role_kind, member->role));
  append (text, period);
  append (text, member->whereabouts);
  return g_string_free (text, FALSE);
}

static char *
dup_member_mark (gconstpointer record, gconstpointer context)
{
  return g_strdup (((const OstFamilyMember *) record)->household ? _ ("in the household") : "");
}

static const OstRecordListLayout members_layout = {
  .title = N_ ("Places in the family"),
  .add = N_ ("Add a person known already"),
  .empty = N_ ("Nobody yet. New people are added on the overview."),
  .dup_title = dup_member_title,
  .dup_detail = dup_member_detail,
  .dup_mark = dup_member_mark,
  .can_archive = TRUE,
};

static void
prepare_member (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "from_day", today);
  ost_draft_set_int (draft, "household", TRUE);
}

const OstFiledList ost_members_list = {
  .layout = &members_layout,
  .get_type = ost_family_member_get_type,
  .list = list_members,
  .form = &ost_member_form,
  .save = (OstSaveFunc) ost_family_store_save_member,
  .link = "family_id",
  .archived = N_ ("The place in the family is archived"),
  .prepare = prepare_member,
};

/* On what the support rests. */

static char *
dup_basis_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (ost_kind_get_label (&ost_basis_kind, ((const OstBasisPeriod *) record)->kind));
}

static char *
dup_basis_detail (gconstpointer record, gconstpointer context)
{
  const OstBasisPeriod *basis = record;
  g_autofree char *period = ost_period_dup_words (&basis->from_day, &basis->to_day);
  GString *text = g_string_new (NULL);

  append (text, period);
  append (text, basis->signature);
  append (text, basis->notes);
  return g_string_free (text, FALSE);
}

static const OstRecordListLayout bases_layout = {
  .title = N_ ("Basis of the support"),
  .add = N_ ("New basis of the support"),
  .empty = N_ ("No basis on file: consent, court order or Za życiem."),
  .dup_title = dup_basis_title,
  .dup_detail = dup_basis_detail,
  .can_archive = TRUE,
};

static void
prepare_basis (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "from_day", today);
  ost_draft_set_int (draft, "kind", OST_BASIS_CONSENT);
}

const OstFiledList ost_bases_list = {
  .layout = &bases_layout,
  .get_type = ost_basis_period_get_type,
  .list = ost_family_store_list_bases,
  .form = &ost_basis_form,
  .save = (OstSaveFunc) ost_family_store_save_basis,
  .link = "family_id",
  .archived = N_ ("The basis is archived"),
  .prepare = prepare_basis,
};

static char *
dup_consent_title (gconstpointer record, gconstpointer context)
{
  const OstConsent *consent = record;

  return g_strdup (ost_kind_get_label (&ost_consent_kind_kind, consent->kind));
}

static char *
dup_consent_detail (gconstpointer record, gconstpointer context)
{
  const OstConsent *consent = record;
  g_autofree char *given = ost_date_dup_numeric (&consent->given_on);
  GString *text = g_string_new (NULL);

  append (text, ost_names_get (context, "person", consent->person_id));
  append (text, given);
  append (text, consent->notes);
  return g_string_free (text, FALSE);
}

static char *
dup_consent_mark (gconstpointer record, gconstpointer context)
{
  g_autofree char *day = ost_date_dup_numeric (&((const OstConsent *) record)->withdrawn_on);

  return *day != '\0' ? g_strdup_printf (_ ("withdrawn %s"), day) : NULL;
}

static const OstRecordListLayout consents_layout = {
  .title = N_ ("Consents"),
  .add = N_ ("New consent"),
  .empty = N_ ("No consent on file. A family obliged by the court needs none."),
  .dup_title = dup_consent_title,
  .dup_detail = dup_consent_detail,
  .dup_mark = dup_consent_mark,
  .can_archive = TRUE,
};

static void
prepare_consent (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "given_on", today);
  ost_draft_set_int (draft, "kind", OST_CONSENT_SUPPORT);
}

const OstFiledList ost_consents_list = {
  .layout = &consents_layout,
  .get_type = ost_consent_get_type,
  .list = ost_family_store_list_consents,
  .form = &ost_consent_form,
  .save = (OstSaveFunc) ost_family_store_save_consent,
  .link = "family_id",
  .archived = N_ ("The consent is archived"),
  .prepare = prepare_consent,
};

static char *
dup_assignment_title (gconstpointer record, gconstpointer context)
{
  const OstAssignment *assignment = record;

  return g_strdup (ost_names_get (context, "staff", assignment->staff_id));
}

static char *
dup_assignment_detail (gconstpointer record, gconstpointer context)
{
  const OstAssignment *assignment = record;
  g_autofree char *period = ost_period_dup_words (&assignment->from_day, &assignment->to_day);
  GString *text = g_string_new (NULL);

  append (text, period);
  append (text, assignment->letter_no);
  append (text, assignment->notes);
  return g_string_free (text, FALSE);
}

static char *
dup_assignment_mark (gconstpointer record, gconstpointer context)
{
  return ((const OstAssignment *) record)->substitute ? g_strdup (_ ("substitute")) : NULL;
}

static const OstRecordListLayout assignments_layout = {
  .title = N_ ("Assignments of the assistant"),
  .add = N_ ("New assignment"),
  .empty = N_ ("No assistant is assigned yet."),
  .dup_title = dup_assignment_title,
  .dup_detail = dup_assignment_detail,
  .dup_mark = dup_assignment_mark,
  .can_archive = TRUE,
};

static void
prepare_assignment (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "from_day", today);
}

const OstFiledList ost_assignments_list = {
  .layout = &assignments_layout,
  .get_type = ost_assignment_get_type,
  .list = ost_family_store_list_assignments,
  .form = &ost_assignment_form,
  .save = (OstSaveFunc) ost_family_store_save_assignment,
  .link = "family_id",
  .archived = N_ ("The assignment is archived"),
  .prepare = prepare_assignment,
};
