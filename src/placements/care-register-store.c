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

static GPtrArray *
read_children (const Register *self, const GDate *day, GError **error)
{
  g_autoptr (OstHistoryReader) reader =
      ost_history_reader_new (self->txn, self->facilities, self->agreements, self->day, self->day);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  GError *failed = NULL;

  if (!ost_history_reader_start (reader, NULL, error))
    return NULL;
  while (ost_history_reader_next (reader, &failed))
    {
      OstCareLine *line = describe (self, reader);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  for (guint i = 0; failed == NULL && i < lines->len; i++)
    add_place (self->txn, g_ptr_array_index (lines, i), day, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&lines);
}

GPtrArray *
ost_care_register_list (OstTxn *txn, const GDate *day, GError **error)
{
  g_auto (Register) self = { .txn = txn, .day = ost_day_of (day) };

  self.facilities = ost_placement_store_load_facilities (txn, error);
  if (self.facilities == NULL)
    return NULL;
  self.agreements = ost_placement_store_load_agreements (txn, error);
  if (self.agreements == NULL || !ost_agreements_close (self.agreements, error))
    return NULL;
  return read_children (&self, day, error);
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

static void
put_line (OstWordFilter *filter, const OstCareLine *line)
{
  const char *const texts[] = { line->name, line->pesel, line->place_name };

  ost_word_filter_add (filter, line->parent_instance.id, texts, G_N_ELEMENTS (texts));
}

static GArray *
list_keys (OstTxn *txn, gpointer data, GError **error)
{
  const OstCareQuery *query = data;
  const gboolean backwards = query->sort == OST_CARE_SORT_NAME && query->descending;
  g_autoptr (GPtrArray) lines = ost_care_register_list (txn, ost_txn_get_today (txn), error);
  g_autoptr (OstWordFilter) filter = ost_word_filter_new (query->search);

  if (lines == NULL)
    return NULL;
  if (query->sort != OST_CARE_SORT_NAME)
    g_ptr_array_sort_with_data (lines, compare_lines, (gpointer) query);
  for (guint i = 0; i < lines->len; i++)
    put_line (filter, lines->pdata[backwards ? lines->len - 1 - i : i]);
  return ost_word_filter_end (filter);
}

static GPtrArray *
load_rows (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) lines = ost_care_register_list (txn, ost_txn_get_today (txn), error);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (lines == NULL)
    return NULL;
  for (guint i = 0; i < n_keys; i++)
    g_hash_table_add (wanted, (gpointer) &keys[i]);
  for (guint i = lines->len; i-- > 0;)
    if (!g_hash_table_contains (wanted, &((OstRecord *) g_ptr_array_index (lines, i))->id))
      g_ptr_array_remove_index (lines, i);
  return g_steal_pointer (&lines);
}

const OstPagedSource *
ost_care_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = load_rows,
    OST_PAGED_QUERY (OstCareQuery, search),
  };

  source.record_type = OST_TYPE_CARE_LINE;
  return &source;
}
