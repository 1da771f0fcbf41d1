/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/casework/court-lists.h"
#include "app/casework/family-court-tab.h"

struct _OstFamilyCourtTab
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstFamilyCourtTab, ost_family_court_tab, OST_TYPE_FILED_LISTS)

static const OstFiledList *const lists[] = { &ost_requests_list, &ost_orders_list,
                                             &ost_duties_list };

static void
ost_family_court_tab_class_init (OstFamilyCourtTabClass *klass)
{
}

static void
ost_family_court_tab_init (OstFamilyCourtTab *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
}
