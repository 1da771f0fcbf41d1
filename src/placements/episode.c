/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "placements/episode.h"
#include "placements/form.h"
#include "placements/placement-kinds.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstEpisode, person_id, LINK, N_ ("Child"), OST_FIELD_REQUIRED, "person"),
  OST_FIELD_OF (OstEpisode, family_id, LINK, N_ ("Family"), OST_FIELD_PLAIN, "family"),
  OST_FIELD (OstEpisode, county, TEXT, N_ ("County"), OST_FIELD_REQUIRED),
  OST_FIELD_OF (OstEpisode, form, KIND, N_ ("Form of care"), OST_FIELD_REQUIRED, &ost_form_kind),
  OST_FIELD (OstEpisode, from_day, DATE, N_ ("From"), OST_FIELD_REQUIRED),
  OST_FIELD (OstEpisode, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstEpisode, place_name, TEXT, N_ ("Facility or foster family"), OST_FIELD_PLAIN),
  OST_FIELD (OstEpisode, signature, TEXT, N_ ("Court file"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstEpisode,
                basis,
                KIND,
                N_ ("Basis of the placement"),
                OST_FIELD_PLAIN,
                &ost_placement_basis_kind),
  OST_FIELD_OF (OstEpisode,
                gmina_basis,
                KIND,
                N_ ("Basis of the gmina's duty"),
                OST_FIELD_PLAIN,
                &ost_gmina_basis_kind),
  OST_FIELD_OF (OstEpisode,
                exemption,
                KIND,
                N_ ("Without the gmina's share"),
                OST_FIELD_PLAIN,
                &ost_exemption_kind),
  OST_FIELD (OstEpisode, year2_from, DATE, N_ ("Year 2 from, set by hand"), OST_FIELD_PLAIN),
  OST_FIELD (OstEpisode, year3_from, DATE, N_ ("Year 3 from, set by hand"), OST_FIELD_PLAIN),
  OST_FIELD (OstEpisode, stay_label, TEXT, N_ ("Stay"), OST_FIELD_PLAIN),
  OST_FIELD (OstEpisode, coordinator, TEXT, N_ ("Foster-care coordinator"), OST_FIELD_PLAIN),
  OST_FIELD (OstEpisode,
             known_from_letter,
             FLAG,
             N_ ("First placement known only from a letter"),
             OST_FIELD_PLAIN),
  OST_FIELD (OstEpisode, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static void
check_years (const OstEpisode *self, OstProblems *problems)
{
  if (g_date_valid (&self->year2_from) && g_date_valid (&self->year3_from) &&
      ost_date_compare (&self->year2_from, &self->year3_from) > 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "year3_from", _ ("Year 3 begins before year 2"));
}

static void
check_episode (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstEpisode *self = record;

  if (g_date_valid (&self->to_day) && ost_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day",
                      _ ("The child leaves before the placement"));
  if (ost_form_is_residential (self->form) && self->place_name == NULL)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "place_name", _ ("Enter the facility"));
  if (ost_date_compare (&self->from_day, today) > 0)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "from_day", _ ("The day is in the future"));
  check_years (self, problems);
}

OST_DEFINE_RECORD (OstEpisode, ost_episode, "episode", fields, check_episode)
