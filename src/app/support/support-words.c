/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/support/support-words.h"
#include "base/date.h"
#include "support/support-rules.h"

char *
ost_support_state_dup_words (int state, const GDate *contract_to)
{
  const char *label = ost_kind_get_label (&ost_support_state_kind, state);
  g_autofree char *day = ost_date_dup_numeric (contract_to);

  if (state == OST_SUPPORT_IN_FORCE && *day != '\0')
    /* Translators: of a contract; %s is a date */
    return g_strdup_printf (_ ("contract until %s"), day);
  if (state == OST_SUPPORT_IN_FORCE || state == OST_SUPPORT_ENDED)
    return g_strdup (label);
  return g_strconcat ("⚠ ", label, NULL);
}
