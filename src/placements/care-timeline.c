/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/person.h"
#include "placements/care-timeline.h"
#include "placements/cost-kind.h"
#include "placements/year-rules.h"

void
ost_care_timeline_free (OstCareTimeline *self)
{
  g_clear_pointer (&self->episodes, g_ptr_array_unref);
  g_clear_pointer (&self->interruptions, g_ptr_array_unref);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_clear_pointer (&self->rates, g_array_unref);
  g_free (self->problem);
  g_free (self);
}

static int
last_day (const GDate *day)
{
  return g_date_valid (day) ? ost_day_of (day) : OST_DAY_OPEN;
}

static void
fill_history (OstCareHistory *history, const OstCareTimeline *self, OstAgreements *agreements)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      const OstEpisode *episode = self->episodes->pdata[i];
      const OstCareEpisode care = { .from = ost_day_of (&episode->from_day),
                                    .to = last_day (&episode->to_day),
                                    .form = (OstForm) episode->form,
                                    .exemption = (OstExemption) episode->exemption,
                                    .county = ost_agreements_intern (agreements, episode->county),
                                    .facility = -1,
                                    .year2_from = ost_day_of (&episode->year2_from),
                                    .year3_from = ost_day_of (&episode->year3_from),
                                    .stay_label = episode->stay_label,
                                    .id = episode->parent_instance.id };

      ost_care_history_add_episode (history, &care);
    }
}

static void
add_span (OstCareTimeline *self, int from, int to, int rate)
{
  const OstRateSpan span = { from, to, rate };

  if (from <= to)
    g_array_append_val (self->rates, span);
}

static void
add_rates_of_stay (OstCareTimeline *self, const OstStay *stay, const OstYears *years)
{
  const int year2 = MAX (years->year2, stay->start);
  const int year3 = MAX (years->year3, year2);

  if (stay->needs_choice || ost_stay_is_exempt (stay))
    {
      add_span (self, stay->start, stay->end, stay->needs_choice ? -1 : 0);
      return;
    }
  add_span (self, stay->start, MIN (stay->end, year2 - 1), 10);
  add_span (self, year2, MIN (stay->end, year3 - 1), 30);
  add_span (self, year3, stay->end, 50);
}

/* The county of the stay's last episode says by which rules its years are counted. */
static int
county_of_stay (const OstCareHistory *history, guint stay)
{
  int county = 0;

  for (guint i = 0; i < history->episodes->len; i++)
    if (ost_care_history_get_episode (history, i)->stay == stay)
      county = ost_care_history_get_episode (history, i)->county;
  return county;
}

static void
tell_rates (OstCareTimeline *self,
            const OstCareHistory *history,
            OstAgreements *agreements,
            const GDate *today)
{
  const int month = ost_day_month_start (ost_day_of (today));

  for (guint i = 0; i < history->stays->len; i++)
    {
      const OstRuleSet *rules = ost_agreements_get (agreements, county_of_stay (history, i), month);
      const OstYears years = ost_years_of_stay (history, i, rules);

      add_rates_of_stay (self, ost_care_history_get_stay (history, i), &years);
    }
}

static gboolean
judge (OstCareTimeline *self, OstTxn *txn, gint64 person_id, GError **error)
{
  g_autoptr (OstAgreements) agreements = ost_placement_store_load_agreements (txn, error);
  g_autoptr (OstPerson) person = NULL;
  g_autoptr (GError) refused = NULL;
  OstCareHistory history;

  if (agreements == NULL || !ost_agreements_close (agreements, error))
    return FALSE;
  person = ost_record_load (txn, OST_TYPE_PERSON, person_id, error);
  if (person == NULL)
    return FALSE;
  ost_care_history_init (&history);
  history.birth = ost_day_of (&person->birth_date);
  fill_history (&history, self, agreements);
  if (ost_care_history_close (&history, &refused))
    tell_rates (self, &history, agreements, ost_txn_get_today (txn));
  else
    self->problem = g_strdup (refused->message);
  ost_care_history_clear (&history);
  return TRUE;
}

OstCareTimeline *
ost_care_timeline_load (OstTxn *txn, gint64 person_id, GError **error)
{
  g_autoptr (OstCareTimeline) self = g_new0 (OstCareTimeline, 1);

  self->rates = g_array_new (FALSE, FALSE, sizeof (OstRateSpan));
  self->episodes = ost_placement_store_list_episodes (txn, person_id, error);
  if (self->episodes == NULL)
    return NULL;
  self->interruptions = ost_placement_store_list_interruptions (txn, person_id, error);
  if (self->interruptions == NULL)
    return NULL;
  self->payments = ost_placement_store_list_costs (txn, person_id, error);
  if (self->payments == NULL)
    return NULL;
  for (guint i = self->payments->len; i-- > 0;)
    if (!ost_cost_is_one_off (((OstChildCost *) self->payments->pdata[i])->kind))
      g_ptr_array_remove_index (self->payments, i);
  return judge (self, txn, person_id, error) ? g_steal_pointer (&self) : NULL;
}
