/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sheet.h"

G_BEGIN_DECLS

extern const OstSheet ost_families_sheet;
extern const OstSheet ost_people_sheet;
extern const OstSheet ost_visits_sheet;
extern const OstSheet ost_placements_sheet;
extern const OstSheet ost_costs_sheet;
extern const OstSheet ost_facility_costs_sheet;
extern const OstSheet ost_supporting_families_sheet;

G_END_DECLS
