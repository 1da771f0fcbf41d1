/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion-parts.h"

G_BEGIN_DECLS

/* Opinion about a family and its members (art. 15(1)(17)): fifteen parts in fixed order.  Facts and
 * judgement are apart; there are no scores (R9), and part 14 is never filled by the program (R5).
 */
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
  const OstOpinionMember *members; /* beside PEOPLE; NULL: not known */
  const char *guardians;           /* kurator, koordynator */

  const char *basis; /* "zgoda rodziny z dnia …" */
  OstOpinionVisits visits;
  const OstOpinionVisits *other_visits; /* contacts of other kinds */
  guint n_other_visits;
  const char *plan; /* plan of …, who took part */
  const char *course;

  const OstOpinionDuty *duties;
  guint n_duties;
  const char *duties_note; /* what the author adds below the table */
  const OstOpinionGoal *goals;
  guint n_goals;
  const char *goals_note;
  const OstOpinionArea *areas;
  guint n_areas;
  const OstOpinionChild *children;
  guint n_children;

  gboolean child_away; /* part 9 concerns this family */
  const OstOpinionMeeting *meetings;
  guint n_meetings;
  const char *meetings_note;
  const char *return_conditions;

  const OstOpinionHelp *help;
  guint n_help;
  const char *const *strengths; /* NULL-terminated */
  const OstOpinionRisk *risks;
  guint n_risks;
  const char *family_position;
  const char *conclusions; /* part 14, the author's judgement */
  const char *const *not_known;
  const char *const *gaps; /* counted from the file: what nobody has written, who was not seen */

  const OstOpinionQuote *quotes; /* by part and day */
  guint n_quotes;

  /* Standard texts (paper-text.h); NULL: nothing is printed. */
  const char *basis_text; /* what the opinion is based on */
  const char *no_letter_text;
  const char *no_questions_text;
  const char *no_duties_text;
  const char *no_care_text;
  const char *closing_text; /* below the conclusions */

  const char *copy_for; /* NULL: the opinion itself; a copy: "Pani Ewa Nowak" */
  guint left_out;       /* of a copy: bit N, part N is not in it */

  const char *const *annexes;
  const char *const *copies;
  OstSignature assistant;
  const OstSignature *head; /* countersignature, NULL: not printed */
} OstCourtOpinion;

/* (transfer full) */
OstDocument *ost_court_opinion_new_document (const OstCourtOpinion *opinion);

G_END_DECLS
