/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with a draft, in the user's words.  An error blocks saving, a warning does not. */
typedef enum
{
  OST_PROBLEM_ERROR,
  OST_PROBLEM_WARNING
} OstProblemLevel;

typedef struct
{
  OstProblemLevel level;
  char *field; /* name in the field table, NULL: the record as a whole */
  char *message;
} OstProblem;

typedef GPtrArray OstProblems; /* of OstProblem */

OstProblems *ost_problems_new (void);
void ost_problems_add (OstProblems *self,
                       OstProblemLevel level,
                       const char *field,
                       const char *format,
                       ...) G_GNUC_PRINTF (4, 5);
gboolean ost_problems_has_errors (const OstProblems *self);
/* The first problem of FIELD, errors before warnings; borrowed, NULL when there is none. */
const OstProblem *ost_problems_find (const OstProblems *self, const char *field);
/* All messages, a line each. */
char *ost_problems_dup_text (const OstProblems *self);

G_END_DECLS
