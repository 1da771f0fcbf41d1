/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"
#include "documents/cofinancing-statement.h"
#include "documents/family-card.h"
#include "documents/visit-card.h"
#include "documents/work-plan-paper.h"

/* Papers of invented families of the demo centre. */
OstPaper ost_sample_paper (const char *number);
OstCourtOpinion ost_sample_opinion (void);
OstWorkPlanPaper ost_sample_plan (void);
OstCofinancingStatement ost_sample_statement (void);
OstFamilyCard ost_sample_family_card (void);
OstVisitCard ost_sample_visit_card (void);
OstVisitCard ost_sample_empty_card (void);

/* DAY, MONTH, YEAR as a constant. */
GDate ost_sample_day (int day, int month, int year);
