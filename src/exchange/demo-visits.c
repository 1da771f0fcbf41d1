/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/holidays.h"
#include "exchange/demo-day.h"
#include "exchange/demo-visit-maker.h"
#include "exchange/demo-visits.h"
#include "families/family-store.h"

#define USUAL_RHYTHM 14 /* of a family that is monitored or closed now */
#define PLANNED_DAYS 35 /* how far ahead visits are planned */
#define ODD_ONE 15      /* one visit in so many is in the evening or on a Saturday */
#define SUBSTITUTED 40  /* percent of visits that a substitute makes */
#define SEED 2011

typedef struct
{
  gint64 staff_id;
  GDate from;
  GDate to;
} Absence;

struct _OstDemoVisits
{
  OstDemoVisitMaker maker;
  GArray *absences; /* of Absence */
  guint n_made;
};

/* One family's turn. */
typedef struct
{
  OstDemoVisits *visits;
  const OstDemoFamily *family;
  GPtrArray *assignments; /* of OstAssignment */
  GRand *dice;
  guint turn;
} History;

void
ost_demo_visits_free (OstDemoVisits *self)
{
  g_clear_pointer (&self->maker.notes, ost_demo_notes_free);
  g_clear_pointer (&self->maker.diary, ost_demo_diary_free);
  g_clear_pointer (&self->maker.entries, g_ptr_array_unref);
  g_clear_pointer (&self->absences, g_array_unref);
  g_free (self);
}

static gboolean
read_absences (OstDemoVisits *self, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("staff-absences", error);
  const OstDemoNames *names = self->maker.names;

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      Absence absence = { .staff_id = ost_demo_names_get (
                              names, "staff", ost_demo_table_cell (reader, "staff_id")) };

      ost_demo_day_parse (ost_demo_table_cell (reader, "from_day"), &names->today, &absence.from);
      ost_demo_day_parse (ost_demo_table_cell (reader, "to_day"), &names->today, &absence.to);
      g_array_append_val (self->absences, absence);
    }
  return reader != NULL;
}

static gboolean
is_away (const OstDemoVisits *self, gint64 staff_id, const GDate *day)
{
  for (guint i = 0; i < self->absences->len; i++)
    {
      const Absence *absence = &g_array_index (self->absences, Absence, i);

      if (absence->staff_id == staff_id && ost_date_compare (&absence->from, day) <= 0 &&
          ost_date_compare (&absence->to, day) >= 0)
        return TRUE;
    }
  return FALSE;
}

/* The substitute, else the assistant; 0 when nobody led the family then. */
static gint64
find_leader (const GPtrArray *assignments, const GDate *day, gboolean *substitute)
{
  gint64 leader = 0;

  *substitute = FALSE;
  for (guint i = 0; i < assignments->len; i++)
    {
      const OstAssignment *held = g_ptr_array_index (assignments, i);

      if (ost_date_compare (&held->from_day, day) > 0 ||
          (g_date_valid (&held->to_day) && ost_date_compare (&held->to_day, day) < 0))
        continue;
      *substitute |= held->substitute;
      if (leader == 0 || held->substitute)
        leader = held->staff_id;
    }
  return leader;
}

/* ------------------------------------------------------------------------ made by the rhythm ---
 */

static OstDemoContact
make_contact (History *history, const GDate *day, int form, int outcome)
{
  const OstDemoContact contact = {
    .family = history->family,
    .day = *day,
    .form = form,
    .outcome = outcome,
    .turn = history->turn,
    .dice = history->dice,
  };

  return contact;
}

/* FALSE when nobody can come that day; EXACT days are kept in any case. */
static gboolean
place_contact (History *history, OstDemoContact *contact, gboolean exact)
{
  gboolean substitute;

  contact->staff_id = find_leader (history->assignments, &contact->day, &substitute);
  if (contact->staff_id == 0)
    return FALSE;
  if (exact)
    return TRUE;
  return !is_away (history->visits, contact->staff_id, &contact->day) &&
         (!substitute || g_rand_int_range (history->dice, 0, 100) < SUBSTITUTED);
}

/* To the working day before, but for one in fifteen (task-based working time). */
static void
snap (History *history, OstDemoContact *contact)
{
  GDate *day = &contact->day;

  if (++history->visits->n_made % ODD_ONE == 0)
    {
      if (g_date_get_weekday (day) == G_DATE_SUNDAY)
        g_date_subtract_days (day, 1);
      contact->evening = g_date_get_weekday (day) != G_DATE_SATURDAY;
    }
  else
    *day = ost_previous_working_day (day);
}

static int
choose_outcome (History *history)
{
  const int chance = g_rand_int_range (history->dice, 0, 100);

  if (history->turn < 2 || chance >= 11)
    return OST_OUTCOME_TOOK_PLACE;
  if (chance < 4)
    return OST_OUTCOME_NOBODY_AT_HOME;
  if (chance < 8)
    return OST_OUTCOME_CALLED_OFF_BY_THE_FAMILY;
  return chance < 10 ? OST_OUTCOME_MOVED_TO_ANOTHER_DAY : OST_OUTCOME_CALLED_OFF_BY_THE_ASSISTANT;
}

static gboolean
has_child_in_care (const OstDemoFamily *family, const GDate *day)
{
  for (guint i = 0; i < family->members->len; i++)
    if (ost_demo_member_is_in_care (g_ptr_array_index (family->members, i), day))
      return TRUE;
  return FALSE;
}

/* Children in care are seen on the day of every second visit, the last one among them. */
static void
add_contact_with_child (History *history, const OstDemoContact *visit)
{
  OstDemoContact contact = *visit;

  if (history->turn % 2 == 1 || g_str_equal (history->family->code, "F03") ||
      !has_child_in_care (history->family, &visit->day))
    return;
  contact.form = OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS;
  contact.outcome = OST_OUTCOME_TOOK_PLACE;
  contact.evening = FALSE;
  ost_demo_visit_maker_add (&history->visits->maker, &contact);
}

static void
add_held (History *history, const GDate *day, gboolean exact)
{
  OstDemoContact contact = make_contact (history, day, OST_VISIT_VISIT, choose_outcome (history));

  if (!exact)
    snap (history, &contact);
  contact.everybody = history->turn == 0;
  if (!place_contact (history, &contact, exact))
    return;
  ost_demo_visit_maker_add (&history->visits->maker, &contact);
  add_contact_with_child (history, &contact);
}

/* Calls and offices between two visits. */
static void
add_between (History *history, const GDate *day)
{
  static const int forms[] = { OST_VISIT_PHONE_CALL, OST_VISIT_CONTACT_WITH_AN_INSTITUTION,
                               OST_VISIT_PHONE_CALL, OST_VISIT_ACCOMPANYING };
  const int form = forms[g_rand_int_range (history->dice, 0, (gint32) G_N_ELEMENTS (forms))];
  OstDemoContact contact = make_contact (history, day, form, OST_OUTCOME_TOOK_PLACE);

  contact.day = ost_previous_working_day (day);
  if (g_rand_int_range (history->dice, 0, 100) < 45 && place_contact (history, &contact, FALSE))
    ost_demo_visit_maker_add (&history->visits->maker, &contact);
}

static void
add_past (History *history)
{
  const OstDemoFamily *family = history->family;
  const GDate *today = &history->visits->maker.names->today;
  const int rhythm = family->rhythm > 0 ? family->rhythm : USUAL_RHYTHM;
  const GDate first = ost_date_plus_days (&family->opened_on, 1);
  GDate day = ost_date_plus_days (today, -family->made_until);
  gboolean exact = family->made_until == family->last;

  if (family->made_until < 0)
    return;
  for (; ost_date_compare (&day, &first) > 0; history->turn++)
    {
      const GDate between = ost_date_plus_days (&day, -(rhythm / 2));

      add_held (history, &day, exact);
      if (ost_date_compare (&between, &first) > 0)
        add_between (history, &between);
      exact = FALSE;
      day = ost_date_plus_days (&day, -rhythm - g_rand_int_range (history->dice, -1, 2));
    }
}

static void
add_planned (History *history)
{
  const OstDemoFamily *family = history->family;
  const int rhythm = family->rhythm > 0 ? family->rhythm : USUAL_RHYTHM;
  /* F07 is visited twice a week, as visits.csv tells. */
  const int step = g_str_equal (family->code, "F07") ? 2 * rhythm : rhythm;

  for (int days = family->next; family->next > 0 && days <= MAX (PLANNED_DAYS, family->next);
       days += step)
    {
      const GDate day = ost_date_plus_days (&history->visits->maker.names->today, days);
      const gboolean exact = days == family->next;
      OstDemoContact contact = make_contact (history, &day, OST_VISIT_VISIT, OST_OUTCOME_NONE);

      if (!exact)
        snap (history, &contact);
      if (place_contact (history, &contact, exact))
        ost_demo_visit_maker_add (&history->visits->maker, &contact);
    }
}

static gboolean
make_history (OstDemoVisits *self, OstTxn *txn, const OstDemoFamily *family, GError **error)
{
  g_autoptr (GPtrArray) assignments = ost_family_store_list_assignments (txn, family->id, error);
  g_autoptr (GRand) dice = g_rand_new_with_seed ((guint32) (SEED + family->number));
  History history = { self, family, assignments, dice, 0 };

  if (assignments == NULL)
    return FALSE;
  add_past (&history);
  add_planned (&history);
  return TRUE;
}

/* ----------------------------------------------------------------------- told by visits.csv ---
 */

static gboolean
tell_row (OstDemoVisits *self, OstCsvReader *reader, const OstDemoFamily *family, GError **error)
{
  g_autoptr (OstDraft) draft =
      ost_demo_table_read_row (reader, self->maker.names, OST_TYPE_VISIT, error);
  g_autoptr (GRand) dice = g_rand_new_with_seed ((guint32) (SEED * family->number));
  OstDemoContact contact = { .family = family, .dice = dice, .turn = self->n_made++ };
  const OstVisit *visit;

  if (draft == NULL)
    return FALSE;
  visit = ost_draft_peek (draft);
  contact.staff_id = visit->staff_id;
  contact.day = visit->day;
  contact.form = visit->form;
  contact.outcome = visit->outcome;
  ost_demo_visit_maker_tell (&self->maker, &contact, draft,
                             ost_demo_table_cell (reader, "children"),
                             *ost_demo_table_cell (reader, "unfinished") != '\0');
  return TRUE;
}

static gboolean
tell_rows (OstDemoVisits *self, const GPtrArray *families, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("visits", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      const OstDemoFamily *family =
          ost_demo_families_find (families, ost_demo_table_cell (reader, "family_id"));

      if (!tell_row (self, reader, family, error))
        return FALSE;
    }
  return reader != NULL;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const OstVisit *one = (*(OstVisitEntry *const *) a)->visit;
  const OstVisit *other = (*(OstVisitEntry *const *) b)->visit;
  const int days = ost_date_compare (&one->day, &other->day);

  if (days != 0)
    return days;
  if (one->from_time != other->from_time)
    return one->from_time - other->from_time;
  return one->staff_id < other->staff_id ? -1 : one->staff_id > other->staff_id;
}

OstDemoVisits *
ost_demo_visits_new (OstTxn *txn,
                     const OstDemoNames *names,
                     const GPtrArray *families,
                     GError **error)
{
  g_autoptr (OstDemoVisits) self = g_new0 (OstDemoVisits, 1);

  self->absences = g_array_new (FALSE, FALSE, sizeof (Absence));
  self->maker.names = names;
  self->maker.diary = ost_demo_diary_new ();
  self->maker.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_visit_entry_free);
  self->maker.notes = ost_demo_notes_new (error);
  if (self->maker.notes == NULL || !read_absences (self, error) ||
      !tell_rows (self, families, error))
    return NULL;
  for (guint i = 0; i < families->len; i++)
    if (!make_history (self, txn, g_ptr_array_index (families, i), error))
      return NULL;
  g_ptr_array_sort (self->maker.entries, compare_entries);
  return g_steal_pointer (&self);
}

/* A planned visit was entered a few days before. */
static void
set_hour (OstTxn *txn, const OstVisit *visit, const GDate *today)
{
  const GDate planned = ost_date_plus_days (&visit->day, -5);
  const GDate *written = g_date_valid (&visit->written_on)         ? &visit->written_on
                         : ost_date_compare (&planned, today) <= 0 ? &planned
                                                                   : today;
  g_autofree char *day = ost_date_dup_iso (written);
  g_autofree char *instant = g_strconcat (day, "T14:35:00Z", NULL);

  ost_txn_set_now (txn, instant);
}

gboolean
ost_demo_visits_save (OstDemoVisits *self, OstTxn *txn, gint64 staff_id, GError **error)
{
  for (guint i = 0; i < self->maker.entries->len; i++)
    {
      const OstVisitEntry *entry = g_ptr_array_index (self->maker.entries, i);

      if (entry->visit->staff_id != staff_id)
        continue;
      set_hour (txn, entry->visit, &self->maker.names->today);
      if (ost_visit_store_save (txn, entry, error) == 0)
        return FALSE;
    }
  return TRUE;
}
