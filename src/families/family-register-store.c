/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "families/family-register-store.h"
#include "families/overdue-store.h"
#include "storage/search.h"

/* The SQL here names tables of later layers (visit, episode, …): the register is the one place that
 * looks across the whole office, and only through the database. */

/* ------------------------------------------------------------------ what the register shows --- */

#define LINE_COLUMNS                                                                               \
  "f.id, f.case_number, f.name, f.street, f.house, f.flat, f.town, s.given_name, s.surname,"       \
  " f.stage, f.opened_on, r.last_contact, r.next_visit, f.rhythm_days, r.children_in_care,"        \
  " r.obliged, f.court_case, r.za_zyciem, f.blue_card, f.pregnant, f.address_confidential,"        \
  " r.consent_missing, r.consent_withdrawn, r.archived"

/* One statement for a whole page: a round trip and a plan for each row is what a server feels. */
#define LINES_SQL                                                                                  \
  "select " LINE_COLUMNS " from family f join family_register r on r.family_id = f.id"             \
  " left join staff s on s.id = r.assistant_id where f.id in (%s)"

static char *
dup_short_name (const char *given_name, const char *surname)
{
  g_autofree char *initial = NULL;

  if (surname == NULL || given_name == NULL)
    return g_strdup (surname);
  initial = g_utf8_substring (given_name, 0, 1);
  return g_strdup_printf ("%s. %s", initial, surname);
}

static char *
dup_line_address (OstStatement *row)
{
  if (ost_statement_get_int (row, 20))
    return g_strdup ("adres znany ośrodkowi");
  return ost_text_address_line (ost_statement_get_text (row, 3), ost_statement_get_text (row, 4),
                                ost_statement_get_text (row, 5), ost_statement_get_text (row, 6));
}

static OstFamilyLine *
read_line (OstStatement *row)
{
  OstFamilyLine *line = g_object_new (OST_TYPE_FAMILY_LINE, NULL);

  line->parent_instance.id = ost_statement_get_int (row, 0);
  line->case_number = g_strdup (ost_statement_get_text (row, 1));
  line->name = g_strdup (ost_statement_get_text (row, 2));
  line->address = dup_line_address (row);
  line->assistant =
      dup_short_name (ost_statement_get_text (row, 7), ost_statement_get_text (row, 8));
  line->stage = MAX (ost_kind_find (&ost_stage_kind, ost_statement_get_text (row, 9)), 0);
  line->opened_on = ost_statement_get_date (row, 10);
  line->last_contact = ost_statement_get_date (row, 11);
  line->next_visit = ost_statement_get_date (row, 12);
  line->rhythm_days = ost_statement_get_int (row, 13);
  line->children_in_care = ost_statement_get_int (row, 14);
  line->obliged = (gboolean) ost_statement_get_int (row, 15);
  line->court_case = (gboolean) ost_statement_get_int (row, 16);
  line->za_zyciem = (gboolean) ost_statement_get_int (row, 17);
  line->blue_card = (gboolean) ost_statement_get_int (row, 18);
  line->pregnant = (gboolean) ost_statement_get_int (row, 19);
  line->address_confidential = (gboolean) ost_statement_get_int (row, 20);
  line->consent_missing = (gboolean) ost_statement_get_int (row, 21);
  line->consent_withdrawn = (gboolean) ost_statement_get_int (row, 22);
  line->archived = (gboolean) ost_statement_get_int (row, 23);
  return line;
}

static GHashTable *
read_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autofree char *places = ost_statement_dup_places (1, n_keys);
  g_autofree char *sql = g_strdup_printf (LINES_SQL, places);
  g_autoptr (OstStatement) row = ost_statement_new (txn, sql);
  g_autoptr (GHashTable) lines =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  GError *failed = NULL;

  ost_statement_bind_ids (row, 1, keys, n_keys);
  while (ost_statement_step (row, &failed))
    {
      OstFamilyLine *line = read_line (row);

      g_hash_table_replace (lines, &line->parent_instance.id, line);
    }
  if (failed == NULL)
    return g_steal_pointer (&lines);
  g_propagate_error (error, failed);
  return NULL;
}

GPtrArray *
ost_family_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = NULL;

  if (n_keys == 0)
    return g_steal_pointer (&lines);
  by_id = read_lines (txn, keys, n_keys, error);
  if (by_id == NULL)
    return NULL;
  for (guint i = 0; i < n_keys; i++)
    {
      gpointer line = g_hash_table_lookup (by_id, &keys[i]);

      if (line != NULL)
        g_ptr_array_add (lines, g_object_ref (line));
    }
  return g_steal_pointer (&lines);
}

/* ------------------------------------------------------------------------ order and filters --- */

static const char *const sort_columns[] = {
  "name_key", "case_key",  "address_key",  "assistant_key",
  "stage",    "opened_on", "last_contact", "next_visit",
};

/* TEXTS gets what stands in the places after the assistant's. */
static char *
dup_filter (OstTxn *txn, const OstFamilyQuery *query, GPtrArray *texts, GError **error)
{
  g_autoptr (GString) where = g_string_new (NULL);

  g_string_append_printf (where, "r.archived = %d", query->archived ? 1 : 0);
  if (query->assistant_id != 0)
    g_string_append (where, " and r.assistant_id = $1");
  if (query->stage != 0)
    g_string_append_printf (where, " and r.stage = %d", query->stage);
  if (query->obliged)
    g_string_append (where, " and r.obliged = 1");
  if (query->za_zyciem)
    g_string_append (where, " and r.za_zyciem = 1");
  if (query->in_care)
    g_string_append (where, " and r.children_in_care > 0");
  if (query->in_work_only)
    g_string_append_printf (where, " and r.stage > %d and r.stage < %d", OST_STAGE_INTAKE,
                            OST_STAGE_CLOSED);
  if (query->overdue)
    {
      g_autofree char *overdue =
          ost_overdue_store_dup_condition (txn, query->assistant_id != 0 ? 2 : 1, texts, error);

      if (overdue == NULL)
        return NULL;
      g_string_append_printf (where, " and %s", overdue);
    }
  return g_string_free (g_steal_pointer (&where), FALSE);
}

/* Equals in the order of ids: that direction is the index's. */
static char *
dup_order (const OstFamilyQuery *query)
{
  const char *direction = query->descending ? " desc" : "";

  return g_strdup_printf ("r.%s%s, r.family_id%s", sort_columns[query->sort], direction, direction);
}

typedef struct
{
  const OstFamilyQuery *query;
  const char *where;
  const GPtrArray *texts;
} Filtered;

static GArray *
list_where (OstTxn *txn, const Filtered *filtered, guint limit, GError **error)
{
  const OstFamilyQuery *query = filtered->query;
  g_autofree char *order = dup_order (query);
  const OstSearchRegister place = {
    .table = "family_register",
    .key = "family_id",
    .where = filtered->where,
    .texts = filtered->texts,
    .values = &query->assistant_id,
    .n_values = query->assistant_id != 0 ? 1 : 0,
    .order = order,
  };

  return ost_search_keys (txn, &place, query->search != NULL ? query->search : "", limit, error);
}

/* Days that are not known come last in both directions.  No index knows that order, but each of the
 * two parts has its own. */
static GArray *
list_known_first (OstTxn *txn, const Filtered *filtered, guint limit, GError **error)
{
  const char *column = sort_columns[filtered->query->sort];
  g_autofree char *known = g_strdup_printf ("%s and r.%s is not null", filtered->where, column);
  g_autofree char *unknown = g_strdup_printf ("%s and r.%s is null", filtered->where, column);
  const Filtered first = { filtered->query, known, filtered->texts };
  const Filtered last = { filtered->query, unknown, filtered->texts };
  g_autoptr (GArray) keys = list_where (txn, &first, limit, error);
  g_autoptr (GArray) rest = NULL;

  if (keys == NULL || (limit > 0 && keys->len == limit))
    return g_steal_pointer (&keys);
  rest = list_where (txn, &last, limit > 0 ? limit - keys->len : 0, error);
  if (rest == NULL)
    return NULL;
  if (rest->len > 0)
    g_array_append_vals (keys, rest->data, rest->len);
  return g_steal_pointer (&keys);
}

GArray *
ost_family_register_keys (OstTxn *txn, const OstFamilyQuery *query, guint limit, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *where = dup_filter (txn, query, texts, error);
  const Filtered filtered = { query, where, texts };

  if (where == NULL)
    return NULL;
  if (query->sort >= OST_FAMILY_SORT_OPENED)
    return list_known_first (txn, &filtered, limit, error);
  return list_where (txn, &filtered, limit, error);
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_family_register_keys (txn, query, 0, error);
}

static GArray *
list_first (OstTxn *txn, gpointer query, guint limit, GError **error)
{
  return ost_family_register_keys (txn, query, limit, error);
}

const OstPagedSource *
ost_family_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .list_first = list_first,
    .load_rows = ost_family_register_lines,
    OST_PAGED_QUERY (OstFamilyQuery, search),
  };

  source.record_type = OST_TYPE_FAMILY_LINE;
  return &source;
}
