/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/family-court-tab.h"
#include "app/casework/family-plan-tab.h"
#include "app/casework/family-visits-tab.h"
#include "app/documents/family-papers-tab.h"
#include "app/families/family-data-tab.h"
#include "app/families/family-overview-tab.h"
#include "app/families/family-tabs.h"
#include "app/placements/family-care-tab.h"

static const OstFamilyTab tabs[] = {
  { "overview", N_ ("Overview"), ost_family_overview_tab_get_type },
  { "plan", N_ ("Plan of work"), ost_family_plan_tab_get_type },
  { "visits", N_ ("Visits and contacts"), ost_family_visits_tab_get_type },
  { "court", N_ ("Court"), ost_family_court_tab_get_type },
  { "care", N_ ("Foster care"), ost_family_care_tab_get_type },
  { "papers", N_ ("Papers"), ost_family_papers_tab_get_type },
  { "data", N_ ("Data of the family"), ost_family_data_tab_get_type },
};

const OstFamilyTab *
ost_family_tabs (guint *n_tabs)
{
  *n_tabs = G_N_ELEMENTS (tabs);
  return tabs;
}
