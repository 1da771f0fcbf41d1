/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/problem.h"

G_BEGIN_DECLS

/* Stands under the row of a field and says what is wrong with it: icon and words. */
#define OST_TYPE_PROBLEM_ROW (ost_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (OstProblemRow, ost_problem_row, OST, PROBLEM_ROW, AdwPreferencesRow)

/* NULL: nothing is wrong, the row goes away. */
void ost_problem_row_set_problem (OstProblemRow *self, const OstProblem *problem);

G_END_DECLS
