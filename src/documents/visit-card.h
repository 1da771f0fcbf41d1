/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* Karta wizyty: written up, or empty to take along (filled with names, last agreements and open
 * steps).  Times are minutes from midnight, OST_TIME_NONE when not known. */
typedef struct
{
  const char *text;
  const char *who; /* "rodzina", "asystent", NULL: not said */
  GDate due_on;
  gboolean done;
} OstVisitCardTask;

/* Added to the note when it was closed already. */
typedef struct
{
  GDate day;
  const char *author;
  const char *text;
} OstVisitCardAddendum;

typedef enum
{
  OST_VISIT_CARD_NOT_SIGNED,
  OST_VISIT_CARD_SIGNED,
  OST_VISIT_CARD_REFUSED,
  OST_VISIT_CARD_ON_PAPER
} OstVisitCardSignature;

typedef struct
{
  OstPaper paper;
  gboolean empty;      /* to be filled in by hand */
  const char *card_no; /* NULL: none */
  const char *family;
  const char *case_no;
  const char *address;
  gboolean address_hidden;
  const char *assistant;
  const char *safety; /* note for the visit, on the empty card only */

  GDate day;
  int from_time;
  int to_time;
  const char *form; /* "wizyta w miejscu zamieszkania" */
  const char *place;
  const char *outcome;
  const char *present;
  const char *const *members;       /* of the household, to tick on the empty card */
  const char *const *children;      /* all of them, NULL-terminated */
  const char *const *children_seen; /* those of them that were seen */
  int minutes;                      /* 0: not known */
  int kilometres;                   /* 0: none */
  const char *topic;
  const char *course;
  GDate written_on; /* printed when more than 7 days after DAY (R7) */
  const OstVisitCardAddendum *addenda;
  guint n_addenda;

  const OstVisitCardTask *earlier; /* agreed before */
  guint n_earlier;
  const OstVisitCardTask *agreed; /* now */
  guint n_agreed;
  const OstVisitCardTask *open_steps; /* of the plan */
  guint n_open_steps;
  GDate next_day;
  int next_time;
  OstVisitCardSignature signature;
  const char *note; /* template „visit-card”, above the signatures */
} OstVisitCard;

/* (transfer full) */
OstDocument *ost_visit_card_new_document (const OstVisitCard *card);

G_END_DECLS
