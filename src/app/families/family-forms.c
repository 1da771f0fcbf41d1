/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-forms.h"
#include "base/pesel.h"
#include "people/person.h"

static const OstFormGroup family_groups[] = {
  { N_ ("Family"),
    NULL,
    { "name", "case_number", "opened_on", "stage", "way_in", "social_worker_id", "rhythm_days" } },
  { N_ ("Where they live"),
    N_ ("A confidential address is printed nowhere and not found by searching."),
    { "street", "house", "flat", "postcode", "town", "phone", "address_confidential" } },
  { N_ ("Flags"), NULL, { "safety_note", "court_case", "blue_card", "pregnant" } },
  { N_ ("Support"),
    N_ ("Write down only what is needed."),
    { "reasons", "language", "planned_end", "closed_on", "closing_reason", "notes" } },
};

const OstFormLayout ost_family_form = {
  .name = "family",
  .new_title = N_ ("New family"),
  .edit_title = N_ ("Data of the family"),
  .groups = family_groups,
  .n_groups = G_N_ELEMENTS (family_groups),
};

static const OstFormGroup new_family_groups[] = {
  { N_ ("Family"),
    N_ ("The case gets the next number of the year when you leave it empty."),
    { "name", "case_number", "opened_on", "stage", "way_in", "social_worker_id", "rhythm_days" } },
  { N_ ("Where they live"),
    N_ ("A confidential address is printed nowhere and not found by searching."),
    { "street", "house", "flat", "postcode", "town", "phone", "address_confidential" } },
  { N_ ("Support"), N_ ("Write down only what is needed."), { "reasons", "safety_note", "notes" } },
};

const OstFormLayout ost_new_family_form = {
  .name = "family",
  .new_title = N_ ("New family"),
  .edit_title = N_ ("Data of the family"),
  .groups = new_family_groups,
  .n_groups = G_N_ELEMENTS (new_family_groups),
};

/* PESEL gives the birth date and the sex where they are still empty. */
static void
fill_from_pesel (OstDraft *draft, const OstField *edited)
{
  const OstPerson *person = ost_draft_peek (draft);
  g_autofree char *pesel = g_strdup (person->pesel);
  GDate born;

  if (!g_str_equal (edited->name, "pesel") || pesel == NULL ||
      ost_pesel_check (pesel) != OST_PESEL_GOOD || !ost_pesel_get_birth_date (pesel, &born))
    return;
  if (!g_date_valid (&person->birth_date))
    ost_draft_set_date (draft, "birth_date", &born);
  person = ost_draft_peek (draft);
  if (person->sex == OST_SEX_NONE)
    ost_draft_set_int (draft, "sex", ost_pesel_is_female (pesel) ? OST_SEX_WOMAN : OST_SEX_MAN);
}

static const OstFormGroup person_groups[] = {
  { N_ ("Person"),
    NULL,
    { "surname", "given_name", "pesel", "birth_date", "sex", "identity_document", "phone" } },
  { N_ ("What matters for the work"),
    N_ ("Write down only what is needed."),
    { "school", "disability", "address_confidential", "notes" } },
};

const OstFormLayout ost_person_form = {
  .name = "person",
  .new_title = N_ ("New person"),
  .edit_title = N_ ("Person"),
  .groups = person_groups,
  .n_groups = G_N_ELEMENTS (person_groups),
  .fill = fill_from_pesel,
};

static const OstFormGroup member_groups[] = {
  { N_ ("In this family"),
    NULL,
    { "person_id", "role", "from_day", "to_day", "household", "whereabouts" } },
};

const OstFormLayout ost_member_form = {
  .name = "family-member",
  .new_title = N_ ("Person known already"),
  .edit_title = N_ ("Place in the family"),
  .groups = member_groups,
  .n_groups = G_N_ELEMENTS (member_groups),
  .for_everybody = TRUE,
};

static const OstFormGroup basis_groups[] = {
  { NULL, NULL, { "kind", "from_day", "to_day", "signature", "notes" } },
};

const OstFormLayout ost_basis_form = {
  .name = "basis",
  .new_title = N_ ("New basis of the support"),
  .edit_title = N_ ("Basis of the support"),
  .groups = basis_groups,
  .n_groups = G_N_ELEMENTS (basis_groups),
};

static const OstFormGroup consent_groups[] = {
  { NULL, NULL, { "kind", "person_id", "given_on", "withdrawn_on", "notes" } },
};

const OstFormLayout ost_consent_form = {
  .name = "consent",
  .new_title = N_ ("New consent"),
  .edit_title = N_ ("Consent of the family"),
  .groups = consent_groups,
  .n_groups = G_N_ELEMENTS (consent_groups),
};

static const OstFormGroup assignment_groups[] = {
  { NULL, NULL, { "staff_id", "from_day", "to_day", "substitute", "letter_no", "notes" } },
};

const OstFormLayout ost_assignment_form = {
  .name = "assignment",
  .new_title = N_ ("New assignment"),
  .edit_title = N_ ("Assignment of the assistant"),
  .groups = assignment_groups,
  .n_groups = G_N_ELEMENTS (assignment_groups),
};
