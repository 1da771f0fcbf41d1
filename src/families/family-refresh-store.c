/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "storage/db-error.h"
#include "storage/row-batch.h"
#include "storage/search.h"

/* The one writer of the register's lines and search words.  The SQL here names tables of later
 * layers (visit, episode, …), as the register's reader does. */

/* Who leads the family now: the last assignment that has begun, never a substitute (M10). */
#define ASSIGNMENT_SQL                                                                             \
  "(select a.id from assignment a where a.family_id = f.id and a.archived_at is null"              \
  " and a.substitute = 0 and a.from_day <= $1 and (a.to_day is null or a.to_day >= $1)"            \
  " order by a.from_day desc, a.id desc limit 1)"

/* On what the support rests: the last period that has begun and not ended (M2). */
#define BASIS_SQL                                                                                  \
  "(select b.kind from basis_period b where b.family_id = f.id and b.archived_at is null"          \
  " and b.from_day <= $1 and (b.to_day is null or b.to_day >= $1)"                                 \
  " order by b.from_day desc, b.id desc limit 1)"

#define CONSENTS_SQL                                                                               \
  "(select count(*) from consent c where c.family_id = f.id and c.archived_at is null"             \
  " and c.kind = 'wsparcie'"

/* What visits and placements say of family f on day $1. */
#define LAST_CONTACT_SQL                                                                           \
  "(select max(v.day) from visit v where v.family_id = f.id and v.archived_at is null"             \
  " and v.outcome = 'odbyla-sie')"
#define NEXT_VISIT_SQL                                                                             \
  "(select min(v.day) from visit v where v.family_id = f.id and v.archived_at is null"             \
  " and v.outcome is null and v.day >= $1)"
#define CHILDREN_IN_CARE_SQL                                                                       \
  "(select count(distinct e.person_id) from episode e"                                             \
  " join family_member m on m.person_id = e.person_id and m.role = 'dziecko'"                      \
  " and m.archived_at is null and m.to_day is null"                                                \
  " where m.family_id = f.id and e.archived_at is null and e.from_day <= $1"                       \
  " and (e.to_day is null or e.to_day >= $1))"

#define STANDING_SQL                                                                               \
  "select f.id, f.name, f.case_number, f.street, f.house, f.flat, f.town, f.address_confidential," \
  " f.stage, f.opened_on, f.archived_at, s.id,"                                                    \
  " s.surname || ' ' || coalesce(s.given_name, ''), " BASIS_SQL ", " CONSENTS_SQL                  \
  "), " CONSENTS_SQL " and c.withdrawn_on <= $1), " CONSENTS_SQL                                   \
  " and (c.withdrawn_on is null or c.withdrawn_on > $1)), " LAST_CONTACT_SQL ", " NEXT_VISIT_SQL   \
  ", " CHILDREN_IN_CARE_SQL " from family f left join assignment l on l.id = " ASSIGNMENT_SQL      \
  " left join staff s on s.id = l.staff_id where f.id in (%s)"

/* Beside family_id, in the order in which put_line puts them. */
static const char *const line_columns[] = {
  "name_key",        "case_key",          "address_key",  "assistant_id", "assistant_key",
  "stage",           "opened_on",         "archived",     "obliged",      "za_zyciem",
  "consent_missing", "consent_withdrawn", "last_contact", "next_visit",   "children_in_care",
};
#define LINE_TYPES "itttititiiiiitti"

/* A line that says the same is left alone, and its eight indexes with it. */
static char *
dup_conflict_clause (void)
{
  g_autoptr (GString) sets = g_string_new (NULL);
  g_autoptr (GString) differs = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (line_columns); i++)
    {
      const char *name = line_columns[i];

      g_string_append_printf (sets, "%s%s = excluded.%s", i > 0 ? ", " : "", name, name);
      g_string_append_printf (differs, "%sfamily_register.%s is distinct from excluded.%s",
                              i > 0 ? " or " : "", name, name);
    }
  return g_strdup_printf ("on conflict (family_id) do update set %s where %s", sets->str,
                          differs->str);
}

static OstRowBatch *
new_lines (OstTxn *txn)
{
  g_autoptr (GString) columns = g_string_new ("family_id");
  g_autofree char *clause = dup_conflict_clause ();

  for (guint i = 0; i < G_N_ELEMENTS (line_columns); i++)
    g_string_append_printf (columns, ", %s", line_columns[i]);
  return ost_row_batch_new (txn, "family_register", columns->str, LINE_TYPES, clause);
}

static char *
dup_address_key (OstStatement *row)
{
  g_autoptr (GString) line = g_string_new (NULL);
  static const int parts[] = { 6, 3, 4, 5 }; /* town, street, house, flat */

  if (ost_statement_get_int (row, 7))
    return g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = ost_statement_get_text (row, parts[i]);

      g_string_append_printf (line, "%s%s", i > 0 ? " " : "", part != NULL ? part : "");
    }
  return ost_text_natural_key (line->str);
}

static void
put_keys (OstRowBatch *lines, OstStatement *row)
{
  g_autofree char *name_key = ost_text_sort_key (ost_statement_get_text (row, 1));
  g_autofree char *case_key = ost_text_natural_key (ost_statement_get_text (row, 2));
  g_autofree char *address_key = dup_address_key (row);

  ost_row_batch_put_text (lines, name_key);
  ost_row_batch_put_text (lines, case_key);
  ost_row_batch_put_text (lines, address_key);
}

static void
put_assistant (OstRowBatch *lines, OstStatement *row)
{
  const char *name = ost_statement_get_text (row, 12);
  g_autofree char *key = name != NULL ? ost_text_sort_key (name) : NULL;

  ost_row_batch_put_link (lines, ost_statement_get_int (row, 11));
  ost_row_batch_put_text (lines, key != NULL ? key : "~"); /* who has none comes last */
}

static void
put_basis (OstRowBatch *lines, OstStatement *row)
{
  const char *basis = ost_statement_get_text (row, 13);
  const gboolean by_consent = g_strcmp0 (basis, "zgoda") == 0;
  const gint64 consents = ost_statement_get_int (row, 14);
  const gint64 withdrawn = ost_statement_get_int (row, 15);
  const gint64 standing = ost_statement_get_int (row, 16);

  ost_row_batch_put_int (lines, g_strcmp0 (basis, "sad") == 0);
  ost_row_batch_put_int (lines, g_strcmp0 (basis, "za-zyciem") == 0);
  ost_row_batch_put_int (lines, by_consent && consents == 0);
  ost_row_batch_put_int (lines, by_consent && withdrawn > 0 && standing == 0);
}

static gboolean
put_line (OstRowBatch *lines, OstStatement *row, GError **error)
{
  const int stage = MAX (ost_kind_find (&ost_stage_kind, ost_statement_get_text (row, 8)), 0);

  ost_row_batch_put_int (lines, ost_statement_get_int (row, 0));
  put_keys (lines, row);
  put_assistant (lines, row);
  ost_row_batch_put_int (lines, stage);
  ost_row_batch_put_text (lines, ost_statement_get_text (row, 9));
  ost_row_batch_put_int (lines, !ost_statement_is_null (row, 10));
  put_basis (lines, row);
  ost_row_batch_put_text (lines, ost_statement_get_text (row, 17));
  ost_row_batch_put_text (lines, ost_statement_get_text (row, 18));
  ost_row_batch_put_int (lines, ost_statement_get_int (row, 19));
  return ost_row_batch_end_row (lines, error);
}

static gboolean
write_lines (OstTxn *txn, const gint64 *ids, guint n_ids, GError **error)
{
  g_autofree char *places = ost_statement_dup_places (2, n_ids);
  g_autofree char *sql = g_strdup_printf (STANDING_SQL, places);
  g_autoptr (OstStatement) row = ost_statement_new (txn, sql);
  g_autoptr (OstRowBatch) lines = new_lines (txn);
  GError *failed = NULL;
  guint n_found = 0;

  ost_statement_bind_date (row, 1, ost_txn_get_today (txn));
  ost_statement_bind_ids (row, 2, ids, n_ids);
  while (failed == NULL && ost_statement_step (row, &failed))
    {
      put_line (lines, row, &failed);
      n_found++;
    }
  if (failed == NULL && n_found < n_ids)
    ost_db_error_set (&failed, OST_DB_ERROR_NOT_FOUND, NULL);
  if (failed == NULL)
    return ost_row_batch_write (lines, error);
  g_propagate_error (error, failed);
  return FALSE;
}

/* ------------------------------------------------------------------------------ search words ---
 */

/* Whatever may be searched of a family; addresses that are confidential are in no row here. */
#define SEARCHED_SQL                                                                               \
  "select f.id, coalesce(f.name, '') || ' ' || coalesce(f.case_number, '') || ' '"                 \
  " || coalesce(f.phone, '') from family f where f.id in (%1$s)"                                   \
  " union all select f.id, coalesce(f.street, '') || ' ' || coalesce(f.house, '') || ' '"          \
  " || coalesce(f.town, '') from family f where f.id in (%1$s) and f.address_confidential = 0"     \
  " union all select m.family_id, p.surname || ' ' || p.given_name || ' ' || coalesce(p.pesel,"    \
  " '') from person p join family_member m on m.person_id = p.id where m.family_id in (%1$s)"      \
  " and m.archived_at is null and p.archived_at is null"                                           \
  " union all select b.family_id, b.signature from basis_period b where b.family_id in (%1$s)"     \
  " and b.archived_at is null and b.signature is not null"                                         \
  " union all select o.family_id, o.signature from court_order o where o.family_id in (%1$s)"      \
  " and o.archived_at is null and o.signature is not null"                                         \
  " union all select q.family_id, q.signature from court_request q where q.family_id in (%1$s)"    \
  " and q.archived_at is null and q.signature is not null"

/* As the third part of SEARCHED_SQL. */
char **
ost_family_register_dup_words_of (const OstPerson *person)
{
  g_autofree char *text = g_strjoin (" ", person->surname, person->given_name,
                                     person->pesel != NULL ? person->pesel : "", NULL);

  return ost_text_search_words (text);
}

static GPtrArray *
new_words (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* A word may come twice: the search takes care of that. */
static void
add_words (GHashTable *words_of, gint64 family_id, const char *text)
{
  g_auto (GStrv) split = ost_text_search_words (text);
  GPtrArray *words = g_hash_table_lookup (words_of, &family_id);

  for (guint i = 0; split[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (words, split[i], g_str_equal, NULL))
      g_ptr_array_add (words, g_strdup (split[i]));
}

static gboolean
read_portion (OstTxn *txn, const gint64 *ids, guint n_ids, GHashTable *words_of, GError **error)
{
  g_autofree char *places = ost_statement_dup_places (1, n_ids);
  g_autofree char *sql = g_strdup_printf (SEARCHED_SQL, places);
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);
  GError *failed = NULL;

  ost_statement_bind_ids (statement, 1, ids, n_ids);
  while (ost_statement_step (statement, &failed))
    add_words (words_of, ost_statement_get_int (statement, 0),
               ost_statement_get_text (statement, 1));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
read_words (OstTxn *txn, const gint64 *ids, guint n_ids, GHashTable *words_of, GError **error)
{
  for (guint first = 0; first < n_ids; first += OST_STATEMENT_PLACES)
    if (!read_portion (txn, ids + first, MIN (OST_STATEMENT_PLACES, n_ids - first), words_of,
                       error))
      return FALSE;
  return TRUE;
}

static gboolean
write_words (OstTxn *txn, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GHashTable) words_of =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autofree OstSearchOwner *owners = g_new (OstSearchOwner, n_ids);

  for (guint i = 0; i < n_ids; i++)
    g_hash_table_insert (words_of, (gpointer) &ids[i], new_words ());
  if (!read_words (txn, ids, n_ids, words_of, error))
    return FALSE;
  for (guint i = 0; i < n_ids; i++)
    {
      GPtrArray *words = g_hash_table_lookup (words_of, &ids[i]);

      g_ptr_array_add (words, NULL);
      owners[i].id = ids[i];
      owners[i].words = (const char *const *) words->pdata;
    }
  return ost_search_set_words_of (txn, owners, n_ids, error);
}

/* The words of so many families are written in one order: the more, the better they fill the
 * pages of their index. */
#define WORDS_PORTION 2500

gboolean
ost_family_register_refresh_all (OstTxn *txn, const gint64 *ids, guint n_ids, GError **error)
{
  for (guint first = 0; first < n_ids; first += OST_STATEMENT_PLACES)
    if (!write_lines (txn, ids + first, MIN (OST_STATEMENT_PLACES, n_ids - first), error))
      return FALSE;
  for (guint first = 0; first < n_ids; first += WORDS_PORTION)
    if (!write_words (txn, ids + first, MIN (WORDS_PORTION, n_ids - first), error))
      return FALSE;
  return TRUE;
}

gboolean
ost_family_register_refresh (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_family_register_refresh_all (txn, &family_id, 1, error);
}

static gboolean
write_contacts (OstTxn *txn, const gint64 *ids, guint n_ids, GError **error)
{
  g_autofree char *places = ost_statement_dup_places (2, n_ids);
  g_autofree char *sql = g_strdup_printf (
      "update family_register set (last_contact, next_visit, children_in_care) ="
      " (select " LAST_CONTACT_SQL ", " NEXT_VISIT_SQL ", " CHILDREN_IN_CARE_SQL
      " from family f where f.id = family_register.family_id) where family_id in (%s)",
      places);
  g_autoptr (OstStatement) statement = ost_statement_new (txn, sql);

  ost_statement_bind_date (statement, 1, ost_txn_get_today (txn));
  ost_statement_bind_ids (statement, 2, ids, n_ids);
  return ost_statement_run (statement, error) >= 0;
}

gboolean
ost_family_register_refresh_all_contacts (OstTxn *txn,
                                          const gint64 *ids,
                                          guint n_ids,
                                          GError **error)
{
  ost_txn_touch (txn, "family");
  for (guint first = 0; first < n_ids; first += OST_STATEMENT_PLACES)
    if (!write_contacts (txn, ids + first, MIN (OST_STATEMENT_PLACES, n_ids - first), error))
      return FALSE;
  return TRUE;
}

gboolean
ost_family_register_refresh_contacts (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_family_register_refresh_all_contacts (txn, &family_id, 1, error);
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
