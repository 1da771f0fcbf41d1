/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* The amounts of the law from one day on, as an announcement gives them together: the centre's rows
 * of statutory_amount, or what is shipped with the program (id 0).  An amount that is not known
 * leaves the shipped one in force. */
typedef struct
{
  OstRecord parent_instance; /* id of the first row, rev a mark of all revs */

  GDate valid_from;
  gint64 kinship;
  gint64 other;
  gint64 supplement;
  char *source;

  gboolean replaced; /* a shipped one, in whose place the centre entered its own */
} OstAmountsOfDay;

#define OST_TYPE_AMOUNTS_OF_DAY (ost_amounts_of_day_get_type ())
OST_DECLARE_RECORD (OstAmountsOfDay, ost_amounts_of_day)

G_END_DECLS
