/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/money.h"
#include "placements/care-history-store.h"
#include "storage/statement.h"

/* Children are read a portion at a time in the order of printing, and their rows by person: sorting
 * a hundred thousand children by name is cheap, sorting all that they cost is not. */
#define PORTION 64

/* Of a file, more children than these are not sorted but met along the index of names: the memory
 * of a sorted list would grow with them, and nothing of people goes into temporary files. */
#define MOST_SORTED 10000
#define MOST_SORTED_TEXT "10000"

/* $1, $2: the period.  Care, and a payment or aid for leavers, in it. */
#define CARE_IN_PERIOD                                                                             \
  "e.archived_at is null and e.from_day <= $2 and (e.to_day is null or e.to_day >= $1)"
#define COST_IN_PERIOD                                                                             \
  "c.archived_at is null and ((c.paid_on >= $1 and c.paid_on <= $2)"                               \
  " or (c.kind = 'kontynuowanie-nauki' and c.from_day <= $2"                                       \
  " and (c.to_day is null or c.to_day >= $1)))"

/* $3: a PESEL or "". */
#define FROM_CHOSEN                                                                                \
  " from person p where p.archived_at is null and ($3 = '' or p.pesel = $3) and p.id in"           \
  " (select e.person_id from episode e where " CARE_IN_PERIOD                                      \
  " union select c.person_id from child_cost c where " COST_IN_PERIOD                              \
  " and exists (select 1 from episode e where e.person_id = c.person_id"                           \
  " and e.archived_at is null))"
#define FROM_MET                                                                                   \
  " from person p where p.archived_at is null"                                                     \
  " and (exists (select 1 from episode e where e.person_id = p.id and " CARE_IN_PERIOD             \
  ") or (exists (select 1 from child_cost c where c.person_id = p.id and " COST_IN_PERIOD          \
  ") and exists (select 1 from episode e where e.person_id = p.id and e.archived_at is null)))"

static const char count_sql[] = "select count (*)" FROM_CHOSEN;
#define CHILDREN_COLUMNS                                                                           \
  "select p.id, p.surname, p.given_name, coalesce (p.pesel, '') as pesel, p.birth_date"
#define CHILDREN_ORDER " order by p.name_key, pesel, p.id"
static const char children_sql[] = CHILDREN_COLUMNS FROM_CHOSEN CHILDREN_ORDER;
static const char met_children_sql[] = CHILDREN_COLUMNS FROM_MET CHILDREN_ORDER;
static const char count_some_sql[] =
    "select count (*) from (select 1 from episode e where " CARE_IN_PERIOD
    " limit " MOST_SORTED_TEXT ") few";

/* %s: $1, … of the portion; the numbers behind them: the period. */
static const char episodes_sql[] =
    "select person_id, id, from_day, to_day, county, form, place_name, exemption, year2_from,"
    " year3_from, stay_label from episode where archived_at is null and person_id in (%s)"
    " order by person_id, from_day, id";
static const char interruptions_sql[] =
    "select e.person_id, i.from_day, i.to_day from episode e"
    " join interruption i on i.episode_id = e.id where e.archived_at is null"
    " and i.archived_at is null and e.person_id in (%s) order by e.person_id, i.from_day, i.id";
static const char costs_sql[] =
    "select person_id, kind, from_day, to_day, paid_on, event_on, amount, children from child_cost"
    " where archived_at is null and person_id in (%s) and (paid_on is not null"
    " or (from_day <= $65 and (to_day is null or to_day >= $66))) order by person_id, kind, "
    "from_day";
G_STATIC_ASSERT (PORTION == 64);

typedef struct
{
  OstHistoryPerson person;
  OstCareHistory history;
} Slot;

struct _OstHistoryReader
{
  OstTxn *txn;
  OstFacilityFigures *facilities;
  OstAgreements *agreements;
  GDate first;
  GDate last;
  char *episodes_sql;
  char *interruptions_sql;
  char *costs_sql;
  gboolean has_interruptions;

  OstStatement *children;
  GStringChunk *texts; /* of the portion at hand */
  Slot slots[PORTION];
  guint n_slots;
  guint current;
};

static char *
make_sql (const char *format)
{
  g_autoptr (GString) list = g_string_new ("$1");
  GString *sql = g_string_new (format);

  for (int i = 2; i <= PORTION; i++)
    g_string_append_printf (list, ", $%d", i);
  g_string_replace (sql, "%s", list->str, 1);
  return g_string_free (sql, FALSE);
}

OstHistoryReader *
ost_history_reader_new (
    OstTxn *txn, OstFacilityFigures *facilities, OstAgreements *agreements, int first, int last)
{
  OstHistoryReader *self = g_new0 (OstHistoryReader, 1);

  self->txn = txn;
  self->facilities = facilities;
  self->agreements = agreements;
  self->first = ost_day_to_date (first);
  self->last = ost_day_to_date (last);
  self->episodes_sql = make_sql (episodes_sql);
  self->interruptions_sql = make_sql (interruptions_sql);
  self->costs_sql = make_sql (costs_sql);
  self->texts = g_string_chunk_new (4096);
  for (guint i = 0; i < PORTION; i++)
    ost_care_history_init (&self->slots[i].history);
  return self;
}

void
ost_history_reader_free (OstHistoryReader *self)
{
  g_clear_pointer (&self->children, ost_statement_free);
  for (guint i = 0; i < PORTION; i++)
    ost_care_history_clear (&self->slots[i].history);
  g_free (self->episodes_sql);
  g_free (self->interruptions_sql);
  g_free (self->costs_sql);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static void
bind_period (OstHistoryReader *self, OstStatement *statement, const char *pesel)
{
  ost_statement_bind_date (statement, 1, &self->first);
  ost_statement_bind_date (statement, 2, &self->last);
  ost_statement_bind_text (statement, 3, pesel != NULL ? pesel : "");
}

gboolean
ost_history_reader_count (OstHistoryReader *self,
                          const char *pesel,
                          guint *n_children,
                          GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (self->txn, count_sql);
  GError *failure = NULL;

  bind_period (self, statement, pesel);
  if (ost_statement_step (statement, &failure))
    *n_children = (guint) ost_statement_get_int (statement, 0);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* As many periods of care as make a list of children long. */
static gboolean
has_many (OstHistoryReader *self, gboolean *many, GError **error)
{
  gint64 n = 0;

  if (!ost_txn_get_int (self->txn, &n, error, count_some_sql, "dd", &self->first, &self->last))
    return FALSE;
  *many = n >= MOST_SORTED && !ost_txn_is_server (self->txn);
  return TRUE;
}

static gboolean
begin (OstHistoryReader *self, GError **error)
{
  GError *failure = NULL;
  gint64 n_interruptions = 0;

  self->n_slots = self->current = 0;
  if (!ost_txn_get_int (self->txn, &n_interruptions, &failure,
                        "select count (*) from interruption where archived_at is null", "") &&
      failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  self->has_interruptions = n_interruptions > 0;
  g_clear_pointer (&self->children, ost_statement_free);
  return TRUE;
}

gboolean
ost_history_reader_start_of (OstHistoryReader *self,
                             const gint64 *people,
                             guint n_people,
                             GError **error)
{
  g_autofree char *places = ost_statement_dup_places (1, n_people);
  g_autofree char *sql = g_strdup_printf (
      CHILDREN_COLUMNS " from person p where p.archived_at is null and p.id in (%s)" CHILDREN_ORDER,
      places);

  if (!begin (self, error))
    return FALSE;
  self->children = ost_statement_new_streaming (self->txn, sql);
  ost_statement_bind_ids (self->children, 1, people, n_people);
  return TRUE;
}

gboolean
ost_history_reader_start (OstHistoryReader *self, const char *pesel, GError **error)
{
  gboolean many = FALSE;

  if (!begin (self, error) || (pesel == NULL && !has_many (self, &many, error)))
    return FALSE;
  self->children = ost_statement_new_streaming (self->txn, many ? met_children_sql : children_sql);
  bind_period (self, self->children, pesel);
  return TRUE;
}

static const char *
keep_text (OstHistoryReader *self, OstStatement *row, int column)
{
  const char *text = ost_statement_get_text (row, column);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static int
get_day (OstStatement *row, int column)
{
  return ost_day_of_iso (ost_statement_get_text (row, column));
}

static int
get_last_day (OstStatement *row, int column)
{
  const int day = get_day (row, column);

  return day != OST_DAY_NONE ? day : OST_DAY_OPEN;
}

static int
get_kind (OstStatement *row, int column, const OstKind *kind)
{
  return MAX (0, ost_kind_find (kind, ost_statement_get_text (row, column)));
}

static void
take_child (OstHistoryReader *self, OstStatement *row, Slot *slot)
{
  ost_care_history_empty (&slot->history);
  slot->person.id = ost_statement_get_int (row, 0);
  slot->person.surname = keep_text (self, row, 1);
  slot->person.given_name = keep_text (self, row, 2);
  slot->person.pesel = keep_text (self, row, 3);
  slot->history.birth = get_day (row, 4);
}

static void
take_episode (OstHistoryReader *self, OstStatement *row, Slot *slot)
{
  const char *county = ost_statement_get_text (row, 4);
  const char *place = ost_statement_get_text (row, 6);
  OstCareEpisode episode = {
    .id = ost_statement_get_int (row, 1),
    .from = get_day (row, 2),
    .to = get_last_day (row, 3),
    .form = get_kind (row, 5, &ost_form_kind),
    .exemption = get_kind (row, 7, &ost_exemption_kind),
    .facility = -1,
    .year2_from = get_day (row, 8),
    .year3_from = get_day (row, 9),
    .stay_label = keep_text (self, row, 10),
  };

  episode.county = ost_agreements_intern (self->agreements, county != NULL ? county : "");
  if (place != NULL && ost_form_is_residential (episode.form))
    episode.facility = ost_facility_figures_intern (self->facilities, place);
  ost_care_history_add_episode (&slot->history, &episode);
}

static void
take_interruption (OstHistoryReader *self, OstStatement *row, Slot *slot)
{
  ost_care_history_add_interruption (&slot->history, get_day (row, 1), get_last_day (row, 2));
}

static void
take_cost (OstHistoryReader *self, OstStatement *row, Slot *slot)
{
  const OstCareCost cost = {
    .kind = get_kind (row, 1, &ost_cost_kind),
    .from = get_day (row, 2),
    .to = get_last_day (row, 3),
    .paid_on = get_day (row, 4),
    .event_on = get_day (row, 5),
    .amount = ost_statement_is_null (row, 6) ? OST_MONEY_NONE : ost_statement_get_int (row, 6),
    .children = (int) MIN (G_MAXINT, ost_statement_get_int (row, 7)),
  };

  ost_care_history_add_cost (&slot->history, &cost);
}

static Slot *
find_slot (OstHistoryReader *self, gint64 person_id)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].person.id == person_id)
      return &self->slots[i];
  return NULL;
}

typedef void (*TakeFunc) (OstHistoryReader *self, OstStatement *row, Slot *slot);

/* Rows of the portion's children, by person; no person has the number 0, which fills the list. */
static gboolean
load_rows (OstHistoryReader *self, const char *sql, TakeFunc take, GError **error)
{
  g_autoptr (OstStatement) row = ost_statement_new (self->txn, sql);
  GError *failure = NULL;
  Slot *slot = NULL;

  for (guint i = 0; i < PORTION; i++)
    ost_statement_bind_int (row, (int) i + 1, i < self->n_slots ? self->slots[i].person.id : 0);
  if (take == take_cost)
    {
      ost_statement_bind_date (row, PORTION + 1, &self->last);
      ost_statement_bind_date (row, PORTION + 2, &self->first);
    }
  while (ost_statement_step (row, &failure))
    {
      if (slot == NULL || slot->person.id != ost_statement_get_int (row, 0))
        slot = find_slot (self, ost_statement_get_int (row, 0));
      if (slot != NULL)
        take (self, row, slot);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
load_portion (OstHistoryReader *self, GError **error)
{
  GError *failure = NULL;

  g_string_chunk_clear (self->texts);
  self->n_slots = self->current = 0;
  while (self->n_slots < PORTION && ost_statement_step (self->children, &failure))
    take_child (self, self->children, &self->slots[self->n_slots++]);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return self->n_slots > 0 && load_rows (self, self->episodes_sql, take_episode, error) &&
         (!self->has_interruptions ||
          load_rows (self, self->interruptions_sql, take_interruption, error)) &&
         load_rows (self, self->costs_sql, take_cost, error);
}

gboolean
ost_history_reader_next (OstHistoryReader *self, GError **error)
{
  if (self->current + 1 < self->n_slots)
    {
      self->current++;
      return TRUE;
    }
  /* A short portion was the last; stepping behind the end would begin anew. */
  if (self->n_slots > 0 && self->n_slots < PORTION)
    return FALSE;
  return load_portion (self, error);
}

const OstHistoryPerson *
ost_history_reader_get_person (const OstHistoryReader *self)
{
  return &self->slots[self->current].person;
}

const OstCareHistory *
ost_history_reader_close (OstHistoryReader *self, GError **error)
{
  OstCareHistory *history = &self->slots[self->current].history;

  return ost_care_history_close (history, error) ? history : NULL;
}
