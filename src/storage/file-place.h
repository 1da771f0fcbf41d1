/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* What can be told about a database file before the engine touches it; nothing is changed. */
gboolean ost_file_place_check_old (const char *path, GError **error);
/* Makes the empty file, readable by its owner only. */
gboolean ost_file_place_make (const char *path, GError **error);
/* After a creation that failed: the file, its key slots and SQLite's companions. */
void ost_file_place_remove (const char *path);

/* TRUE for a file that begins as plain SQLite files do. */
gboolean ost_file_place_is_plain (const char *path);

G_END_DECLS
