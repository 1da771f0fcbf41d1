/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "base/word-filter.h"
#include "storage/search.h"
#include "storage/search-typo.h"

/* Up to so many hits of a word are collected and sorted at once. */
#define FEW 3000
/* Words that are everywhere are met soon on the way along the order: so many rows are looked at. */
#define FIRST_LOOK 1500
/* Names stand together in the order of names, so there may be almost every row before the first
 * hit.  Up to so many hits are collected then; with more, looking each row up in the set of the
 * hits costs less than sorting them. */
#define MANY 15000

typedef enum
{
  PLAN_COLLECT, /* the owners of the rarest word, each probed for the others, then sorted */
  PLAN_SIFT     /* the order's index, each row looked up in the owners of each word */
} Plan;

/* A word of the query: what it begins with, or the words that were meant. */
typedef struct
{
  char *beginning;
  GPtrArray *meant; /* NULL: not needed */
  gint64 count;     /* of owners, capped above MANY, or above FEW for the first rows */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->beginning);
  g_clear_pointer (&wanted->meant, g_ptr_array_unref);
  g_free (wanted);
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

static gboolean
count (OstTxn *txn, Wanted *wanted, gint64 most, GError **error)
{
  g_autoptr (GString) sql =
      g_string_new ("select count(*) from (select 1 from search_word s where ");
  g_autoptr (OstStatement) statement = NULL;
  int index = 1;

  append_match (sql, wanted, &index);
  g_string_append_printf (sql, " limit %d) few", (int) most + 1);
  statement = ost_statement_new_planned (txn, sql->str);
  index = 1;
  bind_match (statement, wanted, &index);
  if (!ost_statement_step (statement, error))
    return FALSE;
  wanted->count = ost_statement_get_int (statement, 0);
  return TRUE;
}

/* A word that begins nothing may be mistyped. */
static gboolean
find_meant (OstTxn *txn, Wanted *wanted, gint64 most, GError **error)
{
  wanted->meant = ost_search_find_meant (txn, wanted->beginning, error);
  return wanted->meant != NULL && (wanted->meant->len == 0 || count (txn, wanted, most, error));
}

static Wanted *
look_for (OstTxn *txn, const char *word, gint64 most, GError **error)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->beginning = g_strdup (word);
  if (count (txn, wanted, most, error) &&
      (wanted->count > 0 || find_meant (txn, wanted, most, error)))
    return wanted;
  wanted_free (wanted);
  return NULL;
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
understand (OstTxn *txn, const char *query, gint64 most, GError **error)
{
  g_auto (GStrv) words = ost_text_search_words (query != NULL ? query : "");
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (wanted_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      Wanted *one;

      if (is_part (words[i], wanted))
        continue;
      one = look_for (txn, words[i], most, error);
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

      if (one->count == 0)
        return TRUE;
    }
  return FALSE;
}

/* The word that the fewest rows have. */
static guint
rarest (GPtrArray *wanted)
{
  guint best = 0;

  for (guint i = 1; i < wanted->len; i++)
    if (((Wanted *) wanted->pdata[i])->count < ((Wanted *) wanted->pdata[best])->count)
      best = i;
  return best;
}

static gint64
count_rarest (GPtrArray *wanted)
{
  return wanted->len > 0 ? ((Wanted *) wanted->pdata[rarest (wanted)])->count : G_MAXINT64;
}

/* Row r's own word that matches, or null; a scalar subquery is the one form that both engines ask
 * row by row. */
static void
append_probe (GString *sql, const OstSearchRegister *place, const Wanted *wanted, int *index)
{
  g_string_append_printf (sql, "(select 1 from search_word s where s.owner = r.%s and ",
                          place->key);
  append_match (sql, wanted, index);
  g_string_append (sql, " limit 1)");
}

/* The plus keeps the engines from starting with the owners. */
static void
append_condition (
    GString *sql, const OstSearchRegister *place, const Wanted *wanted, Plan plan, int *index)
{
  g_string_append (sql, " and ");
  if (plan == PLAN_COLLECT)
    {
      append_probe (sql, place, wanted, index);
      g_string_append (sql, " is not null");
      return;
    }
  g_string_append_printf (sql, "+r.%s in (select s.owner from search_word s where ", place->key);
  append_match (sql, wanted, index);
  g_string_append_c (sql, ')');
}

static void
append_end (GString *sql, const OstSearchRegister *place, guint limit)
{
  g_string_append_printf (sql, " order by %s", place->order);
  if (limit > 0)
    g_string_append_printf (sql, " limit %u", limit);
}

static void
append_from (GString *sql, const OstSearchRegister *place)
{
  g_string_append_printf (sql, "%s r where %s", place->table,
                          place->where != NULL ? place->where : "1 = 1");
}

static int
count_values (const OstSearchRegister *place)
{
  return (int) (place->n_values + (place->texts != NULL ? place->texts->len : 0));
}

/* LEADER is the word to collect, beyond the last when all are sifted. */
static char *
make_sql (const OstSearchRegister *place, GPtrArray *wanted, guint leader, guint limit)
{
  const Plan plan = leader < wanted->len ? PLAN_COLLECT : PLAN_SIFT;
  GString *sql = g_string_new (NULL);
  int index = count_values (place) + 1;

  g_string_append_printf (sql, "select r.%s from ", place->key);
  if (plan == PLAN_COLLECT)
    {
      g_string_append (sql, "(select distinct s.owner from search_word s where ");
      append_match (sql, wanted->pdata[leader], &index);
      g_string_append (sql, ") hit cross join ");
    }
  append_from (sql, place);
  if (plan == PLAN_COLLECT)
    g_string_append_printf (sql, " and r.%s = hit.owner", place->key);
  for (guint i = 0; i < wanted->len; i++)
    if (i != leader)
      append_condition (sql, place, wanted->pdata[i], plan, &index);
  append_end (sql, place, limit);
  return g_string_free (sql, FALSE);
}

/* Keys of the first rows, each with what its probes gave. */
static char *
make_look_sql (const OstSearchRegister *place, GPtrArray *wanted)
{
  GString *sql = g_string_new (NULL);
  int index = count_values (place) + 1;

  g_string_append_printf (sql, "select r.%s", place->key);
  for (guint i = 0; i < wanted->len; i++)
    {
      g_string_append (sql, i == 0 ? ", " : " + ");
      append_probe (sql, place, wanted->pdata[i], &index);
    }
  g_string_append (sql, " from ");
  append_from (sql, place);
  append_end (sql, place, FIRST_LOOK);
  return g_string_free (sql, FALSE);
}

static void
bind_all (OstStatement *statement, const OstSearchRegister *place, GPtrArray *wanted, guint leader)
{
  int index = 1;

  for (guint i = 0; i < place->n_values; i++)
    ost_statement_bind_int (statement, index++, place->values[i]);
  for (guint i = 0; place->texts != NULL && i < place->texts->len; i++)
    ost_statement_bind_text (statement, index++, place->texts->pdata[i]);
  if (leader < wanted->len)
    bind_match (statement, wanted->pdata[leader], &index);
  for (guint i = 0; i < wanted->len; i++)
    if (i != leader)
      bind_match (statement, wanted->pdata[i], &index);
}

/* Up to LIMIT of them, 0: all; a row whose second column is null is none. */
static GArray *
read_keys (OstStatement *statement, gboolean probed, guint limit, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *local_error = NULL;

  while ((limit == 0 || keys->len < limit) && ost_statement_step (statement, &local_error))
    {
      const gint64 key = ost_statement_get_int (statement, 0);

      if (!probed || !ost_statement_is_null (statement, 1))
        g_array_append_val (keys, key);
    }
  if (local_error == NULL)
    return g_steal_pointer (&keys);
  g_propagate_error (error, local_error);
  return NULL;
}

static GArray *
ask (OstTxn *txn,
     const OstSearchRegister *place,
     GPtrArray *wanted,
     guint leader,
     guint limit,
     GError **error)
{
  g_autofree char *sql = make_sql (place, wanted, leader, limit);
  g_autoptr (OstStatement) statement = ost_statement_new_planned (txn, sql);

  bind_all (statement, place, wanted, leader);
  return read_keys (statement, FALSE, 0, error);
}

static GArray *
look_at_first (
    OstTxn *txn, const OstSearchRegister *place, GPtrArray *wanted, guint limit, GError **error)
{
  g_autofree char *sql = make_look_sql (place, wanted);
  g_autoptr (OstStatement) statement = ost_statement_new_planned (txn, sql);

  bind_all (statement, place, wanted, G_MAXUINT);
  return read_keys (statement, TRUE, limit, error);
}

/* The first LIMIT rows of words that many have. */
static GArray *
find_first (
    OstTxn *txn, const OstSearchRegister *place, GPtrArray *wanted, guint limit, GError **error)
{
  g_autoptr (GArray) keys = look_at_first (txn, place, wanted, limit, error);
  const guint leader = rarest (wanted);

  if (keys == NULL || keys->len == limit)
    return g_steal_pointer (&keys);
  if (!count (txn, wanted->pdata[leader], MANY, error))
    return NULL;
  return ask (txn, place, wanted, count_rarest (wanted) <= MANY ? leader : G_MAXUINT, limit, error);
}

GArray *
ost_search_keys (
    OstTxn *txn, const OstSearchRegister *place, const char *query, guint limit, GError **error)
{
  const gint64 most = limit > 0 ? FEW : MANY;
  g_autoptr (GPtrArray) wanted = understand (txn, query, most, error);

  if (wanted == NULL)
    return NULL;
  if (is_hopeless (wanted))
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  if (count_rarest (wanted) <= most)
    return ask (txn, place, wanted, rarest (wanted), limit, error);
  if (limit > 0 && wanted->len > 0)
    return find_first (txn, place, wanted, limit, error);
  return ask (txn, place, wanted, G_MAXUINT, limit, error);
}

#define MOST_TEXTS 8

GArray *
ost_search_filter (OstStatement *row, const char *query, guint n_texts, GError **error)
{
  g_autoptr (OstWordFilter) filter = ost_word_filter_new (query);
  const char *texts[MOST_TEXTS];
  GError *failed = NULL;

  g_return_val_if_fail (n_texts <= MOST_TEXTS, NULL);
  while (ost_statement_step (row, &failed))
    {
      for (guint i = 0; i < n_texts; i++)
        texts[i] = ost_statement_get_text (row, (int) i + 1);
      ost_word_filter_add (filter, ost_statement_get_int (row, 0), texts, n_texts);
    }
  if (failed == NULL)
    return ost_word_filter_end (filter);
  g_propagate_error (error, failed);
  return NULL;
}
