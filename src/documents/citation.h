/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A legal citation as it is printed, with the day it was checked: law is data. */
typedef struct
{
  OstRecord parent_instance;

  char *code;
  char *content;
  GDate valid_from;
  GDate checked_on;
} OstCitation;

#define OST_TYPE_CITATION (ost_citation_get_type ())
OST_DECLARE_RECORD (OstCitation, ost_citation)

/* Nobody has compared it with the journal of laws for twelve months, or ever: guard R28. */
gboolean ost_citation_is_old (const OstCitation *self, const GDate *today);

G_END_DECLS
