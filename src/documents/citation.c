/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/citation.h"

static const OstField fields[] = {
  OST_FIELD (OstCitation, code, TEXT, N_ ("Code"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCitation, content, TEXT, N_ ("Text on paper"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCitation, valid_from, DATE, N_ ("Valid from"), OST_FIELD_PLAIN),
  OST_FIELD (OstCitation, checked_on, DATE, N_ ("Checked on"), OST_FIELD_PLAIN),
};

gboolean
ost_citation_is_old (const OstCitation *self, const GDate *today)
{
  GDate until;

  if (!g_date_valid (&self->checked_on))
    return TRUE;
  until = self->checked_on;
  g_date_add_months (&until, 12);
  return g_date_compare (&until, today) < 0;
}

OST_DEFINE_RECORD (OstCitation, ost_citation, "citation", fields, NULL)
