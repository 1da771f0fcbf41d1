/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sheet.h"
#include "exchange/table-writer.h"

G_BEGIN_DECLS

typedef struct
{
  const OstSheet *sheet;
  OstTableFormat format;
  gboolean shown_only; /* what the register's page shows, not all columns of the file */
  const char *search;  /* every word must begin a word of the row; NULL: all rows */
  gint64 limit;        /* 0: none */
} OstExportQuery;

/* Guard R1 holds: a confidential address is „adres znany ośrodkowi” in each format. */
gboolean ost_export (OstDb *db, const OstExportQuery *query, GOutputStream *stream, GError **error);

G_END_DECLS
