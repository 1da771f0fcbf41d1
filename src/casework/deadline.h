/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/kind.h"

G_BEGIN_DECLS

typedef enum
{
  OST_DEADLINE_NONE,
  OST_DEADLINE_PLAN_STEP,
  OST_DEADLINE_ASSESSMENT,
  OST_DEADLINE_OPINION,
  OST_DEADLINE_REPORT,
  OST_DEADLINE_LETTER,
  OST_DEADLINE_CONSENT_MISSING,
  OST_DEADLINE_CONSENT_WITHDRAWN,
  OST_DEADLINE_INTERVIEW,
  OST_DEADLINE_SUPPORT_CONTRACT
} OstDeadlineKind;

extern const OstKind ost_deadline_kinds;

/* Something that has to be done by a day. */
typedef struct
{
  OstDeadlineKind kind;
  const char *topic; /* table of the record, static */
  gint64 id;         /* of that record */
  gint64 family_id;  /* 0: not in the register */
  char *family;
  char *case_number;
  char *content;   /* own words: the action, the signature of the court; NULL */
  GDate due_on;    /* not valid: since it was missed first */
  char *article;   /* of the law's tables, NULL when no law sets it */
  char *assistant; /* "A. Lis", NULL */
} OstDeadline;

void ost_deadline_free (OstDeadline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDeadline, ost_deadline_free)

/* The dictionary's word for the article that sets such a deadline, NULL when none does. */
const char *ost_deadline_get_law (OstDeadlineKind kind);

G_END_DECLS
