/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Lists of a family's file that more than one tab shows. */
extern const OstFiledList ost_household_list;
extern const OstFiledList ost_members_list;
extern const OstFiledList ost_bases_list;
extern const OstFiledList ost_consents_list;
extern const OstFiledList ost_assignments_list;

/* "1.03.2026 – 30.06.2026", "since 1.03.2026". (transfer full) */
char *ost_period_dup_words (const GDate *from, const GDate *to);

G_END_DECLS
