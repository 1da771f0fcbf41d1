/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/csv-reader.h"
#include "base/draft.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What the tables of the demo (data/demo) call their records, and the day they are told from. */
typedef struct
{
  GDate today;
  GHashTable *ids; /* "family/F01" to gint64 */
} OstDemoNames;

OstDemoNames *ost_demo_names_new (const GDate *today);
void ost_demo_names_free (OstDemoNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDemoNames, ost_demo_names_free)

void ost_demo_names_set (OstDemoNames *self, const char *topic, const char *code, gint64 id);
/* 0 when no record is called so. */
gint64 ost_demo_names_get (const OstDemoNames *self, const char *topic, const char *code);

/* A table of data/demo by its name without .csv. */
OstCsvReader *ost_demo_table_open (const char *name, GError **error);
/* Cell of the row gone to; "" when there is no such column. */
const char *ost_demo_table_cell (OstCsvReader *reader, const char *column);

typedef gint64 (*OstDemoSave) (OstTxn *txn, gconstpointer record, GError **error);

typedef struct
{
  const char *name;
  GType type;
  OstDemoSave save;
} OstDemoTable;

/* Columns are fields of the record; links are told by names, days as in demo-day.h; the column
 * "code" names the record for later tables. */
gboolean
ost_demo_table_fill (OstTxn *txn, OstDemoNames *names, const OstDemoTable *table, GError **error);
/* The same of one row, to be completed and saved by the caller. (transfer full) */
OstDraft *ost_demo_table_read_row (OstCsvReader *reader,
                                   const OstDemoNames *names,
                                   GType type,
                                   GError **error);

G_END_DECLS
