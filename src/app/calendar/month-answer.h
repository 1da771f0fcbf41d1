/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/month-grid.h"
#include "people/centre.h"
#include "storage/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 staff_id; /* 0: everybody's */
  OstMonthGrid grid;
} OstMonthQuestion;

/* What a month shows on the screen, on paper and in a file. */
typedef struct
{
  GPtrArray *entries;     /* of OstCalendarEntry */
  GPtrArray *unscheduled; /* of OstContactLine */
  char *whose;            /* "Anna Lis, asystentka rodziny"; NULL for everybody */
  OstCentre *centre;
} OstMonthAnswer;

/* On a worker; ARG is an OstMonthQuestion.  Returns an OstMonthAnswer. */
gpointer ost_month_answer_load (OstTxn *txn, gpointer arg, GError **error);
void ost_month_answer_free (gpointer self);

G_END_DECLS
