/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/driver.h"

G_BEGIN_DECLS

#define OST_PGSQL_CHANNEL "ostoja_changed"

/* Notices are "SENDER TOPIC TOPIC…". */
GSource *ost_pgsql_listen (const OstPlace *place,
                           GMainContext *context,
                           OstHeardFunc heard,
                           gpointer user_data,
                           GError **error);

G_END_DECLS
