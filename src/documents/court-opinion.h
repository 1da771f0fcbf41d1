/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* Opinion about a family and its members (art. 15(1)(17)): fifteen parts in fixed order.  Facts and
 * judgement are apart; there are no scores (R9), and part 14 is never filled by the program (R5).
 */
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

typedef struct
{
  OstPaper paper;
  const char *const *addressee; /* lines, NULL-terminated */
  const char *signature;        /* sygn. akt */
  GDate letter_date;
  GDate received_on;
  const char *citation; /* legal basis as printed, from the settings */
  guint version;        /* 2 and later name what they replace */
  const char *replaces;
  const char *subjects; /* "Zofia Piotrowska, ur. …" one a line */

  const OstOpinionAnswer *answers;
  guint n_answers;

  GDate period_from;
  GDate period_to;
  GDate assistant_since;
  const char *assistants; /* "Anna Lis; poprzednio Daria Kania (do 24.04.2026)" */
  const OstOpinionContact *contacts;
  guint n_contacts;
  const OstOpinionTalk *talks;
  guint n_talks;
  const char *const *papers_seen; /* NULL-terminated */

  const OstPaperPerson *people;
  guint n_people;
  const char *guardians; /* kurator, koordynator */

  const char *basis; /* "zgoda rodziny z dnia …" */
  OstOpinionVisits visits;
  const char *plan; /* plan of …, who took part */
  const char *course;

  const OstOpinionDuty *duties;
  guint n_duties;
  const OstOpinionGoal *goals;
  guint n_goals;
  const OstOpinionArea *areas;
  guint n_areas;
  const OstOpinionChild *children;
  guint n_children;

  gboolean child_away; /* part 9 concerns this family */
  const OstOpinionMeeting *meetings;
  guint n_meetings;
  const char *return_conditions;

  const OstOpinionHelp *help;
  guint n_help;
  const char *const *strengths; /* NULL-terminated */
  const OstOpinionRisk *risks;
  guint n_risks;
  const char *family_position;
  const char *conclusions; /* part 14, the author's judgement */
  const char *const *not_known;

  const char *const *annexes;
  const char *const *copies;
  OstSignature assistant;
  const OstSignature *head; /* countersignature, NULL: not printed */
} OstCourtOpinion;

/* (transfer full) */
OstDocument *ost_court_opinion_new_document (const OstCourtOpinion *opinion);

G_END_DECLS
