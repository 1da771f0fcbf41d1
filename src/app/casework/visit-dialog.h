/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Opens the sheet of a visit to write it up. */
void ost_visit_dialog_open (OstPage *page, gint64 visit_id);
/* A contact to write up at once: of FAMILY_ID, today, by who sits here. */
void ost_visit_dialog_new_contact (OstPage *page, gint64 family_id);
/* A visit to plan on DAY; FAMILY_ID 0: the form asks for the family. */
void ost_visit_dialog_plan (OstPage *page, gint64 family_id, const GDate *day);

G_END_DECLS
