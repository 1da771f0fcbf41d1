/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "exchange/demo-county-notes.h"
#include "placements/cofinancing-run.h"
#include "placements/county-note-line.h"
#include "placements/county-note.h"
#include "placements/placement-store.h"

#define ZATOKA_MONTH G_GINT64_CONSTANT (1019495) /* what the facility itself states, grosze */

typedef struct
{
  OstTxn *txn;
  const OstDemoNames *names;
  OstCsvReader *row;
  OstCountyNote *note; /* as read */
  GPtrArray *lines;    /* of OstCountyNoteLine */
  gint64 sum;
} Note;

static gboolean
is_called (const Note *self, const char *code)
{
  return g_str_equal (ost_demo_table_cell (self->row, "code"), code);
}

static gboolean
is_about (const Note *self, const OstCountyNoteLine *line, const char *person)
{
  return line->person_id == ost_demo_names_get (self->names, "person", person);
}

/* Of whole grosze, half up. */
static gint64
share_of (gint64 base, gint64 rate)
{
  return (base * rate + 50) / 100;
}

static void
set_share (OstDraft *draft, gint64 base, gint64 rate)
{
  ost_draft_set_int (draft, "base", base);
  ost_draft_set_int (draft, "rate", rate);
  ost_draft_set_int (draft, "share", share_of (base, rate));
}

/* A whole month at the next rate, years that ran on over a return home, a child without the
 * gmina's share, a wage divided by last year's number of children. */
static void
plant_mistakes (Note *self, OstDraft *draft)
{
  const OstCountyNoteLine *line = ost_draft_peek (draft);

  if (is_about (self, line, "F03.m7") && line->cost == OST_COST_BENEFIT)
    set_share (draft, line->base, 30);
  else if (is_about (self, line, "F19.m8"))
    set_share (draft, line->base, 50);
  else if (is_about (self, line, "F34.m0"))
    set_share (draft, line->base, 10);
  else if (is_about (self, line, "F18.k10") && line->cost == OST_COST_WAGE)
    set_share (draft, line->base * 4 / 3, line->rate);
}

/* The stay that the line belongs to began with the first of the child's tied episodes. */
static gboolean
find_first_day (const Note *self, gint64 person_id, gboolean ever, GDate *first, GError **error)
{
  g_autoptr (GPtrArray) episodes = ost_placement_store_list_episodes (self->txn, person_id, error);

  if (episodes == NULL)
    return FALSE;
  for (guint i = 0; i < episodes->len; i++)
    {
      const OstEpisode *episode = g_ptr_array_index (episodes, i);
      const OstEpisode *former = i > 0 ? g_ptr_array_index (episodes, i - 1) : NULL;
      const gboolean tied =
          former != NULL && ost_date_days_between (&former->to_day, &episode->from_day) <= 1;

      if (former == NULL || (!ever && !tied))
        *first = episode->from_day;
    }
  return TRUE;
}

static gboolean
set_first_days (Note *self, GError **error)
{
  const gint64 returned = ost_demo_names_get (self->names, "person", "F19.m8");

  for (guint i = 0; i < self->lines->len; i++)
    {
      OstCountyNoteLine *line = g_ptr_array_index (self->lines, i);
      g_autoptr (OstDraft) draft = ost_draft_new_from (line);
      const gboolean ever = line->person_id == returned && is_called (self, "N2");
      GDate first = ost_date_none ();

      if (!find_first_day (self, line->person_id, ever, &first, error))
        return FALSE;
      ost_draft_set_date (draft, "first_placement_as_billed", &first);
      g_object_unref (line);
      g_ptr_array_index (self->lines, i) = ost_draft_dup_record (draft);
    }
  return TRUE;
}

static void
add_line (Note *self, OstDraft *draft)
{
  const OstCountyNoteLine *line = ost_draft_peek (draft);

  if (line->share == 0)
    return;
  self->sum += line->share;
  g_ptr_array_add (self->lines, ost_draft_dup_record (draft));
}

static void
take_line (const OstCofinancingLine *line, gpointer data)
{
  Note *self = data;
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_COUNTY_NOTE_LINE);

  ost_draft_set_int (draft, "person_id", line->person_id);
  ost_draft_set_date (draft, "month", &self->note->period_from);
  ost_draft_set_int (draft, "form", line->share->form);
  ost_draft_set_int (draft, "cost", line->share->cost);
  ost_draft_set_int (draft, "rate", line->share->rate);
  ost_draft_set_int (draft, "base", line->share->base_grosze);
  ost_draft_set_int (draft, "share", line->share->share);
  ost_draft_set_int (draft, "decisions_attached", TRUE);
  if (is_called (self, "N2"))
    plant_mistakes (self, draft);
  add_line (self, draft);
}

static gboolean
calculate_lines (Note *self, GError **error)
{
  const OstCofinancingQuery query = {
    .from_month = self->note->period_from,
    .to_month = self->note->period_to,
    .county = self->note->county,
  };
  const OstCofinancingSink sink = { .line = take_line, .data = self };
  OstCofinancingTotals totals;

  return ost_cofinancing_run (self->txn, &query, &sink, &totals, error);
}

/* The county's own figure: the gmina may not have it yet. */
static gboolean
tell_disputed_line (Note *self, GError **error)
{
  const gint64 person = ost_demo_names_get (self->names, "person", "F40.k14");
  const GDate last = self->note->period_to;
  const GDate month = ost_date (g_date_get_year (&last), g_date_get_month (&last), 1);
  const int days = g_date_get_day (&last);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_COUNTY_NOTE_LINE);
  GDate first = ost_date_none ();
  int cared_for;

  if (!find_first_day (self, person, TRUE, &first, error))
    return FALSE;
  cared_for = MIN (days, ost_date_days_between (&first, &last) + 1);
  ost_draft_set_int (draft, "person_id", person);
  ost_draft_set_date (draft, "month", &month);
  ost_draft_set_int (draft, "form", OST_FORM_HOME_THERAPY);
  ost_draft_set_int (draft, "cost", OST_COST_AVERAGE);
  set_share (draft, (ZATOKA_MONTH * cared_for * 2 + days) / (2 * days), 10);
  add_line (self, draft);
  return TRUE;
}

static gboolean
save_lines (Note *self, gint64 note_id, GError **error)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autoptr (OstDraft) draft = ost_draft_new_from (g_ptr_array_index (self->lines, i));
      g_autoptr (OstRecord) line = NULL;

      ost_draft_set_int (draft, "note_id", note_id);
      line = ost_draft_dup_record (draft);
      if (ost_record_save (self->txn, line, error) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_note (Note *self, OstDraft *draft, GError **error)
{
  g_autoptr (OstRecord) record = NULL;
  gint64 id;

  ost_draft_set_int (draft, "amount", self->sum);
  record = ost_draft_dup_record (draft);
  id = ost_record_save (self->txn, record, error);
  return id != 0 && save_lines (self, id, error);
}

static gboolean
fill_note (OstTxn *txn, const OstDemoNames *names, OstCsvReader *row, GError **error)
{
  g_autoptr (OstDraft) draft = ost_demo_table_read_row (row, names, OST_TYPE_COUNTY_NOTE, error);
  g_autoptr (OstCountyNote) record = draft != NULL ? ost_draft_dup_record (draft) : NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  Note note = { .txn = txn, .names = names, .row = row, .note = record, .lines = lines };

  if (record == NULL)
    return FALSE;
  if (is_called (&note, "N3") ? !tell_disputed_line (&note, error)
                              : !calculate_lines (&note, error))
    return FALSE;
  return set_first_days (&note, error) && save_note (&note, draft, error);
}

gboolean
ost_demo_county_notes_fill (OstTxn *txn, const OstDemoNames *names, GError **error)
{
  g_autoptr (OstCsvReader) row = ost_demo_table_open ("county-notes", error);

  while (row != NULL && ost_csv_reader_next (row))
    if (!fill_note (txn, names, row, error))
      return FALSE;
  return row != NULL;
}
