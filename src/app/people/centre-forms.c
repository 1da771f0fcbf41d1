/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/people/centre-forms.h"
#include "people/dictionary-store.h"

static const OstFormGroup centre_groups[] = {
  { N_ ("Centre"),
    N_ ("Papers are headed with these words."),
    { "name", "address", "postcode", "town", "phone", "email" } },
  { N_ ("Gmina and county"),
    N_ ("The gmina is named on settlements of its share in foster care."),
    { "gmina", "county" } },
  { N_ ("Head of the centre"),
    N_ ("Signs letters and approves settlements."),
    { "head", "head_title" } },
};

const OstFormLayout ost_centre_form = {
  .name = "centre",
  .new_title = N_ ("Data of the centre"),
  .edit_title = N_ ("Data of the centre"),
  .groups = centre_groups,
  .n_groups = G_N_ELEMENTS (centre_groups),
};

static const OstFormGroup staff_groups[] = {
  { N_ ("Person"), NULL, { "surname", "given_name", "sex", "title", "phone" } },
  { N_ ("Work"),
    N_ ("Changes are written down under the login. The head, the data protection officer and the "
        "administrator may read who changed what."),
    { "role", "login", "contract", "contract_from", "contract_to" } },
  { NULL, NULL, { "notes" } },
};

const OstFormLayout ost_staff_form = {
  .name = "staff",
  .new_title = N_ ("New member of staff"),
  .edit_title = N_ ("Member of staff"),
  .groups = staff_groups,
  .n_groups = G_N_ELEMENTS (staff_groups),
  .for_everybody = TRUE,
};

static const OstFormGroup absence_groups[] = {
  { NULL,
    N_ ("The calendar shows the absence; the substitute is named beside it."),
    { "kind", "from_day", "to_day", "substitute_id", "notes" } },
};

const OstFormLayout ost_staff_absence_form = {
  .name = "staff-absence",
  .new_title = N_ ("New absence"),
  .edit_title = N_ ("Absence"),
  .groups = absence_groups,
  .n_groups = G_N_ELEMENTS (absence_groups),
  .for_everybody = TRUE,
};

static const OstFormGroup institution_groups[] = {
  { N_ ("Institution"), NULL, { "name", "kind", "department" } },
  { N_ ("Address"), NULL, { "street", "house", "flat", "postcode", "town" } },
  { N_ ("Whom to ask"), NULL, { "contact_person", "phone", "email", "notes" } },
};

const OstFormLayout ost_institution_form = {
  .name = "institution",
  .new_title = N_ ("New institution"),
  .edit_title = N_ ("Institution"),
  .groups = institution_groups,
  .n_groups = G_N_ELEMENTS (institution_groups),
};

static const OstFormGroup dictionary_groups[] = {
  { NULL,
    N_ ("What records hold already keeps its meaning when the words are mended here."),
    { "label", "article", "valid_from", "valid_to", "position" } },
};

/* The code is made of the words; it is not asked for, but a record needs one. */
static void
fill_code (OstDraft *draft, const OstField *edited)
{
  const OstDictionaryEntry *entry = ost_draft_peek (draft);
  g_autofree char *code = NULL;

  if (entry->parent_instance.id != 0 || !g_str_equal (edited->name, "label") ||
      entry->label == NULL)
    return;
  code = ost_dictionary_dup_code (entry->label);
  ost_draft_set_text (draft, "code", *code != '\0' ? code : "kod");
}

const OstFormLayout ost_dictionary_form = {
  .name = "dictionary-entry",
  .new_title = N_ ("New entry"),
  .edit_title = N_ ("Entry"),
  .groups = dictionary_groups,
  .n_groups = G_N_ELEMENTS (dictionary_groups),
  .fill = fill_code,
};
