/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"

G_BEGIN_DECLS

extern const OstFormLayout ost_plan_form;
extern const OstFormLayout ost_goal_form;
extern const OstFormLayout ost_step_form;

G_END_DECLS
