/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

extern const OstFiledList ost_requests_list;
extern const OstFiledList ost_orders_list;
extern const OstFiledList ost_duties_list;

/* Of a letter; the deadline is counted while it is typed. */
extern const OstFormLayout ost_court_request_form;

G_END_DECLS
