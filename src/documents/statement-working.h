/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/cofinancing-statement.h"

G_BEGIN_DECLS

/* How each line of CHILD came about, by the numbers of its table; nothing without workings. */
void ost_statement_add_working (OstDocument *document, const OstStatementChild *child);
/* The table of days; nothing without days. */
void ost_statement_add_days (OstDocument *document, const OstStatementChild *child);

G_END_DECLS
