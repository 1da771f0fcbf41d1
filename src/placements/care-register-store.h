/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/form.h"
#include "storage/paged-list.h"

G_BEGIN_DECLS

/* A child that is in care on a day: where, since when, at which rate and what comes next (E1). */
typedef struct
{
  OstRecord parent_instance; /* id of the person */

  char *name;
  char *pesel;
  int form; /* OstForm */
  char *place_name;
  char *county;
  GDate since;       /* first day of the stay */
  GDate form_since;  /* first day in this form and place */
  gint64 rate;       /* 10, 30, 50; 0: exempt */
  GDate next_change; /* of the rate; not valid when it stays */
  gint64 next_rate;
  char *exemption; /* words for the window, NULL when the gmina pays */
  char *problem;   /* why nothing can be calculated, NULL */
} OstCareLine;

#define OST_TYPE_CARE_LINE (ost_care_line_get_type ())
OST_DECLARE_RECORD (OstCareLine, ost_care_line)

/* Those of PEOPLE, at most OST_STATEMENT_PLACES, who are in care today, in Polish order of names.
 * (transfer full, of OstCareLine) */
GPtrArray *
ost_care_register_lines (OstTxn *txn, const gint64 *people, guint n_people, GError **error);

typedef enum
{
  OST_CARE_SORT_NAME,
  OST_CARE_SORT_FORM,
  OST_CARE_SORT_SINCE,
  OST_CARE_SORT_RATE,
  OST_CARE_SORT_NEXT_CHANGE
} OstCareSort;

typedef struct
{
  char *search; /* words of the name or the place */
  OstCareSort sort;
  gboolean descending;
} OstCareQuery;

/* People in care today, LIMIT 0: all.  In order of names they come from an index; what is
 * calculated (form and days of the stay, share) is calculated for all of them. (transfer full, of
 * gint64) */
GArray *
ost_care_register_keys (OstTxn *txn, const OstCareQuery *query, guint limit, GError **error);
/* For OstPagedList: the children in care today; the query is an OstCareQuery. */
const OstPagedSource *ost_care_register_source (void);

G_END_DECLS
