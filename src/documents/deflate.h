/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* DATA as the PDF filter FlateDecode reads it. (transfer full) */
GBytes *ost_deflate (const void *data, gsize size);
/* In a third of the time, somewhat larger. (transfer full) */
GBytes *ost_deflate_fast (const void *data, gsize size);
/* Exactly SIZE bytes into DATA; what ost_deflate made never fails. */
void ost_inflate (GBytes *packed, void *data, gsize size);

G_END_DECLS
