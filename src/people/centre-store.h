/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/centre.h"
#include "people/centre-card.h"
#include "storage/statement.h"

G_BEGIN_DECLS

OstCentre *ost_centre_store_load (OstTxn *txn, GError **error);
gboolean ost_centre_store_save (OstTxn *txn, const OstCentre *centre, GError **error);

/* The same without the numbering, as a form shows it; a conflict when REV is not of what stands
 * there now.  Returns 1, 0 on error. */
OstCentreCard *ost_centre_store_load_card (OstTxn *txn, GError **error);
gint64 ost_centre_store_save_card (OstTxn *txn, gconstpointer card, GError **error);

/* Kinds of numbering. */
#define OST_NUMBERING_OF_CASES "case"
#define OST_NUMBERING_OF_PAPERS "paper"

typedef struct
{
  char *case_pattern;
  char *paper_pattern;
  gint64 last_case; /* given out in the year; 0: none yet */
  gint64 last_paper;
} OstNumbering;
void ost_numbering_free (OstNumbering *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstNumbering, ost_numbering_free)

OstNumbering *ost_numbering_store_load (OstTxn *txn, int year, GError **error);
/* Templates that ost_numbering_check found good. */
gboolean ost_numbering_store_save (OstTxn *txn,
                                   const char *case_pattern,
                                   const char *paper_pattern,
                                   GError **error);
/* A centre that begins during a year goes on behind the numbers of its paper registers.  Noted in
 * the audit, not undone: numbers may have been given out since. */
gboolean ost_numbering_store_set_last (
    OstTxn *txn, const char *sequence, int year, gint64 last, GError **error);

/* The next number of SEQUENCE ("case", "paper") in YEAR by the centre's pattern; numbers are given
 * out once, gaps stay. (transfer full) */
char *ost_numbering_next (OstTxn *txn, const char *sequence, int year, GError **error);
typedef char *(*OstNumberFunc) (OstTxn *txn, const char *sequence, int year, GError **error);
/* The number that ost_numbering_next would give out now; it stays free. (transfer full) */
char *ost_numbering_foresee (OstTxn *txn, const char *sequence, int year, GError **error);

G_END_DECLS
