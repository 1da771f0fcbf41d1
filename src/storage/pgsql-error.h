/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/driver.h"
#include "storage/libpq.h"

G_BEGIN_DECLS

/* Always FALSE. RESULT may be NULL: nothing came back. */
gboolean ost_pgsql_set_error (PGconn *pg, const PGresult *result, GError **error);
/* A connection with our settings, or NULL. */
PGconn *ost_pgsql_connect (const OstPlace *place, GError **error);
/* The settings again, after PQreset. */
gboolean ost_pgsql_configure (PGconn *pg, GError **error);

G_END_DECLS
