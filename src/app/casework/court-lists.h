/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* What the court wrote about a family. */
extern const OstFiledList ost_court_orders_list;
extern const OstFiledList ost_court_duties_list;
extern const OstFiledList ost_court_requests_list;

G_END_DECLS
