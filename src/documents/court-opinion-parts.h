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

/* Visits by how they ended; those that were moved count on their new day alone. */
typedef struct
{
  guint planned;
  guint held;
  guint nobody_home;
  guint refused;
  guint called_off_by_family;
  guint called_off_by_assistant;
  const char *what; /* other kinds than visits: "rozmowy telefoniczne" */
} OstOpinionVisits;

/* Who a line of the people's table is; beside OstPaperPerson, which knows no record. */
typedef struct
{
  gint64 person_id;
  gboolean child;
} OstOpinionMember;

typedef struct
{
  const char *duty;
  const char *whom;
  const char *done;
  const char *state; /* "w toku" */
  GDate state_on;
  const char *source;
  gint64 person_id; /* WHOM, 0: the family */
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
  const char *school;
  gint64 person_id;
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

/* A fact of the file in one of the parts, word for word, with where it is from (R6, R7). */
typedef struct
{
  int part;
  const char *said;
  GDate day;
  const char *source; /* "wizyta" */
  const char *author; /* "Anna Lis", NULL */
  GDate entered_on;   /* told when more than seven days after DAY */
  gint64 person_id;   /* about whom, 0: the family */
  gboolean own_words_of_child;
  const char *topic; /* of the record that it is from */
  gint64 record_id;
  gint64 record_rev;
} OstOpinionQuote;

G_END_DECLS
