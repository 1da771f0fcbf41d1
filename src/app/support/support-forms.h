/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"

G_BEGIN_DECLS

extern const OstFormLayout ost_supporting_family_form;
extern const OstFormLayout ost_supported_family_form;
extern const OstFormLayout ost_supporting_person_form;
extern const OstFormLayout ost_reimbursement_form;

G_END_DECLS
