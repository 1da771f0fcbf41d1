/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/family.h"

static const OstKindValue stage_values[] = {
  { "", "", NULL },
  { "zgloszenie", NC_ ("stage", "Intake"), "przyjęcie zgłoszenia" },
  { "ocena-wstepna", NC_ ("stage", "Initial assessment"), "ocena wstępna" },
  { "plan", NC_ ("stage", "Planning"), "układanie planu pracy" },
  { "praca", NC_ ("stage", "Work"), "realizacja planu pracy" },
  { "ocena-okresowa", NC_ ("stage", "Periodic assessment"), "ocena okresowa" },
  { "ocena-koncowa", NC_ ("stage", "Final assessment"), "ocena końcowa" },
  { "zakonczona", NC_ ("stage", "Closed"), "zakończona" },
  { "monitoring", NC_ ("stage", "Monitoring after the end"), "monitorowanie po zakończeniu" },
};

const OstKind ost_stage_kind = OST_KIND ("stage", stage_values);

static const OstField fields[] = {
  OST_FIELD (OstFamily, case_number, TEXT, N_ ("Case number"), OST_FIELD_SEARCHED),
  OST_FIELD (OstFamily, name, TEXT, N_ ("Family"), OST_FIELD_REQUIRED | OST_FIELD_SEARCHED),
  OST_FIELD (OstFamily, street, TEXT, N_ ("Street"), OST_FIELD_SEARCHED),
  OST_FIELD (OstFamily, house, TEXT, N_ ("House number"), OST_FIELD_SEARCHED),
  OST_FIELD (OstFamily, flat, TEXT, N_ ("Flat number"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamily, postcode, TEXT, N_ ("Postcode"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamily, town, TEXT, N_ ("Town or village"), OST_FIELD_SEARCHED),
  OST_FIELD (OstFamily, phone, TEXT, N_ ("Phone"), OST_FIELD_SEARCHED),
  OST_FIELD (OstFamily, address_confidential, FLAG, N_ ("Confidential address"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstFamily, way_in, CODE, N_ ("Way in"), OST_FIELD_PLAIN, "ways-in"),
  OST_FIELD_OF (OstFamily, stage, KIND, N_ ("Stage"), OST_FIELD_REQUIRED, &ost_stage_kind),
  OST_FIELD (OstFamily, opened_on, DATE, N_ ("Since"), OST_FIELD_REQUIRED),
  OST_FIELD (OstFamily, closed_on, DATE, N_ ("Closed on"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstFamily,
                closing_reason,
                CODE,
                N_ ("Reason of closing"),
                OST_FIELD_PLAIN,
                "closing-reasons"),
  OST_FIELD (OstFamily, rhythm_days, INT, N_ ("Agreed rhythm of contacts (days)"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstFamily, social_worker_id, LINK, N_ ("Social worker"), OST_FIELD_PLAIN, "staff"),
  OST_FIELD (OstFamily, safety_note, TEXT, N_ ("Safety note"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamily, court_case, FLAG, N_ ("Case in court"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamily, pregnant, FLAG, N_ ("Pregnancy"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamily, blue_card, FLAG, N_ ("Blue Card"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamily, language, TEXT, N_ ("Language of letters to the family"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstFamily, reasons, CODES, N_ ("Reasons of support"), OST_FIELD_PLAIN, "reasons"),
  OST_FIELD (OstFamily, planned_end, DATE, N_ ("Planned end of the support"), OST_FIELD_PLAIN),
  OST_FIELD (OstFamily, notes, LONG_TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

static void
check_family (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstFamily *self = record;

  if (g_date_valid (&self->opened_on) && g_date_compare (&self->opened_on, today) > 0)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "opened_on", _ ("The date is in the future"));
  if (g_date_valid (&self->opened_on) && g_date_valid (&self->closed_on) &&
      g_date_compare (&self->closed_on, &self->opened_on) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "closed_on",
                      _ ("The end is before the beginning"));
  if (g_date_valid (&self->closed_on) && self->closing_reason == NULL)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "closing_reason",
                      _ ("The report asks for the reason of closing"));
  if (self->address_confidential && (self->street != NULL || self->house != NULL))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "street",
                      _ ("A confidential address is kept at the person, not here"));
  if (self->rhythm_days < 0 || self->rhythm_days > 366)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "rhythm_days", _ ("From 1 to 366 days"));
}

OST_DEFINE_RECORD (OstFamily, ost_family, "family", fields, check_family)
