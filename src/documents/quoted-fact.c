/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/quoted-fact.h"

static const OstField fields[] = {
  OST_FIELD_OF (
      OstQuotedFact, document_id, LINK, N_ ("Document"), OST_FIELD_REQUIRED, "issued_document"),
  OST_FIELD (OstQuotedFact, part, TEXT, N_ ("Part"), OST_FIELD_REQUIRED),
  OST_FIELD (OstQuotedFact, topic, TEXT, N_ ("Record"), OST_FIELD_REQUIRED),
  OST_FIELD (OstQuotedFact, record_id, INT, N_ ("Number"), OST_FIELD_REQUIRED),
  OST_FIELD (OstQuotedFact, record_rev, INT, N_ ("Revision"), OST_FIELD_PLAIN),
  OST_FIELD (OstQuotedFact, sentence, INT, N_ ("Sentence"), OST_FIELD_PLAIN),
  OST_FIELD (OstQuotedFact, said, LONG_TEXT, N_ ("Words"), OST_FIELD_REQUIRED),
  OST_FIELD (OstQuotedFact, day, DATE, N_ ("Day"), OST_FIELD_PLAIN),
  OST_FIELD (OstQuotedFact, source, TEXT, N_ ("Source"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstQuotedFact, author_id, LINK, N_ ("Author"), OST_FIELD_PLAIN, "staff"),
  OST_FIELD (OstQuotedFact, entered_on, DATE, N_ ("Entered on"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstQuotedFact, person_id, LINK, N_ ("About whom"), OST_FIELD_PLAIN, "person"),
  OST_FIELD (
      OstQuotedFact, own_words_of_child, FLAG, N_ ("The child's own words"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstQuotedFact, ost_quoted_fact, "quoted_fact", fields, NULL)
