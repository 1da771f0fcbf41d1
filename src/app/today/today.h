/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-entry.h"
#include "families/caseload-store.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* An entry of the day with what one should know before going there. */
typedef struct
{
  OstCalendarEntry *entry;
  char *phone;
  char *safety_note;
  char *conflict; /* "11:00 Piotrowscy · rozprawa": at the same time; NULL */
} OstDayVisit;

/* Something begun and not finished. */
typedef struct
{
  char *form; /* as the draft keeper names it: "visit", "visit/12" */
  gint64 record_id;
  gint64 family_id; /* 0: not known */
  char *family;
  char *at; /* UTC instant of the last key */
} OstOpenDraft;

/* All that the page of the day shows, from the same stores and rules as the registers. */
typedef struct
{
  gint64 staff_id;  /* whose; 0: the whole centre's */
  gboolean is_mine; /* an assistant's own day: nobody else's can be chosen */
  GDate today;
  GDate day;               /* of the visits: the next working day when today is free */
  GPtrArray *queue;        /* of OstQueuedVisit */
  GPtrArray *visits;       /* of OstDayVisit */
  GPtrArray *plans;        /* to sign, of OstDeadline */
  GPtrArray *documents;    /* to sign, of OstDocumentLine */
  GPtrArray *deadlines;    /* of OstDeadline */
  GPtrArray *contacts;     /* of OstContactLine */
  GPtrArray *children;     /* not seen, of OstChildLine */
  GPtrArray *drafts;       /* of OstOpenDraft */
  GPtrArray *papers;       /* drafts of papers, of OstDocumentLine */
  OstCaseloads *caseloads; /* NULL for an assistant */
} OstToday;

typedef struct
{
  gint64 staff_id; /* 0: the assistant who asks, or everybody's for others */
  int now;         /* minutes */
  gboolean turned; /* on a free day: the other one of today and the next working day */
} OstTodayQuestion;

/* On a worker; ARG is an OstTodayQuestion.  Returns an OstToday. */
gpointer ost_today_load (OstTxn *txn, gpointer arg, GError **error);
void ost_today_free (gpointer self);

/* What cannot wait: visits to write up, what is to be signed, deadlines of today and overdue. */
guint ost_today_count_waiting (const OstToday *self);

G_END_DECLS
