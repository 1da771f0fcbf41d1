/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/paged-list.h"

G_BEGIN_DECLS

typedef void (*OstPagedRowGoneFunc) (gpointer owner, guint position);

/* GONE is told when the row is let go of, unless ost_paged_row_release came first. */
OstPagedRow *ost_paged_row_new (guint position, OstPagedRowGoneFunc gone, gpointer owner);
void ost_paged_row_set (OstPagedRow *self, gint64 key, gpointer record);
void ost_paged_row_release (OstPagedRow *self);

G_END_DECLS
