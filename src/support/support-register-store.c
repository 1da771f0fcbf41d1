/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "support/support-register-store.h"
#include "support/support-rules.h"
#include "support/supporting-family.h"

#define SHOWN(member, KIND, label)                                                                 \
  OST_FIELD (OstSupportLine, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (name, TEXT, N_ ("Supporting family")),
  SHOWN (address, TEXT, N_ ("Address")),
  SHOWN (helped, TEXT, N_ ("Families helped")),
  SHOWN (contract_no, TEXT, N_ ("Contract no.")),
  SHOWN (contract_to, DATE, N_ ("Contract to")),
  OST_FIELD_OF (
      OstSupportLine, state, KIND, N_ ("State"), OST_FIELD_COMPUTED, &ost_support_state_kind),
};

OST_DEFINE_RECORD (OstSupportLine, ost_support_line, "supporting_family", fields, NULL)

static gpointer
copy_query (gpointer query)
{
  OstSupportQuery *copy = g_memdup2 (query, sizeof *copy);

  copy->search = g_strdup (copy->search);
  return copy;
}

static void
free_query (gpointer query)
{
  g_free (((OstSupportQuery *) query)->search);
  g_free (query);
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
is_wanted (const OstSupportingFamily *family, char **wanted)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (wanted == NULL)
    return TRUE;
  text = g_strdup_printf ("%s %s %s %s", family->name, family->street != NULL ? family->street : "",
                          family->town != NULL ? family->town : "",
                          family->contract_no != NULL ? family->contract_no : "");
  words = ost_text_search_words (text);
  for (char **word = wanted; *word != NULL; word++)
    if (!begins_a_word (words, *word))
      return FALSE;
  return TRUE;
}

typedef struct
{
  gint64 id;
  int state;
} Hit;

static gint
compare_states (gconstpointer a, gconstpointer b)
{
  return ((const Hit *) a)->state - ((const Hit *) b)->state;
}

static gint
compare_states_down (gconstpointer a, gconstpointer b)
{
  return compare_states (b, a);
}

static const char *const order_by[] = {
  [OST_SUPPORT_SORT_NAME] = "name_key",
  [OST_SUPPORT_SORT_CONTRACT_END] = "contract_to",
  [OST_SUPPORT_SORT_STATE] = "name_key",
  [OST_SUPPORT_SORT_ADDRESS] = "coalesce(town, '') || ' ' || coalesce(street, '')",
  [OST_SUPPORT_SORT_CONTRACT] = "contract_no",
};

static char *
dup_sql (const OstSupportQuery *query)
{
  g_autofree char *columns = ost_record_dup_columns (OST_TYPE_SUPPORTING_FAMILY, "");
  const gboolean down = query->descending && query->sort != OST_SUPPORT_SORT_STATE;

  return g_strdup_printf ("select %s from supporting_family where (archived_at is not null) ="
                          " ($1 = 1) order by %s%s nulls last, name_key, id",
                          columns, order_by[query->sort], down ? " desc" : "");
}

static GArray *
find_hits (OstTxn *txn, const OstSupportQuery *query, GError **error)
{
  g_autofree char *sql = dup_sql (query);
  g_auto (GStrv) wanted = query->search != NULL ? ost_text_search_words (query->search) : NULL;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (OstStatement) row = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  ost_statement_bind_int (row, 1, query->archived);
  while (ost_statement_step (row, &failed))
    {
      g_autoptr (OstSupportingFamily) family =
          ost_record_from_row (row, OST_TYPE_SUPPORTING_FAMILY, 0);
      const Hit hit = { family->parent_instance.id,
                        ost_support_state (family, ost_txn_get_today (txn)) };

      if (is_wanted (family, wanted))
        g_array_append_val (hits, hit);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&hits);
}

/* The state is a rule, not a column: it is put in order here, by name within a state. */
GArray *
ost_support_register_keys (OstTxn *txn, const OstSupportQuery *query, GError **error)
{
  g_autoptr (GArray) hits = find_hits (txn, query, error);
  GArray *keys;

  if (hits == NULL)
    return NULL;
  if (query->sort == OST_SUPPORT_SORT_STATE)
    g_array_sort (hits, query->descending ? compare_states_down : compare_states);
  keys = g_array_sized_new (FALSE, FALSE, sizeof (gint64), hits->len);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (keys, g_array_index (hits, Hit, i).id);
  return keys;
}

static gboolean
add_helped (OstTxn *txn, OstSupportLine *line, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (
      txn, "select f.name from supported_family h join family f on f.id = h.family_id"
           " left join family_register r on r.family_id = f.id"
           " where h.supporting_family_id = $1 and h.archived_at is null"
           " and (h.to_day is null or h.to_day >= $2) order by r.name_key, f.id");
  g_autoptr (GString) names = g_string_new (NULL);
  GError *failed = NULL;

  ost_statement_bind_int (row, 1, line->parent_instance.id);
  ost_statement_bind_date (row, 2, ost_txn_get_today (txn));
  while (ost_statement_step (row, &failed))
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                            ost_statement_get_text (row, 0));
  if (failed != NULL)
    g_propagate_error (error, failed);
  line->helped = names->len > 0 ? g_strdup (names->str) : NULL;
  return failed == NULL;
}

static OstSupportLine *
load_line (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstSupportingFamily) family =
      ost_record_load (txn, OST_TYPE_SUPPORTING_FAMILY, id, error);
  g_autoptr (OstSupportLine) line = NULL;

  if (family == NULL)
    return NULL;
  line = g_object_new (OST_TYPE_SUPPORT_LINE, NULL);
  line->parent_instance.id = id;
  line->name = g_strdup (family->name);
  line->address = ost_text_address_line (family->street, family->house, family->flat, family->town);
  line->contract_no = g_strdup (family->contract_no);
  line->contract_to = family->contract_to;
  line->state = ost_support_state (family, ost_txn_get_today (txn));
  return add_helped (txn, line, error) ? g_steal_pointer (&line) : NULL;
}

GPtrArray *
ost_support_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_keys; i++)
    {
      OstSupportLine *line = load_line (txn, keys[i], error);

      if (line == NULL)
        return NULL;
      g_ptr_array_add (lines, line);
    }
  return g_steal_pointer (&lines);
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_support_register_keys (txn, query, error);
}

const OstPagedSource *
ost_support_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = ost_support_register_lines,
    .copy_query = copy_query,
    .free_query = free_query,
  };

  source.record_type = OST_TYPE_SUPPORT_LINE;
  return &source;
}
