/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* What the centre writes when visits fail again and again (day.md S6): to the family, to the social
 * worker, to the court that obliged the family.  One content, three papers. */
typedef enum
{
  OST_NO_CONTACT_FAMILY,
  OST_NO_CONTACT_SOCIAL_WORKER,
  OST_NO_CONTACT_COURT
} OstNoContactReader;

typedef struct
{
  GDate day;
  int from_time; /* minutes from midnight, OST_TIME_NONE */
  const char *outcome;
} OstFailedVisitRow;

typedef struct
{
  const char *name;
  GDate last_seen; /* by anybody of the centre */
} OstSeenChild;

typedef struct
{
  OstPaper paper;
  OstNoContactReader reader;
  const char *const *addressee; /* lines, NULL-terminated */
  const char *family;
  const char *text;  /* template „family-letter”, „worker-note” or „court-no-contact” */
  const char *phone; /* to call back */
  GDate last_contact;
  const char *signature; /* sygn. akt */
  GDate ordered_on;      /* the court's order */
  const OstFailedVisitRow *visits;
  guint n_visits;
  const OstSeenChild *children;
  guint n_children;
  OstSignature signatures[2];
  guint n_signatures;
} OstNoContactLetter;

/* (transfer full) */
OstDocument *ost_no_contact_letter_new_document (const OstNoContactLetter *letter);

G_END_DECLS
