/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/agreement.h"
#include "placements/care-history.h"
#include "placements/facility-figures.h"
#include "storage/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  const char *surname;
  const char *given_name;
  const char *pesel; /* "" when not known */
} OstHistoryPerson;

/* Reads the histories of all children that may cost something in a period, one after another in
 * the order of printing, a portion of them at a time. */
typedef struct _OstHistoryReader OstHistoryReader;

/* Names of facilities and counties are interned in FACILITIES and AGREEMENTS, which must outlive
 * the reader; FIRST and LAST day of the period. */
OstHistoryReader *ost_history_reader_new (
    OstTxn *txn, OstFacilityFigures *facilities, OstAgreements *agreements, int first, int last);
void ost_history_reader_free (OstHistoryReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstHistoryReader, ost_history_reader_free)

gboolean ost_history_reader_count (OstHistoryReader *self,
                                   const char *pesel,
                                   guint *n_children,
                                   GError **error);
/* From the beginning; PESEL NULL: every child. */
gboolean ost_history_reader_start (OstHistoryReader *self, const char *pesel, GError **error);
/* The same for these people alone, at most OST_STATEMENT_PLACES, whatever they cost. */
gboolean ost_history_reader_start_of (OstHistoryReader *self,
                                      const gint64 *people,
                                      guint n_people,
                                      GError **error);
/* FALSE at the end or with ERROR set; what the former child gave is gone. */
gboolean ost_history_reader_next (OstHistoryReader *self, GError **error);
const OstHistoryPerson *ost_history_reader_get_person (const OstHistoryReader *self);
/* Closed and checked; NULL with OST_CARE_ERROR. Borrowed. */
const OstCareHistory *ost_history_reader_close (OstHistoryReader *self, GError **error);

G_END_DECLS
