/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/list-diff.h"

OstListDiff
ost_list_diff (const gint64 *before, guint n_before, const gint64 *after, guint n_after)
{
  const guint shorter = MIN (n_before, n_after);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && before[head] == after[head])
    head++;
  while (tail < shorter - head && before[n_before - 1 - tail] == after[n_after - 1 - tail])
    tail++;
  return (OstListDiff){ head, n_before - head - tail, n_after - head - tail };
}
