/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "documents/statement-store.h"
#include "placements/agreement.h"
#include "placements/cost-kind.h"
#include "placements/day-number.h"
#include "placements/episode.h"
#include "placements/form.h"
#include "placements/placement-kinds.h"
#include "placements/placement-store.h"

typedef struct
{
  OstPaperSource *source;
  GHashTable *wanted;  /* ids of the family's children; NULL: everybody */
  GArray *children;    /* of OstStatementChild */
  GArray *lines;       /* of OstStatementLine, of all children in a row */
  GArray *first_lines; /* of guint: where each child's begin */
  GArray *days;        /* of OstStatementDay, of the only child */
  GPtrArray *counties; /* names met, lent */
  GPtrArray *remarks;
  gint64 last_person;
  GError *error;
} Gathering;

static void
gathering_clear (Gathering *self)
{
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_array_unref (self->children);
  g_array_unref (self->lines);
  g_array_unref (self->first_lines);
  g_array_unref (self->days);
  g_ptr_array_unref (self->counties);
  g_ptr_array_unref (self->remarks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, gathering_clear)

static const char *
keep_county (Gathering *self, const char *county)
{
  for (guint i = 0; i < self->counties->len; i++)
    if (g_str_equal (self->counties->pdata[i], county))
      return self->counties->pdata[i];
  g_ptr_array_add (self->counties,
                   (gpointer) ost_paper_source_keep (self->source, g_strdup (county)));
  return self->counties->pdata[self->counties->len - 1];
}

/* First placement and exemption stand in the child's own rows. */
static void
describe_child (Gathering *self, gint64 person_id, OstStatementChild *child)
{
  g_autoptr (GPtrArray) episodes =
      ost_placement_store_list_episodes (self->source->txn, person_id, &self->error);

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    {
      const OstEpisode *episode = g_ptr_array_index (episodes, i);

      if (i == 0)
        child->first_placement = episode->from_day;
      if (episode->exemption != OST_EXEMPTION_NONE && episode->exemption != OST_EXEMPTION_REFUSED)
        child->exemption = ost_kind_get_polish (&ost_exemption_kind, episode->exemption);
    }
  if (child->exemption == NULL && g_date_valid (&child->first_placement) &&
      g_date_get_year (&child->first_placement) < 2012)
    child->exemption = ost_kind_get_polish (&ost_exemption_kind, OST_EXEMPTION_BEFORE_2012);
}

static void
begin_child (Gathering *self, const OstCofinancingLine *line)
{
  OstStatementChild child = { 0 };
  const guint first = self->lines->len;

  child.name = ost_paper_source_keep (self->source, g_strdup (line->child));
  if (*line->pesel != '\0')
    child.pesel = ost_paper_source_keep (self->source, g_strdup (line->pesel));
  child.county = keep_county (self, line->county);
  describe_child (self, line->person_id, &child);
  g_array_append_val (self->children, child);
  g_array_append_val (self->first_lines, first);
  self->last_person = line->person_id;
}

static void
gather_line (const OstCofinancingLine *line, gpointer data)
{
  Gathering *self = data;
  OstStatementLine row = { 0 };

  if (self->wanted != NULL && !g_hash_table_contains (self->wanted, &line->person_id))
    return;
  if (line->person_id != self->last_person)
    begin_child (self, line);
  keep_county (self, line->county);
  row.month = ost_day_to_date (line->share->month);
  row.form = ost_kind_get_polish (&ost_form_kind, (int) line->share->form);
  row.cost = ost_kind_get_polish (&ost_cost_kind, (int) line->share->cost);
  row.rate = line->share->rate;
  row.days = line->share->days;
  row.base = line->share->base_grosze;
  row.share = line->share->share;
  row.working = ost_paper_source_keep (self->source, g_strdup (line->working));
  g_array_append_val (self->lines, row);
}

static void
gather_day (const OstCofinancingLine *line, const OstShareDay *day, gpointer data)
{
  Gathering *self = data;
  OstStatementDay row = { .day = ost_day_to_date (day->day),
                          .form = ost_kind_get_polish (&ost_form_kind, (int) line->share->form),
                          .cost = ost_kind_get_polish (&ost_cost_kind, (int) line->share->cost),
                          .year = day->year,
                          .rate = line->share->rate,
                          .amount = day->amount,
                          .children = day->children,
                          .divisor = day->divisor };

  row.base = ost_paper_source_keep (self->source, ost_share_day_dup_amount (day->base));
  row.share = ost_paper_source_keep (self->source, ost_share_day_dup_amount (day->share));
  g_array_append_val (self->days, row);
}

static void
gather_warning (const char *message, gpointer data)
{
  Gathering *self = data;

  g_ptr_array_add (self->remarks,
                   (gpointer) ost_paper_source_keep (self->source, g_strdup (message)));
}

static gboolean
read_wanted (Gathering *self, gint64 family_id, GError **error)
{
  g_autoptr (GPtrArray) household = NULL;

  if (family_id == 0)
    return TRUE;
  household = ost_family_store_list_household (self->source->txn, family_id, TRUE, error);
  if (household == NULL)
    return FALSE;
  self->wanted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (household, i);

      g_hash_table_add (self->wanted,
                        g_memdup2 (&row->person->parent_instance.id, sizeof (gint64)));
    }
  return TRUE;
}

/* The settings that the law leaves open, as they were used (guard R11). */
static void
fill_rules (OstPaperSource *source, const OstRuleSet *set, OstStatementAgreement *agreement)
{
  OstStatementRule *rules = OST_PAPER_ROOM (source, OST_N_RULES, OstStatementRule);

  for (int rule = 0; rule < OST_N_RULES; rule++)
    {
      int n_values;
      const OstKindValue *values = ost_rule_get_values (rule, &n_values);
      const OstKindValue *value = &values[set->value[rule]];

      rules[rule].setting = ost_rule_get_polish (rule);
      rules[rule].value = value->polish != NULL ? value->polish : value->word;
    }
  agreement->rules = rules;
  agreement->n_rules = OST_N_RULES;
}

/* One county's rules, and again from the month on in which others begin to hold. */
static void
add_agreement (Gathering *self,
               OstAgreements *agreements,
               const char *county,
               const OstCofinancingQuery *query,
               GArray *rows)
{
  const int index = ost_agreements_intern (agreements, county);
  const int last = ost_day_month_start (ost_day_of (&query->to_month));
  const OstRuleSet *before = NULL;

  for (int month = ost_day_month_start (ost_day_of (&query->from_month)); month <= last;
       month = ost_day_next_month (month))
    {
      const OstRuleSet *rules = ost_agreements_get (agreements, index, month);
      OstStatementAgreement row = { 0 };

      if (rules == before)
        continue;
      row.county = ost_paper_source_printf (self->source, "powiat %s", county);
      if (before != NULL)
        row.since = ost_day_to_date (month);
      fill_rules (self->source, rules, &row);
      g_array_append_val (rows, row);
      before = rules;
    }
}

static gboolean
fill_agreements (Gathering *self,
                 const OstCofinancingQuery *query,
                 OstCofinancingStatement *statement,
                 GError **error)
{
  g_autoptr (OstAgreements) agreements =
      ost_cofinancing_load_agreements (self->source->txn, query, error);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (OstStatementAgreement));
  OstStatementAgreement *kept;

  if (agreements == NULL)
    return FALSE;
  for (guint i = 0; i < self->counties->len; i++)
    add_agreement (self, agreements, self->counties->pdata[i], query, rows);
  kept = OST_PAPER_ROOM (self->source, rows->len, OstStatementAgreement);
  for (guint i = 0; i < rows->len; i++)
    kept[i] = g_array_index (rows, OstStatementAgreement, i);
  statement->agreements = kept;
  statement->n_agreements = rows->len;
  return TRUE;
}

static void
hand_over (Gathering *self, OstCofinancingStatement *statement)
{
  OstPaperSource *source = self->source;
  OstStatementLine *lines = OST_PAPER_ROOM (source, self->lines->len, OstStatementLine);
  OstStatementChild *children = OST_PAPER_ROOM (source, self->children->len, OstStatementChild);
  const char **remarks = OST_PAPER_ROOM (source, self->remarks->len + 1, const char *);

  for (guint i = 0; i < self->lines->len; i++)
    lines[i] = g_array_index (self->lines, OstStatementLine, i);
  for (guint i = 0; i < self->children->len; i++)
    {
      const guint first = g_array_index (self->first_lines, guint, i);
      const guint end = i + 1 < self->children->len
                            ? g_array_index (self->first_lines, guint, i + 1)
                            : self->lines->len;

      children[i] = g_array_index (self->children, OstStatementChild, i);
      children[i].lines = lines + first;
      children[i].n_lines = end - first;
    }
  if (self->days->len > 0 && self->children->len == 1)
    {
      OstStatementDay *days = OST_PAPER_ROOM (source, self->days->len, OstStatementDay);

      memcpy (days, self->days->data, self->days->len * sizeof (OstStatementDay));
      children[0].days = days;
      children[0].n_days = self->days->len;
    }
  for (guint i = 0; i < self->remarks->len; i++)
    remarks[i] = g_ptr_array_index (self->remarks, i);
  statement->children = children;
  statement->n_children = self->children->len;
  statement->remarks = self->remarks->len > 0 ? remarks : NULL;
}

static void
fill_head (OstPaperSource *source,
           const OstCofinancingQuery *query,
           OstCofinancingStatement *statement)
{
  OstSignature *signatures = OST_PAPER_ROOM (source, 2, OstSignature);
  const char *gmina = source->centre->gmina != NULL ? source->centre->gmina : source->centre->town;

  ost_paper_source_fill (source, &statement->paper, NULL);
  statement->gmina = ost_paper_source_printf (source, "Gmina %s", gmina != NULL ? gmina : "");
  statement->from = query->from_month;
  statement->to = query->to_month;
  signatures[0].caption = "Sporządzono";
  signatures[1].caption = "Zatwierdzono";
  signatures[1].name = source->centre->head;
  signatures[1].role = source->centre->head_title;
  statement->signatures = signatures;
  statement->n_signatures = 2;
}

gboolean
ost_statement_store_fill (OstPaperSource *source,
                          const OstStatementTask *task,
                          OstCofinancingStatement *statement,
                          GError **error)
{
  g_auto (Gathering) self = {
    .source = source,
    .children = g_array_new (FALSE, FALSE, sizeof (OstStatementChild)),
    .lines = g_array_new (FALSE, FALSE, sizeof (OstStatementLine)),
    .first_lines = g_array_new (FALSE, FALSE, sizeof (guint)),
    .days = g_array_new (FALSE, FALSE, sizeof (OstStatementDay)),
    .counties = g_ptr_array_new (),
    .remarks = g_ptr_array_new (),
  };
  const OstCofinancingQuery *query = &task->query;
  OstCofinancingSink sink = {
    .line = gather_line, .warning = gather_warning, .data = &self, .explain = task->explain
  };
  OstCofinancingTotals totals;

  if (task->explain && (query->pesel != NULL || query->person_id != 0))
    sink.day = gather_day;
  *statement = (OstCofinancingStatement){ 0 };
  fill_head (source, query, statement);
  statement->citation = ost_paper_source_cite (source, "cofinancing", error);
  if (statement->citation == NULL || !read_wanted (&self, task->family_id, error) ||
      !ost_cofinancing_run (source->txn, query, &sink, &totals, error))
    return FALSE;
  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return FALSE;
    }
  hand_over (&self, statement);
  return fill_agreements (&self, query, statement, error);
}
