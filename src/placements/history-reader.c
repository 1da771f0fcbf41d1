/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/money.h"
#include "placements/history-reader.h"
#include "storage/statement.h"

/* $1, $2: the period; $3: a PESEL or "". Children with care, a payment or aid for leavers in it. */
#define CHOSEN                                                                                     \
  "with chosen as (select e.person_id from episode e where e.archived_at is null"                  \
  " and e.from_day <= $2 and (e.to_day is null or e.to_day >= $1)"                                 \
  " union select c.person_id from child_cost c where c.archived_at is null"                        \
  " and ((c.paid_on >= $1 and c.paid_on <= $2) or (c.kind = 'kontynuowanie-nauki'"                 \
  " and c.from_day <= $2 and (c.to_day is null or c.to_day >= $1)))"                               \
  " and exists (select 1 from episode e where e.person_id = c.person_id"                           \
  " and e.archived_at is null)),"                                                                  \
  " child as (select p.id, p.name_key, coalesce (p.pesel, '') as pesel, p.surname, p.given_name,"  \
  " p.birth_date from person p join chosen on chosen.person_id = p.id"                             \
  " where p.archived_at is null and ($3 = '' or p.pesel = $3)) "

static const char count_sql[] = CHOSEN "select count (*) from child";

enum
{
  PART_EPISODE = 1,
  PART_INTERRUPTION,
  PART_COST
};

enum
{
  COLUMN_PERSON = 2,
  COLUMN_PART,
  COLUMN_FROM,
  COLUMN_ID,
  COLUMN_TO,
  COLUMN_SURNAME, /* of an episode from here on; a cost: kind */
  COLUMN_GIVEN_NAME,
  COLUMN_BIRTH,
  COLUMN_COUNTY,
  COLUMN_FORM,
  COLUMN_PLACE,
  COLUMN_EXEMPTION,
  COLUMN_YEAR2, /* a cost: paid on */
  COLUMN_YEAR3, /* a cost: event on */
  COLUMN_LABEL,
  COLUMN_AMOUNT,
  COLUMN_CHILDREN,
  COLUMN_PESEL = 1,
  COLUMN_KIND = COLUMN_SURNAME
};

static const char rows_sql[] = CHOSEN
    "select c.name_key, c.pesel, c.id as person, 1 as part, e.from_day as day, e.id as row_id,"
    " e.to_day, c.surname, c.given_name, c.birth_date, e.county, e.form, e.place_name,"
    " e.exemption, e.year2_from, e.year3_from, e.stay_label, 0 as amount, 0 as children"
    " from child c join episode e on e.person_id = c.id where e.archived_at is null"
    " union all"
    " select c.name_key, c.pesel, c.id, 2, i.from_day, i.id, i.to_day, null, null, null, null,"
    " null, null, null, null, null, null, 0, 0"
    " from child c join episode e on e.person_id = c.id join interruption i on i.episode_id = e.id"
    " where e.archived_at is null and i.archived_at is null"
    " union all"
    " select c.name_key, c.pesel, c.id, 3, coalesce (k.from_day, k.paid_on), k.id, k.to_day, "
    "k.kind,"
    " null, null, null, null, null, null, k.paid_on, k.event_on, null, k.amount, k.children"
    " from child c join child_cost k on k.person_id = c.id where k.archived_at is null"
    " and (k.paid_on is not null"
    " or (k.from_day <= $2 and (k.to_day is null or k.to_day >= $1)))"
    " order by name_key, pesel, person, part, day, row_id";

struct _OstHistoryReader
{
  OstTxn *txn;
  OstFacilityFigures *facilities;
  OstAgreements *agreements;
  GDate first;
  GDate last;

  OstStatement *statement;
  gboolean has_row; /* read already, of the child to come */
  OstHistoryPerson person;
  OstCareHistory history;
  GStringChunk *texts; /* of the child at hand */
};

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
  self->texts = g_string_chunk_new (512);
  ost_care_history_init (&self->history);
  return self;
}

void
ost_history_reader_free (OstHistoryReader *self)
{
  g_clear_pointer (&self->statement, ost_statement_free);
  ost_care_history_clear (&self->history);
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

gboolean
ost_history_reader_start (OstHistoryReader *self, const char *pesel, GError **error)
{
  GError *failure = NULL;

  g_clear_pointer (&self->statement, ost_statement_free);
  self->statement = ost_statement_new_streaming (self->txn, rows_sql);
  bind_period (self, self->statement, pesel);
  self->has_row = ost_statement_step (self->statement, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static const char *
keep_text (OstHistoryReader *self, int column)
{
  const char *text = ost_statement_get_text (self->statement, column);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static int
get_day (OstHistoryReader *self, int column)
{
  return ost_day_of_iso (ost_statement_get_text (self->statement, column));
}

static int
get_last_day (OstHistoryReader *self)
{
  const int day = get_day (self, COLUMN_TO);

  return day != OST_DAY_NONE ? day : OST_DAY_OPEN;
}

static int
get_kind (OstHistoryReader *self, const OstKind *kind, int column)
{
  return MAX (0, ost_kind_find (kind, ost_statement_get_text (self->statement, column)));
}

static void
take_person (OstHistoryReader *self)
{
  g_string_chunk_clear (self->texts);
  ost_care_history_empty (&self->history);
  self->person.id = ost_statement_get_int (self->statement, COLUMN_PERSON);
  self->person.surname = keep_text (self, COLUMN_SURNAME);
  self->person.given_name = keep_text (self, COLUMN_GIVEN_NAME);
  self->person.pesel = keep_text (self, COLUMN_PESEL);
  self->history.birth = get_day (self, COLUMN_BIRTH);
}

static void
take_episode (OstHistoryReader *self)
{
  const char *place = ost_statement_get_text (self->statement, COLUMN_PLACE);
  const char *county = ost_statement_get_text (self->statement, COLUMN_COUNTY);
  OstCareEpisode episode = {
    .from = get_day (self, COLUMN_FROM),
    .to = get_last_day (self),
    .form = get_kind (self, &ost_form_kind, COLUMN_FORM),
    .exemption = get_kind (self, &ost_exemption_kind, COLUMN_EXEMPTION),
    .facility = -1,
    .year2_from = get_day (self, COLUMN_YEAR2),
    .year3_from = get_day (self, COLUMN_YEAR3),
    .id = ost_statement_get_int (self->statement, COLUMN_ID),
  };

  episode.county = ost_agreements_intern (self->agreements, county != NULL ? county : "");
  if (place != NULL && ost_form_is_residential (episode.form))
    episode.facility = ost_facility_figures_intern (self->facilities, place);
  episode.stay_label = keep_text (self, COLUMN_LABEL);
  ost_care_history_add_episode (&self->history, &episode);
}

static void
take_cost (OstHistoryReader *self)
{
  OstCareCost cost = {
    .kind = get_kind (self, &ost_cost_kind, COLUMN_KIND),
    .from = get_day (self, COLUMN_FROM),
    .to = get_last_day (self),
    .paid_on = get_day (self, COLUMN_YEAR2),
    .event_on = get_day (self, COLUMN_YEAR3),
    .amount = ost_statement_is_null (self->statement, COLUMN_AMOUNT)
                  ? OST_MONEY_NONE
                  : ost_statement_get_int (self->statement, COLUMN_AMOUNT),
    .children = (int) MIN (G_MAXINT, ost_statement_get_int (self->statement, COLUMN_CHILDREN)),
  };

  ost_care_history_add_cost (&self->history, &cost);
}

static void
take_row (OstHistoryReader *self)
{
  switch (ost_statement_get_int (self->statement, COLUMN_PART))
    {
    case PART_EPISODE:
      take_episode (self);
      break;
    case PART_INTERRUPTION:
      ost_care_history_add_interruption (&self->history, get_day (self, COLUMN_FROM),
                                         get_last_day (self));
      break;
    default:
      take_cost (self);
      break;
    }
}

gboolean
ost_history_reader_next (OstHistoryReader *self, GError **error)
{
  GError *failure = NULL;

  if (!self->has_row)
    return FALSE;
  take_person (self);
  do
    {
      take_row (self);
      self->has_row = ost_statement_step (self->statement, &failure);
    }
  while (self->has_row &&
         ost_statement_get_int (self->statement, COLUMN_PERSON) == self->person.id);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

const OstHistoryPerson *
ost_history_reader_get_person (const OstHistoryReader *self)
{
  return &self->person;
}

const OstCareHistory *
ost_history_reader_close (OstHistoryReader *self, GError **error)
{
  return ost_care_history_close (&self->history, error) ? &self->history : NULL;
}
