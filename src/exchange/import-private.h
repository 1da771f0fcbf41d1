/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-row.h"

G_BEGIN_DECLS

OstImportReport *ost_import_report_new (void);
/* The file as a whole. */
void ost_import_report_reject (OstImportReport *self, const char *message);

G_END_DECLS
