/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Average monthly costs of the facilities (art. 196), each valid from the month after its
 * publication until the next one. */
typedef struct _OstFacilityFigures OstFacilityFigures;

OstFacilityFigures *ost_facility_figures_new (void);
void ost_facility_figures_free (OstFacilityFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstFacilityFigures, ost_facility_figures_free)

/* Index of NAME (case and diacritics do not matter), made without a figure when it is new. */
int ost_facility_figures_intern (OstFacilityFigures *self, const char *name);
const char *ost_facility_figures_get_name (const OstFacilityFigures *self, int facility);
/* AMOUNT in grosze; FROM_MONTH a day number of the first month. */
void
ost_facility_figures_set (OstFacilityFigures *self, int facility, int from_month, gint64 amount);
/* OST_MONEY_NONE when there is none yet; FROM may be NULL. */
gint64 ost_facility_figures_get (const OstFacilityFigures *self,
                                 int facility,
                                 int month_first_day,
                                 int *from);

G_END_DECLS
