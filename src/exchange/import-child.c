/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/record-build.h"
#include "base/text.h"
#include "exchange/import-child.h"

typedef struct
{
  GHashTable *children; /* set of gint64 */
  GHashTable *lines;    /* gint64 record -> line */
} Remembered;

static void
remembered_free (gpointer data)
{
  Remembered *self = data;

  g_hash_table_unref (self->children);
  g_hash_table_unref (self->lines);
  g_free (self);
}

static Remembered *
get_remembered (OstImport *self)
{
  Remembered *remembered = self->own;

  if (remembered != NULL)
    return remembered;
  remembered = g_new0 (Remembered, 1);
  remembered->children = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  remembered->lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->own = remembered;
  self->own_free = remembered_free;
  return remembered;
}

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *folded_a = ost_text_fold (a);
  g_autofree char *folded_b = ost_text_fold (b);

  return g_str_equal (folded_a, folded_b);
}

static void
compare_name (OstImport *self, const char *column, const char *said, const char *known)
{
  if (said != NULL && known != NULL && !same_name (said, known))
    ost_import_merge_text (self, column, said, known);
}

static gboolean
fills_birth_date (OstImport *self, const OstPerson *said, const OstPerson *known)
{
  g_autofree char *day = NULL;
  g_autofree char *known_day = NULL;

  if (!g_date_valid (&said->birth_date) || !g_date_valid (&known->birth_date))
    return g_date_valid (&said->birth_date);
  day = ost_date_dup_iso (&said->birth_date);
  known_day = ost_date_dup_iso (&known->birth_date);
  return ost_import_merge_text (self, "data_urodzenia", day, known_day);
}

OstPerson *
ost_import_merge_child (OstImport *self, const OstPerson *said, const OstPerson *known)
{
  const gboolean birth_date = fills_birth_date (self, said, known);
  const gboolean pesel = said->pesel != NULL && known->pesel == NULL;
  OstPerson *filled;

  compare_name (self, "nazwisko", said->surname, known->surname);
  compare_name (self, "imie", said->given_name, known->given_name);
  if (self->is_rejected || (!birth_date && !pesel))
    return NULL;
  filled = ost_record_dup (known);
  if (birth_date)
    filled->birth_date = said->birth_date;
  if (pesel)
    filled->pesel = g_strdup (said->pesel);
  return filled;
}

void
ost_import_remember_line (OstImport *self, gint64 person_id, gint64 record_id)
{
  Remembered *remembered = get_remembered (self);

  g_hash_table_replace (remembered->children, g_memdup2 (&person_id, sizeof person_id), NULL);
  g_hash_table_replace (remembered->lines, g_memdup2 (&record_id, sizeof record_id),
                        GINT_TO_POINTER (self->line));
}

gboolean
ost_import_is_remembered (OstImport *self, gint64 record_id)
{
  return g_hash_table_contains (get_remembered (self)->lines, &record_id);
}

gboolean
ost_import_judge_children (OstImport *self, OstImportJudge judge, GError **error)
{
  GHashTableIter at;
  gpointer person_id;

  g_hash_table_iter_init (&at, get_remembered (self)->children);
  while (g_hash_table_iter_next (&at, &person_id, NULL))
    if (!judge (self, *(gint64 *) person_id, error))
      return FALSE;
  return TRUE;
}

void
ost_import_tell_problems (OstImport *self, int part, gint64 record_id, const OstProblems *problems)
{
  self->line = GPOINTER_TO_INT (g_hash_table_lookup (get_remembered (self)->lines, &record_id));
  for (guint i = 0; i < problems->len; i++)
    {
      const OstProblem *problem = g_ptr_array_index (problems, i);
      const char *column = ost_import_get_column (self, part, problem->field);

      if (problem->level == OST_PROBLEM_ERROR)
        ost_import_reject (self, column, "%s", problem->message);
      else
        ost_import_warn (self, column, "%s", problem->message);
    }
}
