/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/text.h"
#include "base/word-filter.h"
#include "people/institution-store.h"

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

typedef struct
{
  const OstInstitution *institution;
  char *first;  /* what the order is asked by */
  char *second; /* the name */
} Row;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->first);
  g_free (row->second);
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *one = a, *other = b;
  const int by_first = strcmp (one->first, other->first);
  const int by_second = strcmp (one->second, other->second);

  if (by_first != 0 || by_second != 0)
    return by_first != 0 ? by_first : by_second;
  return one->institution->parent_instance.id < other->institution->parent_instance.id ? -1 : 1;
}

static gint
compare_rows_down (gconstpointer a, gconstpointer b)
{
  return compare_rows (b, a);
}

static Row
make_row (const OstInstitution *institution, OstInstitutionSort sort)
{
  Row row = { institution, NULL, ost_text_sort_key (institution->name) };

  if (sort == OST_INSTITUTION_SORT_KIND)
    row.first = g_strdup_printf ("%02d", institution->kind);
  else
    row.first = ost_text_sort_key (
        sort == OST_INSTITUTION_SORT_TOWN ? or_nothing (institution->town) : institution->name);
  return row;
}

/* Some hundreds at most in a gmina: they are put in order here, in Polish on both engines. */
static GArray *
sort_rows (const GPtrArray *all, const OstInstitutionQuery *query)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < all->len; i++)
    {
      const Row row = make_row (all->pdata[i], query->sort);

      g_array_append_val (rows, row);
    }
  g_array_sort (rows, query->descending ? compare_rows_down : compare_rows);
  return rows;
}

GArray *
ost_institution_store_keys (OstTxn *txn, const OstInstitutionQuery *query, GError **error)
{
  g_autoptr (GPtrArray) all =
      ost_record_list (txn, OST_TYPE_INSTITUTION, error,
                       "where (archived_at is not null) = ($1 = 1)", "i", (gint64) query->archived);
  g_autoptr (OstWordFilter) filter = ost_word_filter_new (query->search);
  g_autoptr (GArray) rows = all != NULL ? sort_rows (all, query) : NULL;

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstInstitution *shown = g_array_index (rows, Row, i).institution;
      const char *const texts[] = { shown->name, shown->department, shown->street, shown->town,
                                    shown->contact_person };

      ost_word_filter_add (filter, shown->parent_instance.id, texts, G_N_ELEMENTS (texts));
    }
  return ost_word_filter_end (filter);
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_institution_store_keys (txn, query, error);
}

static gpointer
load_row (OstTxn *txn, gint64 id, GError **error)
{
  return ost_record_load (txn, OST_TYPE_INSTITUTION, id, error);
}

static GPtrArray *
load_rows (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  return ost_paged_load_each (txn, keys, n_keys, load_row, error);
}

const OstPagedSource *
ost_institution_store_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = load_rows,
    OST_PAGED_QUERY (OstInstitutionQuery, search),
  };

  source.record_type = OST_TYPE_INSTITUTION;
  return &source;
}
