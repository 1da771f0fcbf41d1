/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/driver.h"

G_BEGIN_DECLS

/* Numbered SQL files of an engine (schema/ENGINE/0001.sql …), each applied in a transaction of its
 * own.  A released file never changes. */
int ost_migrate_get_latest (const OstDriver *driver);
/* OST_DB_ERROR_EXISTS when there is a schema already. */
gboolean ost_migrate_create (OstConnection *connection, GError **error);
/* OST_DB_ERROR_NOT_A_DATABASE without our tables, OST_DB_ERROR_NEWER for a later program's. */
gboolean ost_migrate_open (OstConnection *connection, GError **error);
/* Drops every table that the steps make, with what is in it. */
gboolean ost_migrate_unmake (OstConnection *connection, GError **error);

G_END_DECLS
