/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Lists of a child in care; the file is the person. */
extern const OstFiledList ost_episodes_list;
extern const OstFiledList ost_interruptions_list;
extern const OstFiledList ost_child_costs_list;

G_END_DECLS
