/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/agreement.h"
#include "placements/child-cost.h"
#include "placements/episode.h"
#include "placements/facility-figures.h"
#include "placements/interruption.h"
#include "placements/statutory.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A child's rows by day, archived ones left out. (transfer full, of records) */
GPtrArray *ost_placement_store_list_episodes (OstTxn *txn, gint64 person_id, GError **error);
GPtrArray *ost_placement_store_list_interruptions (OstTxn *txn, gint64 person_id, GError **error);
GPtrArray *ost_placement_store_list_costs (OstTxn *txn, gint64 person_id, GError **error);
GPtrArray *ost_placement_store_list_facility_costs (OstTxn *txn, GError **error);
GPtrArray *ost_placement_store_list_agreement (OstTxn *txn, const char *county, GError **error);

/* Whether somebody of the family has ever been in care. */
gboolean
ost_placement_store_knows_family (OstTxn *txn, gint64 family_id, gboolean *known, GError **error);

/* Names that stand in the file already, once each, by their sort. (transfer full, of char *) */
GPtrArray *ost_placement_store_list_counties (OstTxn *txn, GError **error);
GPtrArray *ost_placement_store_list_facilities (OstTxn *txn, GError **error);

/* What an error of ost_placement_check or ost_child_cost_check_others says is refused, whoever
 * calls: OST_DB_ERROR_CONSTRAINT with the messages.  The id, 0 on error. */
gint64 ost_placement_store_save_episode (OstTxn *txn,
                                         const OstEpisode *episode,
                                         const GDate *today,
                                         GError **error);
gint64 ost_placement_store_save_cost (OstTxn *txn, const OstChildCost *cost, GError **error);

/* The law as shipped, the centre's own entries over it. (transfer full) */
OstStatutory *ost_placement_store_load_statutory (OstTxn *txn, GError **error);
OstFacilityFigures *ost_placement_store_load_facilities (OstTxn *txn, GError **error);
/* Not closed yet: overrides may follow. */
OstAgreements *ost_placement_store_load_agreements (OstTxn *txn, GError **error);

G_END_DECLS
