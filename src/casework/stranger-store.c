/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "casework/stranger-store.h"
#include "storage/statement.h"

#define LEAST_LETTERS 3
#define MOST_HITS 50
#define ENDING 2 /* letters of a Polish surname that change with sex and number */
#define STEM 4   /* letters that must agree where the surname is as long */

static void
hit_free (gpointer data)
{
  OstStrangerHit *hit = data;

  g_free (hit->name);
  g_free (hit->detail);
  g_free (hit);
}

/* A case stands once, however many of its members are found. */
static void
add_hit (GPtrArray *hits, OstStatement *row)
{
  const gint64 family_id = ost_statement_get_int (row, 0);
  OstStrangerHit *hit;

  for (guint i = 0; i < hits->len; i++)
    if (family_id != 0 && ((OstStrangerHit *) hits->pdata[i])->family_id == family_id)
      return;
  hit = g_new0 (OstStrangerHit, 1);
  hit->family_id = family_id;
  hit->name = g_strdup (ost_statement_get_text (row, 1));
  hit->detail = g_strdup (ost_statement_get_text (row, 2));
  g_ptr_array_add (hits, hit);
}

#define PEOPLE_SQL                                                                                 \
  "select coalesce(m.family_id, 0), p.surname || ' ' || p.given_name,"                             \
  " f.name || ' · ' || f.case_number, p.surname, p.pesel from person p"                           \
  " left join family_member m on m.person_id = p.id and m.archived_at is null"                     \
  " left join family f on f.id = m.family_id where p.archived_at is null order by p.name_key, "    \
  "p.id"

#define FAMILIES_SQL                                                                               \
  "select f.id, f.name, f.case_number, f.name, null from family f order by f.name, f.id"

/* What a surname must begin with, folded: Nowacka and Nowackiego are one surname. */
static char *
dup_stem (const char *word)
{
  g_autofree char *folded = ost_text_fold (word);
  const glong length = g_utf8_strlen (folded, -1);

  return g_utf8_substring (folded, 0, length <= STEM ? length : MAX (STEM, length - ENDING));
}

static gboolean
has_stem (const char *surname, const GPtrArray *stems)
{
  g_auto (GStrv) parts = ost_text_search_words (surname);

  for (char **part = parts; *part != NULL; part++)
    for (guint i = 0; i < stems->len; i++)
      if (g_str_has_prefix (*part, stems->pdata[i]))
        return TRUE;
  return FALSE;
}

static gboolean
is_alike (OstStatement *row, char **words, const GPtrArray *stems)
{
  const char *pesel = ost_statement_get_text (row, 4);

  if (pesel != NULL && g_strv_contains ((const char *const *) words, pesel))
    return TRUE;
  return has_stem (ost_statement_get_text (row, 3), stems);
}

/* Every surname is looked at: an index knows neither endings nor missing diacritics. */
static gboolean
search (OstTxn *txn,
        const char *sql,
        char **words,
        const GPtrArray *stems,
        GPtrArray *hits,
        GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  while (hits->len < MOST_HITS && ost_statement_step (row, &failed))
    if (is_alike (row, words, stems))
      add_hit (hits, row);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

GPtrArray *
ost_stranger_store_find (OstTxn *txn, const char *terms, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (terms, " \t\n,;.:()-\"", -1);
  g_autoptr (GPtrArray) stems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);

  for (char **word = words; *word != NULL; word++)
    if (g_utf8_strlen (*word, -1) >= LEAST_LETTERS)
      g_ptr_array_add (stems, dup_stem (*word));
  if (!search (txn, FAMILIES_SQL, words, stems, hits, error) ||
      !search (txn, PEOPLE_SQL, words, stems, hits, error))
    return NULL;
  return g_steal_pointer (&hits);
}
