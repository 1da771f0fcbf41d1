/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"

G_BEGIN_DECLS

/* A parent's copy of an issued opinion (guard R8).  What is not for the parent's eyes is gone
 * before anything is set: other grown-ups, what concerns them, the children's own words (guard
 * R16), whole parts as the head decided; nothing tells that it was there. */
typedef struct
{
  gint64 person_id; /* the parent */
  const char *name; /* "Pani Ewa Nowak" */
  guint left_out;   /* bit N: part N is not in the copy */
} OstParentCopy;

/* Reduces OPINION, which was read from its source, in place. */
void ost_parent_copy_reduce (OstCourtOpinion *opinion, const OstParentCopy *copy, GPtrArray *kept);

G_END_DECLS
