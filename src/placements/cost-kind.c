/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/cost-kind.h"

static const OstKindValue values[] = {
  { "", N_ ("Not known"), NULL },
  { "swiadczenie", N_ ("Benefit"), "świadczenie na utrzymanie dziecka" },
  { "dodatek", N_ ("Supplement"), "dodatek" },
  { "koszty-rdd", N_ ("Unforeseen costs of a family children's home"),
    "nieprzewidziane koszty rodzinnego domu dziecka" },
  { "utrzymanie-lokalu", N_ ("Upkeep of the dwelling"), "utrzymanie lokalu" },
  { "wynagrodzenie", N_ ("Wage with derivatives"), "wynagrodzenie z pochodnymi" },
  { "koordynator", N_ ("Foster-care coordinator"), "koordynator rodzinnej pieczy zastępczej" },
  { "sredni-koszt", N_ ("Average monthly cost"),
    "średnie miesięczne wydatki na utrzymanie dziecka" },
  { "kontynuowanie-nauki", N_ ("Aid for continued education"), "pomoc na kontynuowanie nauki" },
  { "wypoczynek", N_ ("Holiday grant"), "dofinansowanie do wypoczynku" },
  { "przyjecie", N_ ("Taking in the child"),
    "świadczenie na pokrycie wydatków związanych z przyjęciem dziecka" },
  { "zdarzenie-losowe", N_ ("Random event"), "świadczenie związane ze zdarzeniem losowym" },
  { "remont", N_ ("Repair of the dwelling"), "remont lokalu" },
  { "rodzina-pomocowa", N_ ("Benefits for a relief family"), "świadczenie dla rodziny pomocowej" },
  { "usamodzielnienie", N_ ("Aid for becoming independent"), "pomoc na usamodzielnienie" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (values) == OST_N_COSTS);

const OstKind ost_cost_kind = OST_KIND ("cost", values);

static const guint8 order[OST_N_COSTS] = {
  [OST_COST_UNKNOWN] = 0,     [OST_COST_SUPPLEMENT] = 1,    [OST_COST_EDUCATION] = 2,
  [OST_COST_COORDINATOR] = 3, [OST_COST_HOME_EXPENSES] = 4, [OST_COST_TAKING_IN] = 5,
  [OST_COST_REPAIR] = 6,      [OST_COST_RELIEF_FAMILY] = 7, [OST_COST_AVERAGE] = 8,
  [OST_COST_BENEFIT] = 9,     [OST_COST_UPKEEP] = 11,       [OST_COST_INDEPENDENCE] = 10,
  [OST_COST_WAGE] = 12,       [OST_COST_HOLIDAY] = 13,      [OST_COST_RANDOM_EVENT] = 14,
};

gboolean
ost_cost_is_one_off (OstCostKind kind)
{
  return kind >= OST_COST_HOLIDAY;
}

gboolean
ost_cost_is_for_leavers (OstCostKind kind)
{
  return kind == OST_COST_EDUCATION || kind == OST_COST_INDEPENDENCE;
}

gboolean
ost_cost_is_rounded (OstCostKind kind)
{
  return kind == OST_COST_BENEFIT || kind == OST_COST_SUPPLEMENT || kind == OST_COST_AVERAGE;
}

gboolean
ost_cost_is_shared (OstCostKind kind)
{
  return kind == OST_COST_WAGE || kind == OST_COST_HOME_EXPENSES || kind == OST_COST_UPKEEP;
}

gboolean
ost_cost_is_divided (OstCostKind kind)
{
  return !ost_cost_is_one_off (kind) || kind == OST_COST_REPAIR;
}

int
ost_cost_order (OstCostKind kind)
{
  return order[kind];
}
