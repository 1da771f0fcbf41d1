/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/text.h"
#include "people/institution-store.h"

static gpointer
copy_query (gpointer query)
{
  OstInstitutionQuery *copy = g_memdup2 (query, sizeof *copy);

  copy->search = g_strdup (copy->search);
  return copy;
}

static void
free_query (gpointer query)
{
  g_free (((OstInstitutionQuery *) query)->search);
  g_free (query);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
begins_a_word (char **words, const char *wanted)
{
  for (char **word = words; *word != NULL; word++)
    if (g_str_has_prefix (*word, wanted))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (const OstInstitution *institution, char **wanted)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (wanted == NULL)
    return TRUE;
  text = g_strjoin (" ", or_nothing (institution->name), or_nothing (institution->department),
                    or_nothing (institution->street), or_nothing (institution->town),
                    or_nothing (institution->contact_person), NULL);
  words = ost_text_search_words (text);
  for (char **word = wanted; *word != NULL; word++)
    if (!begins_a_word (words, *word))
      return FALSE;
  return TRUE;
}

typedef struct
{
  gint64 id;
  char *first;  /* what the order is asked by */
  char *second; /* the name */
} Hit;

static void
clear_hit (gpointer data)
{
  Hit *hit = data;

  g_free (hit->first);
  g_free (hit->second);
}

static gint
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *one = a, *other = b;
  const int by_first = strcmp (one->first, other->first);
  const int by_second = strcmp (one->second, other->second);

  return by_first != 0 ? by_first : by_second != 0 ? by_second : one->id < other->id ? -1 : 1;
}

static gint
compare_hits_down (gconstpointer a, gconstpointer b)
{
  return compare_hits (b, a);
}

static Hit
make_hit (const OstInstitution *institution, OstInstitutionSort sort)
{
  Hit hit = { institution->parent_instance.id, NULL, ost_text_sort_key (institution->name) };

  if (sort == OST_INSTITUTION_SORT_KIND)
    hit.first = g_strdup_printf ("%02d", institution->kind);
  else
    hit.first = ost_text_sort_key (
        sort == OST_INSTITUTION_SORT_TOWN ? or_nothing (institution->town) : institution->name);
  return hit;
}

/* Some hundreds at most in a gmina: they are put in order here, in Polish on both engines. */
GArray *
ost_institution_store_keys (OstTxn *txn, const OstInstitutionQuery *query, GError **error)
{
  g_auto (GStrv) wanted = query->search != NULL ? ost_text_search_words (query->search) : NULL;
  g_autoptr (GPtrArray) all =
      ost_record_list (txn, OST_TYPE_INSTITUTION, error,
                       "where (archived_at is not null) = ($1 = 1)", "i", (gint64) query->archived);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GArray *keys;

  if (all == NULL)
    return NULL;
  g_array_set_clear_func (hits, clear_hit);
  for (guint i = 0; i < all->len; i++)
    if (is_wanted (all->pdata[i], wanted))
      {
        const Hit hit = make_hit (all->pdata[i], query->sort);

        g_array_append_val (hits, hit);
      }
  g_array_sort (hits, query->descending ? compare_hits_down : compare_hits);
  keys = g_array_sized_new (FALSE, FALSE, sizeof (gint64), hits->len);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (keys, g_array_index (hits, Hit, i).id);
  return keys;
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_institution_store_keys (txn, query, error);
}

static GPtrArray *
load_rows (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_keys; i++)
    {
      gpointer row = ost_record_load (txn, OST_TYPE_INSTITUTION, keys[i], error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

const OstPagedSource *
ost_institution_store_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = load_rows,
    .copy_query = copy_query,
    .free_query = free_query,
  };

  source.record_type = OST_TYPE_INSTITUTION;
  return &source;
}
