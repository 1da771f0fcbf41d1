/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/deadline-words.h"
#include "base/date.h"

char *
ost_deadline_dup_words (const GDate *due, const GDate *today)
{
  int days;

  if (!g_date_valid (due))
    return g_strdup ("");
  days = ost_date_days_between (today, due);
  if (days == 0)
    return g_strdup (_ ("⚠ due today"));
  if (days < 0)
    return g_strdup_printf (
        ngettext ("⚠ overdue by %d day", "⚠ overdue by %d days", (gulong) -days), -days);
  return g_strdup_printf (ngettext ("due in %d day", "due in %d days", (gulong) days), days);
}
