/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "placements/cofinancing-run.h"

G_BEGIN_DECLS

/* A workbook of the gmina's share: lines with their working, months, days, rules.  Polish whatever
 * the locale, set up to be printed on A4 across. */
typedef struct _OstShareWorkbook OstShareWorkbook;

OstShareWorkbook *ost_share_workbook_new (const OstCofinancingQuery *query, GError **error);
void ost_share_workbook_free (OstShareWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstShareWorkbook, ost_share_workbook_free)

void ost_share_workbook_add_line (OstShareWorkbook *self, const OstCofinancingLine *line);
void ost_share_workbook_add_day (OstShareWorkbook *self,
                                 const OstCofinancingLine *line,
                                 const OstShareDay *day);
void ost_share_workbook_add_warning (OstShareWorkbook *self, const char *message);
/* What was agreed with COUNTY from the month SINCE (not valid: the whole period). */
void ost_share_workbook_add_rules (OstShareWorkbook *self,
                                   const char *county,
                                   const GDate *since,
                                   const OstRuleSet *rules);
gboolean ost_share_workbook_finish (OstShareWorkbook *self, GOutputStream *stream, GError **error);

G_END_DECLS
