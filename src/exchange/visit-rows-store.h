/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/visit.h"
#include "exchange/row-stream.h"

G_BEGIN_DECLS

/* The part and the texts of a row of "visits". */
enum
{
  OST_VISIT_ROW_VISIT,
  OST_VISIT_ROW_N_PARTS
};
enum
{
  OST_VISIT_ROW_CASE,
  OST_VISIT_ROW_ASSISTANT,
  OST_VISIT_ROW_OUTCOME, /* word of the outcome, OST_VISIT_ROW_PLANNED without one */
  OST_VISIT_ROW_SEEN,    /* given names of the children seen, by commas */
  OST_VISIT_ROW_N_TEXTS
};
#define OST_VISIT_ROW_PLANNED "planowana"

gboolean ost_visit_rows_stream (OstTxn *txn, OstRowStream *stream, GError **error);

/* Visits of the family and the assistant on that day at that hour in that form. (transfer full, of
 * OstVisit) */
GPtrArray *ost_visit_rows_list_like (OstTxn *txn, const OstVisit *like, GError **error);
/* Children seen on the visit. (transfer full, of OstPerson) */
GPtrArray *ost_visit_rows_list_seen (OstTxn *txn, gint64 visit_id, GError **error);
/* People of the family who are its children, by age. (transfer full, of OstPerson) */
GPtrArray *ost_visit_rows_list_children (OstTxn *txn, gint64 family_id, GError **error);

G_END_DECLS
