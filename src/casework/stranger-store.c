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

/* $1 and $2 bound the key of a surname, $3 is a PESEL. */
#define PEOPLE_SQL                                                                                 \
  "select coalesce(m.family_id, 0), p.surname || ' ' || p.given_name,"                             \
  " f.name || ' · ' || f.case_number from person p"                                               \
  " left join family_member m on m.person_id = p.id and m.archived_at is null"                     \
  " left join family f on f.id = m.family_id where p.archived_at is null"                          \
  " and ((p.name_key >= $1 and p.name_key < $2) or p.pesel = $3)"                                  \
  " order by p.name_key, p.id limit 50"

#define FAMILIES_SQL                                                                               \
  "select f.id, f.name, f.case_number from family f join family_register r on r.family_id = f.id"  \
  " where r.name_key >= $1 and r.name_key < $2 and $3 <> '' order by r.name_key, f.id limit 50"

static gboolean
search (OstTxn *txn, const char *sql, const char *word, GPtrArray *hits, GError **error)
{
  const glong length = g_utf8_strlen (word, -1);
  const glong kept = length <= STEM ? length : MAX (STEM, length - ENDING);
  g_autofree char *stem = g_utf8_substring (word, 0, kept);
  g_autofree char *from = ost_text_sort_key (stem);
  g_autofree char *to = g_strconcat (from, "~", NULL);
  g_autoptr (OstStatement) row = ost_statement_new (txn, sql);
  GError *failed = NULL;

  ost_statement_bind_text (row, 1, from);
  ost_statement_bind_text (row, 2, to);
  ost_statement_bind_text (row, 3, word);
  while (hits->len < MOST_HITS && ost_statement_step (row, &failed))
    add_hit (hits, row);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

GPtrArray *
ost_stranger_store_find (OstTxn *txn, const char *terms, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (terms, " \t\n,;.:()\"", -1);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);

  for (char **word = words; *word != NULL; word++)
    if (g_utf8_strlen (*word, -1) >= LEAST_LETTERS &&
        (!search (txn, FAMILIES_SQL, *word, hits, error) ||
         !search (txn, PEOPLE_SQL, *word, hits, error)))
      return NULL;
  return g_steal_pointer (&hits);
}
