/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/institution.h"
#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

typedef enum
{
  OST_INSTITUTION_SORT_NAME,
  OST_INSTITUTION_SORT_KIND,
  OST_INSTITUTION_SORT_TOWN
} OstInstitutionSort;

typedef struct
{
  char *search; /* beginnings of words of the name, the town, the person to ask for */
  gboolean archived;
  OstInstitutionSort sort;
  gboolean descending;
} OstInstitutionQuery;

/* Ids in Polish order. (transfer full, of gint64) */
GArray *ost_institution_store_keys (OstTxn *txn, const OstInstitutionQuery *query, GError **error);
/* For OstPagedList; the query is an OstInstitutionQuery, the rows are OstInstitution. */
const OstPagedSource *ost_institution_store_source (void);

G_END_DECLS
