/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* The rows and sections of a court opinion. */
typedef struct
{
  const char *question;
  const char *answer;
} OstOpinionAnswer;

typedef struct
{
  const char *what; /* "wizyty w miejscu zamieszkania" */
  guint n;
} OstOpinionContact;

typedef struct
{
  const char *institution;
  GDate day;
  const char *matter;
} OstOpinionTalk;

/* Visits by how they ended; ANNOUNCED is all that were planned in the period. */
typedef struct
{
  guint planned;
  guint held;
  guint nobody_home;
  guint refused;
  guint called_off_by_family;
  guint called_off_by_assistant;
} OstOpinionVisits;

typedef struct
{
  const char *duty;
  const char *whom;
  const char *done;
  const char *state; /* "w toku" */
  GDate state_on;
  const char *source;
} OstOpinionDuty;

typedef struct
{
  const char *goal;
  const char *state; /* "osiągnięty", "w toku", "nieosiągnięty" */
  const char *reason;
} OstOpinionGoal;

/* One area of part 7; hearsay keeps its „z relacji …” in TEXT (R6). */
typedef struct
{
  const char *title; /* "Mieszkanie" */
  const char *text;
} OstOpinionArea;

typedef struct
{
  const char *name;
  const char *age; /* "9 lat" */
  GDate last_seen; /* last direct observation */
  const char *care;
  const char *health;
  const char *learning;
  const char *bonds;
  const char *needs;
  const char *own_words; /* only what the child said of its own accord, not quoted (R16) */
} OstOpinionChild;

typedef struct
{
  const char *child;
  const char *order; /* as the court ordered it */
  guint planned;
  guint held;
  const char *course;
  const char *home; /* preparation of the home */
} OstOpinionMeeting;

typedef struct
{
  const char *form;
  GDate from;
  GDate to;
  const char *who;
  const char *result;
} OstOpinionHelp;

typedef struct
{
  const char *fact;
  GDate day;
  const char *response;
} OstOpinionRisk;

G_END_DECLS
