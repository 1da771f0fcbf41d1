/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/visit.h"
#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A line of the list of a family's visits and contacts. */
typedef struct
{
  OstRecord parent_instance;

  GDate day;
  int from_time;
  int form;    /* OST_VISIT_… */
  int outcome; /* OST_OUTCOME_… */
  char *topic;
  char *assistant;      /* "A. Lis" */
  gint64 children_seen; /* how many */
} OstVisitLine;

#define OST_TYPE_VISIT_LINE (ost_visit_line_get_type ())
OST_DECLARE_RECORD (OstVisitLine, ost_visit_line)

typedef struct
{
  gint64 family_id;
  gboolean only_planned; /* without an outcome */
  gboolean oldest_first;
} OstVisitLineQuery;

/* For OstPagedList; the query is an OstVisitLineQuery. */
const OstPagedSource *ost_visit_line_source (void);

G_END_DECLS
