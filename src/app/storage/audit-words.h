/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/audit-register-store.h"

G_BEGIN_DECLS

/* Words of the audit as the window says them. Borrowed; the word itself when it is not known. */
const char *ost_audit_action_words (const char *action);
const char *ost_audit_topic_words (const char *topic);

typedef struct
{
  char *label;     /* of the field */
  char *old_value; /* as shown; "" when there was none */
  char *new_value;
} OstAuditChange;

/* What an entry changed, field by field; protected words are said to be so and not shown.
 * (transfer full, of OstAuditChange) */
GPtrArray *ost_audit_list_changes (const OstAuditLine *line);

G_END_DECLS
