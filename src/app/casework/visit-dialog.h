/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Opens the sheet of a visit to write it up; one that lies ahead opens as it was planned. */
void ost_visit_dialog_open (OstPage *page, gint64 visit_id);
/* The first of VISITS to write up; saving it opens the next. */
void ost_visit_dialog_write_up (OstPage *page, const gint64 *visits, guint n_visits);
/* Why a visit did not take place, in a few fields. */
void ost_visit_dialog_not_held (OstPage *page, gint64 visit_id);
/* Another day instead: the visit stays as moved, the new one is planned. */
void ost_visit_dialog_postpone (OstPage *page, gint64 visit_id);
/* A contact to write up at once: of FAMILY_ID, today, by who sits here. */
void ost_visit_dialog_new_contact (OstPage *page, gint64 family_id);
/* A visit to plan on DAY; FAMILY_ID 0: the form asks for the family. */
void ost_visit_dialog_plan (OstPage *page, gint64 family_id, const GDate *day);

G_END_DECLS
