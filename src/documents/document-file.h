/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes BYTES to PATH whole or not at all: beside it, to the disk, then in its place.  What stood
 * at PATH before stays when this fails.  Errors: G_FILE_ERROR. */
gboolean ost_document_save (GBytes *bytes, const char *path, GError **error);

G_END_DECLS
