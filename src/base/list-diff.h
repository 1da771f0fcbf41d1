/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What g_list_store_splice and items-changed take: one stretch, the rest stays. */
typedef struct
{
  guint position;
  guint removed;
  guint added;
} OstListDiff;

/* Trims what is equal at the head and at the tail; nothing removed and nothing added when the lists
 * are the same. */
OstListDiff
ost_list_diff (const gint64 *before, guint n_before, const gint64 *after, guint n_after);

G_END_DECLS
