/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/cost-kind.h"

static const OstKindValue values[] = {
  { "", NC_ ("cost", "Not known"), NULL },
  { "swiadczenie", NC_ ("cost", "Benefit"), "świadczenie na utrzymanie dziecka" },
  { "dodatek", NC_ ("cost", "Supplement"), "dodatek" },
  { "koszty-rdd", NC_ ("cost", "Unforeseen costs of a family children's home"),
    "nieprzewidziane koszty rodzinnego domu dziecka" },
  { "utrzymanie-lokalu", NC_ ("cost", "Upkeep of the dwelling"), "utrzymanie lokalu" },
  { "wynagrodzenie", NC_ ("cost", "Wage with derivatives"), "wynagrodzenie z pochodnymi" },
  { "koordynator", NC_ ("cost", "Foster-care coordinator"),
    "koordynator rodzinnej pieczy zastępczej" },
  { "sredni-koszt", NC_ ("cost", "Average monthly cost"),
    "średnie miesięczne wydatki na utrzymanie dziecka" },
  { "kontynuowanie-nauki", NC_ ("cost", "Aid for continued education"),
    "pomoc na kontynuowanie nauki" },
  { "wypoczynek", NC_ ("cost", "Holiday grant"), "dofinansowanie do wypoczynku" },
  { "przyjecie", NC_ ("cost", "Taking in the child"),
    "świadczenie na pokrycie wydatków związanych z przyjęciem dziecka" },
  { "zdarzenie-losowe", NC_ ("cost", "Random event"),
    "świadczenie związane ze zdarzeniem losowym" },
  { "remont", NC_ ("cost", "Repair of the dwelling"), "remont lokalu" },
  { "rodzina-pomocowa", NC_ ("cost", "Benefits for a relief family"),
    "świadczenie dla rodziny pomocowej" },
  { "usamodzielnienie", NC_ ("cost", "Aid for becoming independent"), "pomoc na usamodzielnienie" },
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
