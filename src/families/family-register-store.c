/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "storage/search.h"

/* The SQL here names tables of later layers (visit, episode, …): the register is the one place that
 * looks across the whole office, and only through the database. */

OstFamilyQuery *
ost_family_query_copy (const OstFamilyQuery *self)
{
  OstFamilyQuery *copy = g_memdup2 (self, sizeof *self);

  copy->search = g_strdup (self->search);
  return copy;
}

void
ost_family_query_free (OstFamilyQuery *self)
{
  g_free (self->search);
  g_free (self);
}

/* ------------------------------------------------------------------ what the register shows --- */

#define LINE_COLUMNS                                                                               \
  "f.id, f.case_number, f.name, f.street, f.house, f.flat, f.town, s.given_name, s.surname,"       \
  " f.stage, f.opened_on, r.last_contact, r.next_visit, f.rhythm_days, r.children_in_care,"        \
  " r.obliged, f.court_case, r.za_zyciem, f.blue_card, f.pregnant, f.address_confidential,"        \
  " r.consent_missing, r.consent_withdrawn, r.archived"

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

/* One statement for a whole page: a round trip and a plan for each row is what a server feels. */
static char *
dup_lines_sql (guint n_keys)
{
  GString *sql = g_string_new ("select " LINE_COLUMNS " from family f"
                               " join family_register r on r.family_id = f.id"
                               " left join staff s on s.id = r.assistant_id where f.id in (");

  for (guint i = 0; i < n_keys; i++)
    g_string_append_printf (sql, "%s$%u", i > 0 ? ", " : "", i + 1);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static GHashTable *
read_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autofree char *sql = dup_lines_sql (n_keys);
  g_autoptr (OstStatement) row = ost_statement_new (txn, sql);
  g_autoptr (GHashTable) lines =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  GError *failed = NULL;

  for (guint i = 0; i < n_keys; i++)
    ost_statement_bind_int (row, (int) i + 1, keys[i]);
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

static char *
dup_filter (const OstFamilyQuery *query)
{
  GString *where = g_string_new (NULL);

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
  return g_string_free (where, FALSE);
}

static char *
dup_order (const OstFamilyQuery *query)
{
  const gboolean may_be_unknown = query->sort >= OST_FAMILY_SORT_OPENED;

  return g_strdup_printf ("r.%s%s%s, r.family_id", sort_columns[query->sort],
                          query->descending ? " desc" : "", may_be_unknown ? " nulls last" : "");
}

GArray *
ost_family_register_keys (OstTxn *txn, const OstFamilyQuery *query, guint limit, GError **error)
{
  g_autofree char *where = dup_filter (query);
  g_autofree char *order = dup_order (query);
  const OstSearchRegister place = {
    .table = "family_register",
    .key = "family_id",
    .where = where,
    .values = &query->assistant_id,
    .n_values = query->assistant_id != 0 ? 1 : 0,
    .order = order,
  };

  return ost_search_keys (txn, &place, query->search != NULL ? query->search : "", limit, error);
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

static gpointer
copy_query (gpointer query)
{
  return ost_family_query_copy (query);
}

const OstPagedSource *
ost_family_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .list_first = list_first,
    .load_rows = ost_family_register_lines,
    .copy_query = copy_query,
    .free_query = (GDestroyNotify) ost_family_query_free,
  };

  source.record_type = OST_TYPE_FAMILY_LINE;
  return &source;
}

/* ---------------------------------------------------------------------- writing the register ---
 */

static char *
dup_address_key (const OstFamily *family)
{
  g_autofree char *line = NULL;

  if (family->address_confidential)
    return g_strdup ("");
  line = g_strconcat (family->town != NULL ? family->town : "", " ",
                      family->street != NULL ? family->street : "", " ",
                      family->house != NULL ? family->house : "", " ",
                      family->flat != NULL ? family->flat : "", NULL);
  return ost_text_natural_key (line);
}

/* Who leads the family now: the last assignment that has begun, never a substitute (M10). */
#define ASSIGNMENT_SQL                                                                             \
  "(select a.id from assignment a where a.family_id = $1 and a.archived_at is null"                \
  " and a.substitute = 0 and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2)"            \
  " order by a.from_day desc, a.id desc limit 1)"

/* On what the support rests: the last period that has begun and not ended (M2). */
#define BASIS_SQL                                                                                  \
  "(select b.kind from basis_period b where b.family_id = $1 and b.archived_at is null"            \
  " and b.from_day <= $2 and (b.to_day is null or b.to_day >= $2)"                                 \
  " order by b.from_day desc, b.id desc limit 1)"

#define CONSENTS_SQL                                                                               \
  "(select count(*) from consent c where c.family_id = $1 and c.archived_at is null"               \
  " and c.kind = 'wsparcie'"

#define STANDING_SQL                                                                               \
  "select s.id, s.surname || ' ' || coalesce(s.given_name, ''), " BASIS_SQL ", " CONSENTS_SQL      \
  "), " CONSENTS_SQL " and c.withdrawn_on <= $2), " CONSENTS_SQL                                   \
  " and (c.withdrawn_on is null or c.withdrawn_on > $2)) from (select 1 as one) x"                 \
  " left join assignment l on l.id = " ASSIGNMENT_SQL " left join staff s on s.id = l.staff_id"

/* How a family stands today, by the records about it. */
typedef struct
{
  gint64 assistant_id;
  char *assistant_key;
  gboolean obliged;
  gboolean za_zyciem;
  gboolean consent_missing;
  gboolean consent_withdrawn;
} Standing;

static void
standing_clear (Standing *self)
{
  g_clear_pointer (&self->assistant_key, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static void
read_standing (OstStatement *row, Standing *self)
{
  const char *name = ost_statement_get_text (row, 1);
  const char *basis = ost_statement_get_text (row, 2);
  const gboolean by_consent = g_strcmp0 (basis, "zgoda") == 0;

  self->assistant_id = ost_statement_get_int (row, 0);
  /* Families without an assistant come last. */
  self->assistant_key = name != NULL ? ost_text_sort_key (name) : g_strdup ("~");
  self->obliged = g_strcmp0 (basis, "sad") == 0;
  self->za_zyciem = g_strcmp0 (basis, "za-zyciem") == 0;
  self->consent_missing = by_consent && ost_statement_get_int (row, 3) == 0;
  self->consent_withdrawn =
      by_consent && ost_statement_get_int (row, 4) > 0 && ost_statement_get_int (row, 5) == 0;
}

static gboolean
load_standing (OstTxn *txn, gint64 family_id, Standing *self, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, STANDING_SQL);

  ost_statement_bind_int (statement, 1, family_id);
  ost_statement_bind_date (statement, 2, ost_txn_get_today (txn));
  if (!ost_statement_step (statement, error))
    return FALSE;
  read_standing (statement, self);
  return TRUE;
}

/* What visits and placements say of family $1 on day $2. */
#define LAST_CONTACT_SQL                                                                           \
  "(select max(v.day) from visit v where v.family_id = $1 and v.archived_at is null"               \
  " and v.outcome = 'odbyla-sie')"
#define NEXT_VISIT_SQL                                                                             \
  "(select min(v.day) from visit v where v.family_id = $1 and v.archived_at is null"               \
  " and v.outcome is null and v.day >= $2)"
#define CHILDREN_IN_CARE_SQL                                                                       \
  "(select count(distinct e.person_id) from episode e"                                             \
  " join family_member m on m.person_id = e.person_id and m.role = 'dziecko'"                      \
  " and m.archived_at is null and m.to_day is null"                                                \
  " where m.family_id = $1 and e.archived_at is null and e.from_day <= $2"                         \
  " and (e.to_day is null or e.to_day >= $2))"

static gboolean
write_row (OstTxn *txn, const OstFamily *family, const Standing *standing, GError **error)
{
  g_autofree char *name_key = ost_text_sort_key (family->name);
  g_autofree char *case_key = ost_text_natural_key (family->case_number);
  g_autofree char *address_key = dup_address_key (family);

  return ost_txn_run (
      txn, error,
      "insert into family_register (family_id, name_key, case_key, address_key, assistant_id,"
      " assistant_key, stage, opened_on, archived, obliged, za_zyciem, consent_missing,"
      " consent_withdrawn, last_contact, next_visit, children_in_care)"
      " values ($1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, " LAST_CONTACT_SQL
      ", " NEXT_VISIT_SQL ", " CHILDREN_IN_CARE_SQL ")"
      " on conflict (family_id) do update set name_key = excluded.name_key,"
      " case_key = excluded.case_key, address_key = excluded.address_key,"
      " assistant_id = excluded.assistant_id, assistant_key = excluded.assistant_key,"
      " stage = excluded.stage, opened_on = excluded.opened_on, archived = excluded.archived,"
      " obliged = excluded.obliged, za_zyciem = excluded.za_zyciem,"
      " consent_missing = excluded.consent_missing,"
      " consent_withdrawn = excluded.consent_withdrawn, last_contact = excluded.last_contact,"
      " next_visit = excluded.next_visit, children_in_care = excluded.children_in_care",
      "idtttltidiiiii", family->parent_instance.id, ost_txn_get_today (txn), name_key, case_key,
      address_key, standing->assistant_id, standing->assistant_key, (gint64) family->stage,
      &family->opened_on, (gint64) (family->parent_instance.archived_at != NULL),
      (gint64) standing->obliged, (gint64) standing->za_zyciem, (gint64) standing->consent_missing,
      (gint64) standing->consent_withdrawn);
}

static gboolean
write_contact_columns (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_txn_run (txn, error,
                      "update family_register set last_contact = " LAST_CONTACT_SQL
                      ", next_visit = " NEXT_VISIT_SQL ", children_in_care = " CHILDREN_IN_CARE_SQL
                      " where family_id = $1",
                      "id", family_id, ost_txn_get_today (txn));
}

/* ------------------------------------------------------------------------------ search words ---
 */

/* Whatever may be searched of a family; addresses that are confidential are in no row here. */
#define SEARCHED_SQL                                                                               \
  "select coalesce(f.name, '') || ' ' || coalesce(f.case_number, '') || ' '"                       \
  " || coalesce(f.phone, '') from family f where f.id = $1"                                        \
  " union all select coalesce(f.street, '') || ' ' || coalesce(f.house, '') || ' '"                \
  " || coalesce(f.town, '') from family f where f.id = $1 and f.address_confidential = 0"          \
  " union all select p.surname || ' ' || p.given_name || ' ' || coalesce(p.pesel, '')"             \
  " from person p join family_member m on m.person_id = p.id where m.family_id = $1"               \
  " and m.archived_at is null and p.archived_at is null"                                           \
  " union all select coalesce(b.signature, '') from basis_period b where b.family_id = $1"         \
  " and b.archived_at is null"                                                                     \
  " union all select coalesce(o.signature, '') from court_order o where o.family_id = $1"          \
  " and o.archived_at is null"                                                                     \
  " union all select coalesce(q.signature, '') from court_request q where q.family_id = $1"        \
  " and q.archived_at is null"

static void
add_words (GHashTable *words, const char *text)
{
  g_auto (GStrv) split = ost_text_search_words (text);

  for (guint i = 0; split[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (split[i]));
}

static gboolean
write_words (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (OstStatement) statement = ost_statement_new (txn, SEARCHED_SQL);
  g_autofree const char **list = NULL;
  GError *failed = NULL;

  ost_statement_bind_int (statement, 1, family_id);
  while (ost_statement_step (statement, &failed))
    add_words (words, ost_statement_get_text (statement, 0));
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  list = (const char **) g_hash_table_get_keys_as_array (words, NULL);
  return ost_search_set_words (txn, family_id, list, error);
}

gboolean
ost_family_register_refresh (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (OstFamily) family = ost_record_load (txn, OST_TYPE_FAMILY, family_id, error);
  g_auto (Standing) standing = { 0 };

  return family != NULL && load_standing (txn, family_id, &standing, error) &&
         write_row (txn, family, &standing, error) && write_words (txn, family_id, error);
}

gboolean
ost_family_register_refresh_contacts (OstTxn *txn, gint64 family_id, GError **error)
{
  ost_txn_touch (txn, "family");
  return write_contact_columns (txn, family_id, error);
}

gboolean
ost_family_register_refresh_person (OstTxn *txn, gint64 person_id, GError **error)
{
  g_autoptr (GPtrArray) families = ost_family_store_list_of_person (txn, person_id, error);

  if (families == NULL)
    return FALSE;
  for (guint i = 0; i < families->len; i++)
    {
      OstRecord *family = g_ptr_array_index (families, i);

      if (!ost_family_register_refresh (txn, family->id, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ost_family_register_new_day (OstTxn *txn, const GDate *today, GError **error)
{
  return ost_txn_run (txn, error,
                      "update family_register set next_visit = (select min(v.day) from visit v"
                      " where v.family_id = family_register.family_id and v.archived_at is null"
                      " and v.outcome is null and v.day >= $1)"
                      " where next_visit < $1",
                      "d", today);
}
