/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A fact of the file ticked into a part of a document.  Its words are those of the record at that
 * moment and are not edited (guard R7); which record and revision they are from tells later whether
 * the file says something else by now (guard R6). */
typedef struct
{
  OstRecord parent_instance;

  gint64 document_id;
  char *part;
  char *topic; /* of the record: "visit" */
  gint64 record_id;
  gint64 record_rev;
  gint64 sentence; /* from 0, of the record's text */
  char *said;
  GDate day;
  char *source; /* as printed: "wizyta" */
  gint64 author_id;
  GDate entered_on;            /* only when more than seven days after DAY (guard R7) */
  gint64 person_id;            /* about whom, 0: the family (guard R4) */
  gboolean own_words_of_child; /* guard R16 */
} OstQuotedFact;

#define OST_TYPE_QUOTED_FACT (ost_quoted_fact_get_type ())
OST_DECLARE_RECORD (OstQuotedFact, ost_quoted_fact)

G_END_DECLS
