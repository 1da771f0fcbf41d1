/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Placements, interruptions and costs of one child; the record is the person. */
#define OST_TYPE_CHILD_PLACEMENTS (ost_child_placements_get_type ())
G_DECLARE_FINAL_TYPE (
    OstChildPlacements, ost_child_placements, OST, CHILD_PLACEMENTS, OstFiledLists)

G_END_DECLS
