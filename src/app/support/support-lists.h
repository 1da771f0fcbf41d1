/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* What lies in the file of a supporting family. */
extern const OstFiledList ost_helped_families_list;
extern const OstFiledList ost_supporting_adults_list;
extern const OstFiledList ost_reimbursements_list;

G_END_DECLS
