/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/deadline.h"

static const OstKindValue kind_values[] = {
  { "", "", NULL },
  { "dzialanie", NC_ ("deadline", "Action of the plan"), NULL },
  { "ocena", NC_ ("deadline", "Periodic assessment"), NULL },
  { "opinia", NC_ ("deadline", "Court opinion"), NULL },
  { "informacja", NC_ ("deadline", "Report to the court"), NULL },
  { "pismo-sadu", NC_ ("deadline", "Letter of a court"), NULL },
  { "brak-zgody", NC_ ("deadline", "No consent on file"), NULL },
  { "zgoda-cofnieta", NC_ ("deadline", "Consent withdrawn"), NULL },
  { "wywiad", NC_ ("deadline", "Community interview"), NULL },
  { "umowa", NC_ ("deadline", "Contract of a supporting family ends"), NULL },
};
const OstKind ost_deadline_kinds = OST_KIND ("deadline", kind_values);

static const char *const laws[] = {
  [OST_DEADLINE_PLAN_STEP] = "plan-step",     [OST_DEADLINE_ASSESSMENT] = "assessment",
  [OST_DEADLINE_OPINION] = "opinion",         [OST_DEADLINE_REPORT] = "report",
  [OST_DEADLINE_CONSENT_MISSING] = "consent", [OST_DEADLINE_CONSENT_WITHDRAWN] = "consent",
  [OST_DEADLINE_INTERVIEW] = "interview",     [OST_DEADLINE_SUPPORT_CONTRACT] = NULL,
};

void
ost_deadline_free (OstDeadline *self)
{
  g_free (self->family);
  g_free (self->case_number);
  g_free (self->content);
  g_free (self->article);
  g_free (self->assistant);
  g_free (self);
}

const char *
ost_deadline_get_law (OstDeadlineKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (laws), NULL);
  return laws[kind];
}
