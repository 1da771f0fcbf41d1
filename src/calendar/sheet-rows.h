/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Shares TOTAL out among rows that would like NEEDED: alike when that is enough for each, else
 * quiet rows give room to full ones, down to LEAST.  HEIGHTS add up to TOTAL. */
void
ost_sheet_rows_share (const double *needed, int n, double total, double least, double *heights);

G_END_DECLS
