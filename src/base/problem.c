/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/problem.h"

static void
free_problem (gpointer data)
{
  OstProblem *problem = data;

  g_free (problem->field);
  g_free (problem->message);
  g_free (problem);
}

OstProblems *
ost_problems_new (void)
{
  return g_ptr_array_new_with_free_func (free_problem);
}

void
ost_problems_add (
    OstProblems *self, OstProblemLevel level, const char *field, const char *format, ...)
{
  OstProblem *problem;
  va_list args;

  g_return_if_fail (self != NULL);

  problem = g_new0 (OstProblem, 1);
  problem->level = level;
  problem->field = g_strdup (field);
  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self, problem);
}

gboolean
ost_problems_has_errors (const OstProblems *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->len; i++)
    if (((const OstProblem *) self->pdata[i])->level == OST_PROBLEM_ERROR)
      return TRUE;
  return FALSE;
}

const OstProblem *
ost_problems_find (const OstProblems *self, const char *field)
{
  const OstProblem *warning = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->len; i++)
    {
      const OstProblem *problem = self->pdata[i];

      if (g_strcmp0 (problem->field, field) != 0)
        continue;
      if (problem->level == OST_PROBLEM_ERROR)
        return problem;
      if (warning == NULL)
        warning = problem;
    }
  return warning;
}

char *
ost_problems_dup_text (const OstProblems *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, ((const OstProblem *) self->pdata[i])->message);
    }
  return g_string_free (text, FALSE);
}
