/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What a person writes into a court opinion; everything else is filled from the file.  Its id is
 * the draft's, 0 until there is one; it is never saved as it is. */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 request_id;
  char *answers;     /* part 1, a paragraph for each question */
  char *papers;      /* 2 */
  char *guardians;   /* 3 */
  char *course;      /* 4 */
  char *duties;      /* 5 */
  char *goals;       /* 6 */
  char *conditions;  /* 7 */
  char *children;    /* 8, "Lena: …" */
  char *contacts;    /* 9 */
  char *help;        /* 10 */
  char *strengths;   /* 11 */
  char *threats;     /* 12 */
  char *position;    /* 13 */
  char *conclusions; /* 14: by the author alone (guard R5) */
  char *not_known;   /* 15 */
  char *annexes;     /* 16 */
} OstOpinionSheet;

#define OST_TYPE_OPINION_SHEET (ost_opinion_sheet_get_type ())
OST_DECLARE_RECORD (OstOpinionSheet, ost_opinion_sheet)

/* The family's open draft, begun when there is none.  Returns its id. */
gint64 ost_opinion_sheet_begin (OstTxn *txn, gint64 family_id, gint64 request_id, GError **error);
/* Of the family's open draft, or an empty one about its newest request. (transfer full) */
OstOpinionSheet *ost_opinion_sheet_load (OstTxn *txn, gint64 family_id, GError **error);
/* Writes the text of one part ("7") into the family's draft, which it begins when there is none.
 * Returns the draft's id. */
gint64 ost_opinion_sheet_save_part (OstTxn *txn,
                                    gint64 family_id,
                                    gint64 request_id,
                                    const char *part,
                                    const char *text,
                                    GError **error);

G_END_DECLS
