/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"

G_BEGIN_DECLS

extern const OstFormLayout ost_court_order_form;
extern const OstFormLayout ost_court_duty_form;
/* In a family's file; and in the register, where the family may not be known. */
extern const OstFormLayout ost_court_request_form;
extern const OstFormLayout ost_any_court_request_form;

G_END_DECLS
