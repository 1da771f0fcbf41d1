/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/table-writer.h"

G_BEGIN_DECLS

/* What a format does with a cell.  A back end begins with this struct; the writer counts columns.
 */
typedef struct _OstTableBackEnd OstTableBackEnd;

typedef struct
{
  void (*begin_row) (OstTableBackEnd *self);
  void (*add_text) (OstTableBackEnd *self, guint column, const char *text);
  void (*add_int) (OstTableBackEnd *self, guint column, gint64 value);
  void (*add_amount) (OstTableBackEnd *self, guint column, gint64 grosze);
  void (*add_date) (OstTableBackEnd *self, guint column, const GDate *date);
  void (*end_row) (OstTableBackEnd *self);
  gboolean (*finish) (OstTableBackEnd *self, GError **error);
  void (*free) (OstTableBackEnd *self);
} OstTableBackEndClass;

struct _OstTableBackEnd
{
  const OstTableBackEndClass *klass;
  const OstTableColumn *columns;
  guint n_columns;
  GOutputStream *stream;
};

/* The caller sets columns and stream before the first row. */
OstTableBackEnd *ost_text_table_new (void);
OstTableBackEnd *
ost_csv_table_new (GOutputStream *stream, const OstTableColumn *columns, guint n_columns);
OstTableBackEnd *ost_json_table_new (GOutputStream *stream);
OstTableBackEnd *ost_xlsx_table_new (const OstTableColumn *columns, guint n_columns);

G_END_DECLS
