/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/visit-store.h"
#include "exchange/demo-diary.h"
#include "exchange/demo-notes.h"

G_BEGIN_DECLS

/* Makes the records of visits, one like the other. */
typedef struct
{
  const OstDemoNames *names;
  OstDemoNotes *notes;
  OstDemoDiary *diary;
  GPtrArray *entries; /* of OstVisitEntry */
} OstDemoVisitMaker;

/* A contact as it is thought of; who was there and what was said follows. */
typedef struct
{
  const OstDemoFamily *family;
  gint64 staff_id;
  GDate day;
  int form;    /* OST_VISIT_… */
  int outcome; /* OST_OUTCOME_…, none: still to come */
  gboolean evening;
  gboolean everybody; /* all children were seen */
  guint turn;
  GRand *dice;
} OstDemoContact;

/* Nothing when the assistant's day is full. */
void ost_demo_visit_maker_add (OstDemoVisitMaker *self, const OstDemoContact *contact);
/* A row of visits.csv, DRAFT, completed; CHILDREN "k7 m4" were seen. */
void ost_demo_visit_maker_tell (OstDemoVisitMaker *self,
                                const OstDemoContact *contact,
                                OstDraft *draft,
                                const char *children,
                                gboolean unfinished);

G_END_DECLS
