/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* How many families an assistant works with; those that are only monitored do not count. */
typedef struct
{
  gint64 staff_id;
  char *name; /* "Anna Lis" */
  int n_families;
} OstCaseload;

typedef struct
{
  GPtrArray *loads; /* of OstCaseload, by name */
  int limit;        /* of the law's tables on that day; 0: not known there */
  char *article;    /* that sets it, NULL */
} OstCaseloads;

void ost_caseloads_free (OstCaseloads *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCaseloads, ost_caseloads_free)

/* Of the assistants who work in the centre today. (transfer full) */
OstCaseloads *ost_caseload_store_list (OstTxn *txn, GError **error);

G_END_DECLS
