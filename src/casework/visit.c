/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "casework/visit.h"

static const OstKindValue visit_form_values[] = {
  { "", "", NULL },
  { "wizyta", NC_ ("visit-form", "Visit"), "wizyta" },
  { "telefon", NC_ ("visit-form", "Phone call"), "rozmowa telefoniczna" },
  { "towarzyszenie", NC_ ("visit-form", "Accompanying"), "towarzyszenie" },
  { "instytucja", NC_ ("visit-form", "Contact with an institution"), "kontakt z instytucją" },
  { "kontakt-dziecka", NC_ ("visit-form", "Contact of the child with parents"),
    "kontakt dziecka z rodzicem" },
  { "zespol", NC_ ("visit-form", "Meeting of the team"), "spotkanie zespołu" },
};

const OstKind ost_visit_form_kind = OST_KIND ("visit-form", visit_form_values);

static const OstKindValue visit_outcome_values[] = {
  { "", "", NULL },
  { "odbyla-sie", NC_ ("visit-outcome", "Took place"), "odbyła się" },
  { "nie-zastano", NC_ ("visit-outcome", "Nobody at home"), "nie zastano" },
  { "odmowa", NC_ ("visit-outcome", "Refused entry"), "odmowa wpuszczenia" },
  { "odwolana-rodzina", NC_ ("visit-outcome", "Called off by the family"),
    "odwołana przez rodzinę" },
  { "odwolana-asystent", NC_ ("visit-outcome", "Called off by the assistant"),
    "odwołana przez asystenta" },
  { "przelozona", NC_ ("visit-outcome", "Moved to another day"), "przełożona" },
};

const OstKind ost_visit_outcome_kind = OST_KIND ("visit-outcome", visit_outcome_values);

static const OstKindValue visit_signature_values[] = {
  { "", "", NULL },
  { "podpisano", NC_ ("visit-signature", "Signed"), "podpisano" },
  { "odmowa", NC_ ("visit-signature", "Refused to sign"), "odmowa podpisu" },
  { "na-papierze", NC_ ("visit-signature", "Signed on paper"), "podpisano na papierze" },
};

const OstKind ost_visit_signature_kind = OST_KIND ("visit-signature", visit_signature_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstVisit, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstVisit, staff_id, LINK, N_ ("Assistant"), OST_FIELD_REQUIRED, "staff"),
  OST_FIELD (OstVisit, day, DATE, N_ ("Day"), OST_FIELD_REQUIRED),
  OST_FIELD (OstVisit, from_time, TIME, N_ ("From"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisit, to_time, TIME, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstVisit, form, KIND, N_ ("Form"), OST_FIELD_REQUIRED, &ost_visit_form_kind),
  OST_FIELD_OF (OstVisit, place, CODE, N_ ("Place"), OST_FIELD_PLAIN, "places"),
  OST_FIELD_OF (OstVisit, outcome, KIND, N_ ("Outcome"), OST_FIELD_PLAIN, &ost_visit_outcome_kind),
  OST_FIELD (OstVisit, present, TEXT, N_ ("Present"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisit, topic, TEXT, N_ ("Topic"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisit, course, LONG_TEXT, N_ ("Course"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisit, minutes, INT, N_ ("Minutes"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisit, km, INT, N_ ("Kilometres"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstVisit, activities, CODES, N_ ("Activities (art. 15)"), OST_FIELD_PLAIN, "activities"),
  OST_FIELD (OstVisit, written_on, DATE, N_ ("Entered on"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisit, finished_at, INSTANT, N_ ("Finished"), OST_FIELD_HIDDEN),
  OST_FIELD_OF (OstVisit,
                signature,
                KIND,
                N_ ("Signature of the family"),
                OST_FIELD_PLAIN,
                &ost_visit_signature_kind),
  OST_FIELD_OF (OstVisit,
                confidential_towards_id,
                LINK,
                N_ ("Confidential towards"),
                OST_FIELD_PLAIN,
                "person"),
};

static void
check_times (const OstVisit *self, OstProblems *problems)
{
  if (self->from_time != OST_TIME_NONE && self->to_time != OST_TIME_NONE &&
      self->to_time < self->from_time)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_time",
                      _ ("The visit ends before it begins"));
  if (self->minutes < 0 || self->minutes > 24 * 60)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "minutes", _ ("From 0 to 1440 minutes"));
  if (self->km < 0 || self->km > 2000)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "km", _ ("From 0 to 2000 kilometres"));
}

static void
check_visit (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstVisit *self = record;

  check_times (self, problems);
  if (!g_date_valid (&self->day))
    return;
  if (self->outcome == OST_OUTCOME_TOOK_PLACE && g_date_compare (&self->day, today) > 0)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "day",
                      _ ("The visit took place, but its day is in the future"));
  if (g_date_valid (&self->written_on) && g_date_compare (&self->written_on, &self->day) < 0)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "written_on",
                      _ ("Entered before the day of the visit"));
}

OST_DEFINE_RECORD (OstVisit, ost_visit, "visit", fields, check_visit)
