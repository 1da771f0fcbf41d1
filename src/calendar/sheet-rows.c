/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/sheet-rows.h"

/* What is used when no row gets more than LEVEL. */
static double
fill_to (const double *needed, int n, double level, double least, double *heights)
{
  double used = 0;

  for (int i = 0; i < n; i++)
    {
      heights[i] = MAX (MIN (needed[i], level), least);
      used += heights[i];
    }
  return used;
}

static gboolean
is_enough (const double *needed, int n, double height)
{
  for (int i = 0; i < n; i++)
    if (needed[i] > height)
      return FALSE;
  return TRUE;
}

void
ost_sheet_rows_share (const double *needed, int n, double total, double least, double *heights)
{
  const int halvings = 50;
  double low = total / n, high = total, rest;

  g_return_if_fail (n > 0 && least * n <= total);

  if (is_enough (needed, n, low))
    high = low = least; /* all get what is over */
  else if (fill_to (needed, n, high, least, heights) > total)
    for (int i = 0; i < halvings; i++)
      {
        const double level = (low + high) / 2;

        if (fill_to (needed, n, level, least, heights) > total)
          high = level;
        else
          low = level;
      }
  else
    low = high;

  rest = total - fill_to (needed, n, low, least, heights);
  for (int i = 0; i < n; i++)
    heights[i] += rest / n;
}
