/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* DATA as the PDF filter FlateDecode reads it. (transfer full) */
GBytes *ost_deflate (const void *data, gsize size);

G_END_DECLS
