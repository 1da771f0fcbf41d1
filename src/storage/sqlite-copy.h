/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "storage/driver.h"

G_BEGIN_DECLS

/* Writes all pages of SOURCE into the empty file of COPY and checks what was written.  KEY (32
 * bytes) encrypts the copy too; NULL: plain. */
gboolean ost_sqlite_copy (sqlite3 *source, const guint8 *key, const OstCopy *copy, GError **error);

/* Gives HANDLE its KEY before the first page is read. */
gboolean ost_sqlite_unlock (sqlite3 *handle, const guint8 *key);

G_END_DECLS
