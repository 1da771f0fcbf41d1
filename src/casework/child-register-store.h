/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A line of the register of children (A9): a child of a family in work, at risk or in care, also
 * one in care whose family is unknown. */
typedef struct
{
  OstRecord parent_instance;

  char *name; /* "Nowak Lena" */
  GDate birth_date;
  gint64 age; /* full years */
  char *families;
  char *whereabouts;
  char *care_form; /* word of the form of care, NULL at home */
  GDate in_care_since;
  GDate last_seen;
  char *assistant;
  gint64 family_id; /* the first one, 0 when not known */
} OstChildLine;

#define OST_TYPE_CHILD_LINE (ost_child_line_get_type ())
OST_DECLARE_RECORD (OstChildLine, ost_child_line)

typedef enum
{
  OST_CHILD_SORT_NAME,
  OST_CHILD_SORT_BIRTH_DATE,
  OST_CHILD_SORT_LAST_SEEN,
  OST_CHILD_SORT_IN_CARE_SINCE,
  OST_CHILD_SORT_FAMILY,
  OST_CHILD_SORT_ASSISTANT
} OstChildSort;

typedef struct
{
  char *search; /* words of the name, folded by the store */
  gint64 assistant_id;
  gboolean in_care;
  gboolean not_seen_month; /* for 30 days, or never */
  OstChildSort sort;
  gboolean descending;
} OstChildQuery;

/* Persons' ids in order. (transfer full, of gint64) */
GArray *ost_child_register_keys (OstTxn *txn, const OstChildQuery *query, GError **error);
/* (transfer full, of OstChildLine) */
GPtrArray *ost_child_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error);
/* For OstPagedList; the query is an OstChildQuery. */
const OstPagedSource *ost_child_register_source (void);

G_END_DECLS
