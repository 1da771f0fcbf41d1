/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OST_OPINION_N_PARTS 15

/* What a fact tells about the course of things; only for the count of what was left out (R5). */
typedef enum
{
  OST_FACT_PLAIN,
  OST_FACT_THREAT,  /* refused entry, intervention, step long overdue */
  OST_FACT_PROGRESS /* step done */
} OstFactMark;

/* A fact of the file that may be ticked into an opinion: one sentence of a record. */
typedef struct
{
  char *topic;
  gint64 record_id;
  gint64 record_rev;
  int sentence;
  char *said;
  GDate day;
  char *source; /* "rozmowa telefoniczna" */
  gint64 author_id;
  char *author; /* "Anna Lis", NULL */
  GDate entered_on;
  gint64 person_id;
  guint parts; /* bit N: offered for part N */
  OstFactMark mark;
} OstOpinionFact;

void ost_opinion_fact_free (OstOpinionFact *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstOpinionFact, ost_opinion_fact_free)

gboolean ost_opinion_fact_is_for (const OstOpinionFact *self, int part);

/* Guard R6: facts of a part are old after so many months: health and school of the children sooner
 * than the flat. */
int ost_opinion_fact_fresh_months (int part);
gboolean ost_opinion_fact_is_stale (int part, const GDate *day, const GDate *today);
/* Guard R7: the day of the entry, when it is told: more than seven days after DAY. */
GDate ost_opinion_fact_late_entry (const GDate *day, const GDate *written_on);

G_END_DECLS
