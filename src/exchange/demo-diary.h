/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When each assistant is taken, by quarters of an hour, so that made-up visits do not overlap. */
typedef struct _OstDemoDiary OstDemoDiary;

OstDemoDiary *ost_demo_diary_new (void);
void ost_demo_diary_free (OstDemoDiary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDemoDiary, ost_demo_diary_free)

/* Taken in any case; times are minutes from midnight. */
void ost_demo_diary_take (OstDemoDiary *self, gint64 staff_id, const GDate *day, int from, int to);
/* The first free begin of MINUTES from WANTED on, else from the morning on, with a quarter to
 * travel before and after; taken at once.  -1 when the day is full. */
int ost_demo_diary_find (
    OstDemoDiary *self, gint64 staff_id, const GDate *day, int wanted, int minutes);

G_END_DECLS
