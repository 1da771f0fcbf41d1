/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/word-filter.h"
#include "placements/care-register-store.h"
#include "placements/care-history-store.h"
#include "placements/placement-store.h"
#include "placements/year-rules.h"

#define SHOWN(member, KIND, label) OST_FIELD (OstCareLine, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (name, TEXT, N_ ("Child")),
  SHOWN (pesel, TEXT, N_ ("PESEL")),
  OST_FIELD_OF (OstCareLine, form, KIND, N_ ("Form of care"), OST_FIELD_COMPUTED, &ost_form_kind),
  SHOWN (place_name, TEXT, N_ ("Foster family or facility")),
  SHOWN (county, TEXT, N_ ("County")),
  SHOWN (since, DATE, N_ ("In care since")),
  SHOWN (form_since, DATE, N_ ("In this form since")),
  SHOWN (rate, INT, N_ ("Share of the gmina (%)")),
  SHOWN (next_change, DATE, N_ ("Next change of the share")),
  SHOWN (next_rate, INT, N_ ("Next share (%)")),
  SHOWN (exemption, TEXT, N_ ("Exempt")),
  SHOWN (problem, TEXT, N_ ("Problem")),
};

OST_DEFINE_RECORD (OstCareLine, ost_care_line, "episode", fields, NULL)

typedef struct
{
  OstTxn *txn;
  OstFacilityFigures *facilities;
  OstAgreements *agreements;
  int day;
} Register;

static void
register_clear (Register *self)
{
  g_clear_pointer (&self->facilities, ost_facility_figures_free);
  g_clear_pointer (&self->agreements, ost_agreements_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Register, register_clear)

static void
tell_share (OstCareLine *line, const Register *self, const OstCareHistory *history, int found)
{
  const OstCareEpisode *episode = ost_care_history_get_episode (history, (guint) found);
  const OstStay *stay = ost_care_history_get_stay (history, episode->stay);
  const OstRuleSet *rules =
      ost_agreements_get (self->agreements, episode->county, ost_day_month_start (self->day));
  const OstYears years = ost_years_of_stay (history, episode->stay, rules);

  line->since = ost_day_to_date (stay->start);
  line->form_since = ost_day_to_date (episode->from);
  line->form = (int) episode->form;
  line->county = g_strdup (ost_agreements_get_name (self->agreements, episode->county));
  if (ost_stay_is_exempt (stay))
    {
      line->exemption = g_strdup (ost_kind_get_label (&ost_exemption_kind, (int) stay->exemption));
      return;
    }
  if (stay->needs_choice)
    {
      line->problem = g_strdup (_ ("First placed before 2012: choose in the placement whether the "
                                   "gmina pays (art. 238(1))"));
      return;
    }
  line->rate = ost_years_get_rate (&years, self->day);
  if (self->day < years.year3)
    {
      const int next = self->day < years.year2 ? years.year2 : years.year3;

      line->next_change = ost_day_to_date (next);
      line->next_rate = ost_years_get_rate (&years, next);
    }
}

static OstCareLine *
new_line (const OstHistoryPerson *person)
{
  OstCareLine *line = g_object_new (OST_TYPE_CARE_LINE, NULL);

  line->parent_instance.id = person->id;
  line->name = g_strdup_printf ("%s %s", person->surname, person->given_name);
  line->pesel = *person->pesel != '\0' ? g_strdup (person->pesel) : NULL;
  return line;
}

/* A child whose rows contradict each other stays in the list and says why. */
static OstCareLine *
describe (const Register *self, OstHistoryReader *reader)
{
  g_autoptr (OstCareLine) line = new_line (ost_history_reader_get_person (reader));
  g_autoptr (GError) refused = NULL;
  const OstCareHistory *history = ost_history_reader_close (reader, &refused);
  int found;

  if (history == NULL)
    {
      line->problem = g_strdup (refused->message);
      return g_steal_pointer (&line);
    }
  found = ost_care_history_find_episode (history, self->day);
  if (found < 0)
    return NULL;
  tell_share (line, self, history, found);
  return g_steal_pointer (&line);
}

static gboolean
add_place (OstTxn *txn, OstCareLine *line, const GDate *day, GError **error)
{
  GError *failed = NULL;

  ost_txn_get_text (txn, &line->place_name, &failed,
                    "select place_name from episode where person_id = $1 and archived_at is null"
                    " and from_day <= $2 and (to_day is null or to_day >= $2)"
                    " order by from_day desc limit 1",
                    "id", line->parent_instance.id, day);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* The children at whom READER stands next and who are in care. */
static GPtrArray *
read_children (const Register *self, OstHistoryReader *reader, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  GError *failed = NULL;

  while (ost_history_reader_next (reader, &failed))
    {
      OstCareLine *line = describe (self, reader);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  if (failed == NULL)
    return g_steal_pointer (&lines);
  g_propagate_error (error, failed);
  return NULL;
}

static gboolean
register_init (Register *self, OstTxn *txn, GError **error)
{
  self->txn = txn;
  self->day = ost_day_of (ost_txn_get_today (txn));
  self->facilities = ost_placement_store_load_facilities (txn, error);
  if (self->facilities == NULL)
    return FALSE;
  self->agreements = ost_placement_store_load_agreements (txn, error);
  return self->agreements != NULL && ost_agreements_close (self->agreements, error);
}

static OstHistoryReader *
new_reader (const Register *self)
{
  return ost_history_reader_new (self->txn, self->facilities, self->agreements, self->day,
                                 self->day);
}

static GPtrArray *
list_all (OstTxn *txn, GError **error)
{
  g_auto (Register) self = { 0 };
  g_autoptr (OstHistoryReader) reader = NULL;

  if (!register_init (&self, txn, error))
    return NULL;
  reader = new_reader (&self);
  return ost_history_reader_start (reader, NULL, error) ? read_children (&self, reader, error)
                                                        : NULL;
}

static gboolean
add_places (OstTxn *txn, GPtrArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    if (!add_place (txn, g_ptr_array_index (lines, i), ost_txn_get_today (txn), error))
      return FALSE;
  return TRUE;
}

GPtrArray *
ost_care_register_lines (OstTxn *txn, const gint64 *people, guint n_people, GError **error)
{
  g_auto (Register) self = { 0 };
  g_autoptr (OstHistoryReader) reader = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (n_people == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  if (!register_init (&self, txn, error))
    return NULL;
  reader = new_reader (&self);
  if (!ost_history_reader_start_of (reader, people, n_people, error))
    return NULL;
  lines = read_children (&self, reader, error);
  return lines != NULL && add_places (txn, lines, error) ? g_steal_pointer (&lines) : NULL;
}

/* $1: the day.  Names have an index; whoever is in care is met along it. */
#define IN_CARE                                                                                    \
  " from episode e where e.person_id = p.id and e.archived_at is null and e.from_day <= $1"        \
  " and (e.to_day is null or e.to_day >= $1)"

static gboolean
is_searched (const OstCareQuery *query)
{
  return query->search != NULL && *query->search != '\0';
}

static char *
dup_names_sql (const OstCareQuery *query)
{
  const char *down = query->descending && query->sort == OST_CARE_SORT_NAME ? " desc" : "";

  return g_strdup_printf (
      "select p.id%s from person p where p.archived_at is null and exists (select 1" IN_CARE
      ") order by p.name_key%s, coalesce (p.pesel, '')%s, p.id%s",
      is_searched (query)
          ? ", p.surname || ' ' || p.given_name || ' ' || coalesce (p.pesel, '') || ' '"
            " || coalesce ((select e.place_name" IN_CARE " order by e.from_day desc limit 1), '')"
          : "",
      down, down, down);
}

/* Who is in care and what is searched of them; nothing is calculated.  LIMIT (0: all) ends what is
 * not searched: a search forgives a typing error only when it has seen every row. */
static GArray *
list_by_name (OstTxn *txn, const OstCareQuery *query, guint limit, GError **error)
{
  g_autofree char *sql = dup_names_sql (query);
  const gboolean searched = is_searched (query);
  g_autoptr (OstWordFilter) filter = ost_word_filter_new (query->search);
  g_autoptr (OstStatement) row = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  ost_statement_bind_date (row, 1, ost_txn_get_today (txn));
  for (guint n = 0; (searched || limit == 0 || n < limit) && ost_statement_step (row, &failed); n++)
    {
      const char *const text = searched ? ost_statement_get_text (row, 1) : NULL;

      ost_word_filter_add (filter, ost_statement_get_int (row, 0), &text, 1);
    }
  if (failed == NULL)
    return ost_word_filter_end (filter);
  g_propagate_error (error, failed);
  return NULL;
}

/* The lines come in order of names, which stays among equals. */
static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  const OstCareLine *x = *(OstCareLine **) a, *y = *(OstCareLine **) b;
  const OstCareQuery *query = data;
  const int sign = query->descending ? -1 : 1;

  switch (query->sort)
    {
    case OST_CARE_SORT_FORM:
      return sign * (x->form - y->form);
    case OST_CARE_SORT_SINCE:
      return sign * ost_date_compare (&x->since, &y->since);
    case OST_CARE_SORT_RATE:
      return sign * (int) (x->rate - y->rate);
    case OST_CARE_SORT_NEXT_CHANGE:
      /* Those that do not change any more come last either way. */
      if (g_date_valid (&x->next_change) != g_date_valid (&y->next_change))
        return g_date_valid (&x->next_change) ? -1 : 1;
      return sign * ost_date_compare (&x->next_change, &y->next_change);
    case OST_CARE_SORT_NAME:
    default:
      return 0;
    }
}

static GHashTable *
new_set (const GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

/* What is calculated stands in no index: every child's line is made. */
static GArray *
list_by_line (OstTxn *txn, const OstCareQuery *query, GError **error)
{
  g_autoptr (GArray) wanted = list_by_name (txn, query, 0, error);
  g_autoptr (GHashTable) set = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  GArray *keys;

  if (wanted == NULL)
    return NULL;
  lines = list_all (txn, error);
  if (lines == NULL)
    return NULL;
  set = new_set (wanted);
  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_sort_with_data (lines, compare_lines, (gpointer) query);
  for (guint i = 0; i < lines->len; i++)
    {
      const gint64 id = ((OstRecord *) g_ptr_array_index (lines, i))->id;

      if (g_hash_table_contains (set, &id))
        g_array_append_val (keys, id);
    }
  return keys;
}

GArray *
ost_care_register_keys (OstTxn *txn, const OstCareQuery *query, guint limit, GError **error)
{
  GArray *keys = query->sort == OST_CARE_SORT_NAME ? list_by_name (txn, query, limit, error)
                                                   : list_by_line (txn, query, error);

  if (keys != NULL && limit > 0 && keys->len > limit)
    g_array_set_size (keys, limit);
  return keys;
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_care_register_keys (txn, query, 0, error);
}

/* Sorted by what is calculated the first rows cost as much as all. */
static GArray *
list_first (OstTxn *txn, gpointer query, guint limit, GError **error)
{
  return ost_care_register_keys (txn, query, limit, error);
}

const OstPagedSource *
ost_care_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .list_first = list_first,
    .load_rows = ost_care_register_lines,
    OST_PAGED_QUERY (OstCareQuery, search),
  };

  source.record_type = OST_TYPE_CARE_LINE;
  return &source;
}
