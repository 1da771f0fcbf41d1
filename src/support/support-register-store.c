/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "base/word-filter.h"
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

typedef struct
{
  OstSupportingFamily *family;
  int state;
} Row;

static void
clear_row (gpointer data)
{
  g_object_unref (((Row *) data)->family);
}

static gint
compare_states (gconstpointer a, gconstpointer b)
{
  return ((const Row *) a)->state - ((const Row *) b)->state;
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
read_families (OstTxn *txn, const OstSupportQuery *query, GError **error)
{
  g_autofree char *sql = dup_sql (query);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  g_array_set_clear_func (rows, clear_row);
  ost_statement_bind_int (statement, 1, query->archived);
  while (ost_statement_step (statement, &failed))
    {
      OstSupportingFamily *family = ost_record_from_row (statement, OST_TYPE_SUPPORTING_FAMILY, 0);
      const Row row = { family, ost_support_state (family, ost_txn_get_today (txn)) };

      g_array_append_val (rows, row);
    }
  if (failed == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, failed);
  return NULL;
}

/* The state is a rule, not a column: it is put in order here, by name within a state. */
GArray *
ost_support_register_keys (OstTxn *txn, const OstSupportQuery *query, GError **error)
{
  g_autoptr (GArray) rows = read_families (txn, query, error);
  g_autoptr (OstWordFilter) filter = ost_word_filter_new (query->search);

  if (rows == NULL)
    return NULL;
  if (query->sort == OST_SUPPORT_SORT_STATE)
    g_array_sort (rows, query->descending ? compare_states_down : compare_states);
  for (guint i = 0; i < rows->len; i++)
    {
      const OstSupportingFamily *family = g_array_index (rows, Row, i).family;
      const char *const texts[] = { family->name, family->street, family->town,
                                    family->contract_no };

      ost_word_filter_add (filter, family->parent_instance.id, texts, G_N_ELEMENTS (texts));
    }
  return ost_word_filter_end (filter);
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

static gpointer
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
  return ost_paged_load_each (txn, keys, n_keys, load_line, error);
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
    OST_PAGED_QUERY (OstSupportQuery, search),
  };

  source.record_type = OST_TYPE_SUPPORT_LINE;
  return &source;
}
