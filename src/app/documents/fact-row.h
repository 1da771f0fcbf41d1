/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "documents/opinion-fact.h"
#include "documents/quoted-fact-store.h"

G_BEGIN_DECLS

/* One fact that may be ticked into a part of an opinion.  What is done with it goes up as the
 * actions "opinion.tick" (sxi: topic, record, sentence), "opinion.untick", "opinion.take-new",
 * "opinion.keep-fact" (x: quoted fact) and "opinion.mark" (xxb: quoted fact, person, own words). */
#define OST_TYPE_FACT_ROW (ost_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (OstFactRow, ost_fact_row, OST, FACT_ROW, GtkListBoxRow)

/* FACT may be NULL for one that the file does not offer any more: then LOOK says what it was. */
OstFactRow *ost_fact_row_new (const OstOpinionFact *fact, const OstQuotedLook *look);
/* "visit/12/3" */
const char *ost_fact_row_get_key (OstFactRow *self);
/* "24.10.2026 · kontakt z instytucją · Anna Lis · 31 days ago": of the record that it is from. */
const char *ost_fact_row_get_heading (OstFactRow *self);
/* Words of the fact, for the search in the list. */
const char *ost_fact_row_get_said (OstFactRow *self);

/* LOOK: as it is ticked, NULL: not.  HOUSEHOLD (of OstHouseholdRow): whom it may concern. */
void ost_fact_row_show (OstFactRow *self,
                        const OstQuotedLook *look,
                        int part,
                        const GPtrArray *household);

char *ost_fact_row_dup_key (const char *topic, gint64 record_id, gint64 sentence);

G_END_DECLS
