/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* „Nasze ustalenia”: what the family and the assistant have agreed, in plain words and large type,
 * on one page for the family to keep. */
typedef struct
{
  const char *text;
  const char *who;    /* a name, where it is not said by the heading */
  const char *helper; /* "asystent rodziny", NULL: nobody */
  GDate due_on;
} OstAgreement;

typedef struct
{
  OstPaper paper;
  const char *family;
  const char *wanted; /* the goal, in the family's words where they are known */

  const OstAgreement *ours; /* what the family does */
  guint n_ours;
  const OstAgreement *assistants;
  guint n_assistants;
  const OstAgreement *others;
  guint n_others;
  gboolean more; /* not everything stands here: the rest is in the plan */

  GDate next_day;
  int next_time; /* minutes from midnight, OST_TIME_NONE */
  const char *assistant;
  const char *phone;
  const char *closing; /* template „agreements” */
} OstFamilyAgreements;

/* (transfer full) */
OstDocument *ost_family_agreements_new_document (const OstFamilyAgreements *agreements);

G_END_DECLS
