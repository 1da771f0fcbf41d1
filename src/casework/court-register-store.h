/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A line of the register of court requests (B6). */
typedef struct
{
  OstRecord parent_instance; /* id of the request */

  char *subject;    /* the family, else about whom the court asks */
  gint64 family_id; /* 0: not known */
  int kind;         /* OST_COURT_REQUEST_… */
  char *court;
  char *signature;
  GDate received_on;
  GDate due_on;
  int state; /* OST_COURT_REQUEST_STATE_… */
  GDate answered_on;
} OstCourtLine;

#define OST_TYPE_COURT_LINE (ost_court_line_get_type ())
OST_DECLARE_RECORD (OstCourtLine, ost_court_line)

typedef enum
{
  OST_COURT_SORT_DEADLINE, /* answered ones last */
  OST_COURT_SORT_RECEIVED,
  OST_COURT_SORT_SUBJECT
} OstCourtSort;

typedef struct
{
  char *search; /* words of the family, of the names in the letter, the signature or the court */
  gboolean open_only;
  gboolean archived;
  OstCourtSort sort;
  gboolean descending;
} OstCourtQuery;

/* (transfer full, of gint64) */
GArray *ost_court_register_keys (OstTxn *txn, const OstCourtQuery *query, GError **error);
/* (transfer full, of OstCourtLine) */
GPtrArray *ost_court_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error);
/* For OstPagedList; the query is an OstCourtQuery. */
const OstPagedSource *ost_court_register_source (void);

G_END_DECLS
