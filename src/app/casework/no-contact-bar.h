/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"
#include "casework/failed-visits-store.h"

G_BEGIN_DECLS

/* Below the head of a family whose visits fail again and again: how many, since when, and the
 * papers that can be written about it.  It offers, it sends nothing (day.md S6). */
#define OST_TYPE_NO_CONTACT_BAR (ost_no_contact_bar_get_type ())
G_DECLARE_FINAL_TYPE (OstNoContactBar, ost_no_contact_bar, OST, NO_CONTACT_BAR, GtkBox)

/* PAGE is the family's.  OBLIGED: by a court, which is then to be told. */
void ost_no_contact_bar_show (OstNoContactBar *self,
                              OstPage *page,
                              const OstFailedVisits *failed,
                              gboolean obliged);

G_END_DECLS
