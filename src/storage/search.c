/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "storage/search.h"
#include "storage/search-typo.h"

/* Up to so many hits of a word are collected and sorted.  Names stand together in the order of
 * names, so walking its index may pass almost every row before the first hit: that is worth it only
 * for words that are everywhere. */
#define FEW 15000

typedef enum
{
  PLAN_COLLECT, /* the owners of the rarest word, each probed for the others, then sorted */
  PLAN_WALK,    /* the order's index, each row probed, until there are enough */
  PLAN_SIFT     /* the order's index, each row looked up in the owners of each word */
} Plan;

/* A word of the query: what it begins with, or the words that were meant. */
typedef struct
{
  char *beginning;
  GPtrArray *meant; /* NULL: not needed */
  gint64 count;     /* capped above FEW */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->beginning);
  g_clear_pointer (&wanted->meant, g_ptr_array_unref);
  g_free (wanted);
}

static gboolean
count (OstTxn *txn, Wanted *wanted, GError **error)
{
  g_autofree char *end = g_strconcat (wanted->beginning, OST_SEARCH_LAST, NULL);

  return ost_txn_get_int (txn, &wanted->count, error,
                          "select count(*) from (select 1 from search_word where word >= $1"
                          " and word < $2 limit $3) few",
                          "tti", wanted->beginning, end, (gint64) FEW + 1);
}

static Wanted *
look_for (OstTxn *txn, const char *word, GError **error)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->beginning = g_strdup (word);
  if (!count (txn, wanted, error) ||
      (wanted->count == 0 && (wanted->meant = ost_search_find_meant (txn, word, error)) == NULL))
    {
      wanted_free (wanted);
      return NULL;
    }
  return wanted;
}

/* 3.2025 after ops.3.2025: found wherever the longer one is. */
static gboolean
is_part (const char *word, GPtrArray *kept)
{
  const char *last = kept->len > 0 ? ((Wanted *) kept->pdata[kept->len - 1])->beginning : NULL;
  const gsize length = strlen (word);

  return last != NULL && strlen (last) > length && g_str_has_suffix (last, word) &&
         strchr ("./", last[strlen (last) - length - 1]) != NULL;
}

/* NULL on error. */
static GPtrArray *
understand (OstTxn *txn, const char *query, GError **error)
{
  g_auto (GStrv) words = ost_text_search_words (query != NULL ? query : "");
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (wanted_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      Wanted *one;

      if (is_part (words[i], wanted))
        continue;
      one = look_for (txn, words[i], error);
      if (one == NULL)
        return NULL;
      g_ptr_array_add (wanted, one);
    }
  return g_steal_pointer (&wanted);
}

static gboolean
is_hopeless (GPtrArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      const Wanted *one = wanted->pdata[i];

      if (one->count == 0 && one->meant->len == 0)
        return TRUE;
    }
  return FALSE;
}

/* The word that the fewest rows have; what was meant by a mistyped one is few by nature. */
static guint
rarest (GPtrArray *wanted)
{
  guint best = 0;

  for (guint i = 1; i < wanted->len; i++)
    if (((Wanted *) wanted->pdata[i])->count < ((Wanted *) wanted->pdata[best])->count)
      best = i;
  return best;
}

static Plan
choose (GPtrArray *wanted, guint limit)
{
  if (wanted->len > 0 && ((Wanted *) wanted->pdata[rarest (wanted)])->count <= FEW)
    return PLAN_COLLECT;
  return limit > 0 ? PLAN_WALK : PLAN_SIFT;
}

static void
append_match (GString *sql, const Wanted *wanted, int *index)
{
  if (wanted->meant == NULL)
    {
      g_string_append_printf (sql, "s.word >= $%d and s.word < $%d", *index, *index + 1);
      *index += 2;
      return;
    }
  g_string_append (sql, "s.word in (");
  for (guint i = 0; i < wanted->meant->len; i++)
    g_string_append_printf (sql, "%s$%d", i > 0 ? ", " : "", (*index)++);
  g_string_append_c (sql, ')');
}

static void
bind_match (OstStatement *statement, const Wanted *wanted, int *index)
{
  g_autofree char *end = NULL;

  for (guint i = 0; wanted->meant != NULL && i < wanted->meant->len; i++)
    ost_statement_bind_text (statement, (*index)++, wanted->meant->pdata[i]);
  if (wanted->meant != NULL)
    return;
  end = g_strconcat (wanted->beginning, OST_SEARCH_LAST, NULL);
  ost_statement_bind_text (statement, (*index)++, wanted->beginning);
  ost_statement_bind_text (statement, (*index)++, end);
}

/* That row r has the word; a scalar subquery is the one form that both engines ask row by row, and
 * the plus keeps them from starting with the owners. */
static void
append_condition (
    GString *sql, const OstSearchRegister *place, const Wanted *wanted, Plan plan, int *index)
{
  if (plan == PLAN_SIFT)
    {
      g_string_append_printf (sql, " and +r.%s in (select s.owner from search_word s where ",
                              place->key);
      append_match (sql, wanted, index);
      g_string_append_c (sql, ')');
      return;
    }
  g_string_append_printf (sql, " and (select 1 from search_word s where s.owner = r.%s and ",
                          place->key);
  append_match (sql, wanted, index);
  g_string_append (sql, " limit 1) is not null");
}

/* LEADER is the word to collect, beyond the last for the other plans. */
static char *
make_sql (const OstSearchRegister *place, GPtrArray *wanted, Plan plan, guint leader, guint limit)
{
  GString *sql = g_string_new (NULL);
  int index = (int) place->n_values + 1;

  g_string_append_printf (sql, "select r.%s from ", place->key);
  if (plan == PLAN_COLLECT)
    {
      g_string_append (sql, "(select distinct s.owner from search_word s where ");
      append_match (sql, wanted->pdata[leader], &index);
      g_string_append (sql, ") hit cross join ");
    }
  g_string_append_printf (sql, "%s r where %s", place->table,
                          place->where != NULL ? place->where : "1 = 1");
  if (plan == PLAN_COLLECT)
    g_string_append_printf (sql, " and r.%s = hit.owner", place->key);
  for (guint i = 0; i < wanted->len; i++)
    if (i != leader)
      append_condition (sql, place, wanted->pdata[i], plan, &index);
  g_string_append_printf (sql, " order by %s", place->order);
  if (limit > 0)
    g_string_append_printf (sql, " limit %u", limit);
  return g_string_free (sql, FALSE);
}

static void
bind_all (OstStatement *statement, const OstSearchRegister *place, GPtrArray *wanted, guint leader)
{
  int index = 1;

  for (guint i = 0; i < place->n_values; i++)
    ost_statement_bind_int (statement, index++, place->values[i]);
  if (leader < wanted->len)
    bind_match (statement, wanted->pdata[leader], &index);
  for (guint i = 0; i < wanted->len; i++)
    if (i != leader)
      bind_match (statement, wanted->pdata[i], &index);
}

static GArray *
read_keys (OstStatement *statement, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *local_error = NULL;

  while (ost_statement_step (statement, &local_error))
    {
      const gint64 key = ost_statement_get_int (statement, 0);

      g_array_append_val (keys, key);
    }
  if (local_error == NULL)
    return g_steal_pointer (&keys);
  g_propagate_error (error, local_error);
  return NULL;
}

GArray *
ost_search_keys (
    OstTxn *txn, const OstSearchRegister *place, const char *query, guint limit, GError **error)
{
  g_autoptr (GPtrArray) wanted = understand (txn, query, error);
  g_autoptr (OstStatement) statement = NULL;
  g_autofree char *sql = NULL;
  guint leader = G_MAXUINT;
  Plan plan;

  if (wanted == NULL)
    return NULL;
  if (is_hopeless (wanted))
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  plan = choose (wanted, limit);
  if (plan == PLAN_COLLECT)
    leader = rarest (wanted);

  sql = make_sql (place, wanted, plan, leader, limit);
  statement = ost_statement_new (txn, sql);
  bind_all (statement, place, wanted, leader);
  return read_keys (statement, error);
}
