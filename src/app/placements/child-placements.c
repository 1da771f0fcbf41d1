/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/placements/child-lists.h"
#include "app/placements/child-placements.h"

struct _OstChildPlacements
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstChildPlacements, ost_child_placements, OST_TYPE_FILED_LISTS)

static const OstFiledList *const lists[] = { &ost_episodes_list, &ost_child_costs_list,
                                             &ost_interruptions_list };

/* The file is a person: no family stands above its forms. */
static gint64
get_family (OstFiledLists *self)
{
  return 0;
}

static void
ost_child_placements_class_init (OstChildPlacementsClass *klass)
{
  OST_FILED_LISTS_CLASS (klass)->get_family = get_family;
}

static void
ost_child_placements_init (OstChildPlacements *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
}
