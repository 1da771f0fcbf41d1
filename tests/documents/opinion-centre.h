/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/opinion-fact-store.h"
#include "documents/quoted-fact-store.h"
#include "storage/store.h"

/* A small family with notes, for tests of opinions over every engine. */
typedef struct
{
  gint64 family;
  gint64 mother;
  gint64 father;
  gint64 child;
  gint64 assistant;
  gint64 visit;   /* 10.11.2026: MEAL BED FATHER CHILD, in this order */
  gint64 refusal; /* 12.11.2026 */
} Centre;

#define MEAL "W lodówce obiad na dwa dni."
#define BED "Dziecko ma łóżko przy ul. Szkolnej 5."
#define FATHER "Ojciec pokazał zaświadczenie z terapii."
#define CHILD "Syn powiedział, że tęskni za tatą."

Centre *opinion_centre_new (Store *store);

/* Runs FUNC (of OstDbFunc) in a transaction and asserts that it works. */
gpointer opinion_centre_run (Store *store, OstDbLane lane, OstDbFunc func, gpointer arg);
/* The draft of the family's opinion. */
gint64 opinion_centre_draft (OstTxn *txn, const Centre *centre);
/* Ticks the sentence SAID of the visit into PART. */
gint64
opinion_centre_tick (OstTxn *txn, const Centre *centre, gint64 draft, int part, const char *said);
void opinion_centre_write (OstTxn *txn, gint64 draft, const char *part, const char *text);
/* Issues the family's opinion; its id. */
gint64 opinion_centre_issue (OstTxn *txn, const Centre *centre, GError **error);
/* Text of a PDF, white space folded. */
char *opinion_centre_read (GBytes *pdf);
