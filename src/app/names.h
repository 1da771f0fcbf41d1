/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What the links and codes of some records are called: filled on a worker together with the
 * records, read by lists while they make their lines. */
typedef struct _OstNames OstNames;

OstNames *ost_names_new (void);
void ost_names_free (OstNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstNames, ost_names_free)

/* Looks up every link and code of RECORDS (of OstRecord). */
gboolean ost_names_add (OstNames *self, OstTxn *txn, GPtrArray *records, GError **error);

/* Something else that is known of a record: ("last-seen", 12, "3 days ago"). */
void ost_names_note (OstNames *self, const char *topic, gint64 id, const char *text);

/* "" for 0 and for what was not looked up; borrowed. */
const char *ost_names_get (const OstNames *self, const char *topic, gint64 id);
const char *ost_names_get_code (const OstNames *self, const char *dictionary, const char *code);

G_END_DECLS
