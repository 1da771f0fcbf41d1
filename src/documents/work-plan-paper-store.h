/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper-source.h"
#include "documents/work-plan-paper.h"

G_BEGIN_DECLS

/* The newest version of the family's plan; without a plan the outline with "brak danych".  PAPER
 * borrows from SOURCE. */
gboolean
ost_work_plan_paper_store_fill (OstPaperSource *source, OstWorkPlanPaper *paper, GError **error);

G_END_DECLS
