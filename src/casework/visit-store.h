/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "casework/visit-child.h"
#include "casework/visit-task.h"
#include "casework/visit.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* What an assistant writes about one visit, saved together or not at all. */
typedef struct
{
  OstVisit *visit;
  GArray *children; /* of gint64: persons seen; NULL leaves them as they are */
  GPtrArray *tasks; /* of OstVisitTask; NULL leaves them as they are */
} OstVisitEntry;

void ost_visit_entry_free (OstVisitEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstVisitEntry, ost_visit_entry_free)

/* Saves the visit, the children seen and the tasks, and refreshes the register's line. */
gint64 ost_visit_store_save (OstTxn *txn, const OstVisitEntry *entry, GError **error);
/* To the family that it is really about (guard R18), with its tasks; REV as it was shown. */
gboolean
ost_visit_store_move (OstTxn *txn, gint64 id, gint64 rev, gint64 family_id, GError **error);
OstVisitEntry *ost_visit_store_load (OstTxn *txn, gint64 id, GError **error);
gboolean ost_visit_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error);

/* Plans a visit on DAY for the assistant of the family, at the hours and in the place of the last
 * one that took place, else at home at nine.  Returns its id. */
gint64 ost_visit_store_plan (OstTxn *txn, gint64 family_id, const GDate *day, GError **error);

/* Newest first. (transfer full, of OstVisit) */
GPtrArray *ost_visit_store_list_of_family (OstTxn *txn, gint64 family_id, GError **error);
/* Past planned visits without outcome, oldest first; STAFF_ID 0: everybody's. */
GPtrArray *
ost_visit_store_list_to_write_up (OstTxn *txn, gint64 staff_id, const GDate *today, GError **error);
/* Tasks of earlier visits that are not done, oldest first. (transfer full, of OstVisitTask) */
GPtrArray *ost_visit_store_list_open_tasks (OstTxn *txn, gint64 family_id, GError **error);
/* When a child was last seen by anybody; not valid when never. */
gboolean ost_visit_store_get_last_seen (OstTxn *txn, gint64 person_id, GDate *day, GError **error);

/* Counts of a period for papers and reports; ended visits (form "wizyta") only. */
typedef struct
{
  int planned;
  int held;
  int nobody;
  int refused;
  int called_off_by_family;
  int called_off_by_assistant;
  int moved;
  int phone_calls; /* other contacts that took place */
  int with_institutions;
} OstVisitCounts;
gboolean ost_visit_store_count (OstTxn *txn,
                                gint64 family_id,
                                const GDate *from,
                                const GDate *to,
                                OstVisitCounts *counts,
                                GError **error);

G_END_DECLS
