/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/date.h"
#include "placements/care-history.h"

#define LARGEST_AMOUNT G_GINT64_CONSTANT (9999999999) /* 99 999 999,99 zł */

G_DEFINE_QUARK (ost_care_error, ost_care_error)

void
ost_care_history_init (OstCareHistory *self)
{
  memset (self, 0, sizeof *self);
  self->episodes = g_array_new (FALSE, FALSE, sizeof (OstCareEpisode));
  self->interruptions = g_array_new (FALSE, FALSE, sizeof (OstCareInterruption));
  self->costs = g_array_new (FALSE, FALSE, sizeof (OstCareCost));
  self->stays = g_array_new (FALSE, FALSE, sizeof (OstStay));
}

void
ost_care_history_clear (OstCareHistory *self)
{
  g_clear_pointer (&self->episodes, g_array_unref);
  g_clear_pointer (&self->interruptions, g_array_unref);
  g_clear_pointer (&self->costs, g_array_unref);
  g_clear_pointer (&self->stays, g_array_unref);
}

void
ost_care_history_empty (OstCareHistory *self)
{
  g_array_set_size (self->episodes, 0);
  g_array_set_size (self->interruptions, 0);
  g_array_set_size (self->costs, 0);
  g_array_set_size (self->stays, 0);
  self->birth = OST_DAY_NONE;
}

void
ost_care_history_add_episode (OstCareHistory *self, const OstCareEpisode *episode)
{
  g_array_append_vals (self->episodes, episode, 1);
}

void
ost_care_history_add_interruption (OstCareHistory *self, int from, int to)
{
  const OstCareInterruption interruption = { from, to };

  g_array_append_vals (self->interruptions, &interruption, 1);
}

void
ost_care_history_add_cost (OstCareHistory *self, const OstCareCost *cost)
{
  g_array_append_vals (self->costs, cost, 1);
}

const OstCareEpisode *
ost_care_history_get_episode (const OstCareHistory *self, guint index)
{
  return &g_array_index (self->episodes, OstCareEpisode, index);
}

const OstCareCost *
ost_care_history_get_cost (const OstCareHistory *self, guint index)
{
  return &g_array_index (self->costs, OstCareCost, index);
}

const OstStay *
ost_care_history_get_stay (const OstCareHistory *self, guint index)
{
  return &g_array_index (self->stays, OstStay, index);
}

gboolean
ost_stay_is_exempt (const OstStay *stay)
{
  return stay->exemption >= OST_EXEMPTION_NEWBORN && stay->exemption <= OST_EXEMPTION_BEFORE_2012;
}

static gboolean
fail (GError **error, OstCareError code, int day, const char *message)
{
  GDate date = ost_day_to_date (day);
  g_autofree char *iso = ost_date_dup_iso (&date);

  g_set_error (error, OST_CARE_ERROR, code, "%s: %s", iso, message);
  return FALSE;
}

static int
compare_episodes (gconstpointer a, gconstpointer b)
{
  const OstCareEpisode *left = a, *right = b;

  return left->from != right->from ? (left->from > right->from) - (left->from < right->from)
                                   : (left->to > right->to) - (left->to < right->to);
}

static int
cost_day (const OstCareCost *cost)
{
  return ost_cost_is_one_off (cost->kind) ? cost->paid_on : cost->from;
}

static int
compare_costs (gconstpointer a, gconstpointer b)
{
  const OstCareCost *left = a, *right = b;

  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;
  return (cost_day (left) > cost_day (right)) - (cost_day (left) < cost_day (right));
}

/* Nearly always sorted already: rows come in order. */
static void
sort (GArray *array, GCompareFunc compare, gsize size)
{
  for (guint i = 1; i < array->len; i++)
    if (compare (array->data + (i - 1) * size, array->data + i * size) > 0)
      {
        g_array_sort (array, compare);
        return;
      }
}

static gboolean
check_episode (const OstCareHistory *self, const OstCareEpisode *episode, GError **error)
{
  if (episode->form <= OST_FORM_UNKNOWN || episode->form >= OST_N_FORMS ||
      episode->from <= OST_DAY_NONE)
    return fail (error, OST_CARE_ERROR_KIND, episode->from, _ ("a placement without form or day"));
  if (episode->to < episode->from)
    return fail (error, OST_CARE_ERROR_ORDER, episode->from,
                 _ ("a placement ends before it begins"));
  if (episode->from < self->birth)
    return fail (error, OST_CARE_ERROR_BIRTH, episode->from, _ ("a placement before birth"));
  return TRUE;
}

static gboolean
trim_episodes (OstCareHistory *self, GError **error)
{
  OstCareEpisode *before = NULL;

  sort (self->episodes, compare_episodes, sizeof (OstCareEpisode));
  for (guint i = 0; i < self->episodes->len; i++)
    {
      OstCareEpisode *episode = &g_array_index (self->episodes, OstCareEpisode, i);

      if (!check_episode (self, episode, error))
        return FALSE;
      episode->last = episode->to;
      if (before != NULL && before->to > episode->from)
        return fail (error, OST_CARE_ERROR_OVERLAP, episode->from, _ ("placements overlap"));
      if (before != NULL && before->to == episode->from)
        before->last = episode->from - 1;
      before = episode;
    }
  return TRUE;
}

static int
find_labelled_stay (const OstCareHistory *self, const char *label)
{
  for (guint i = 0; i < self->stays->len; i++)
    if (g_strcmp0 (ost_care_history_get_stay (self, i)->label, label) == 0)
      return (int) i;
  return -1;
}

/* Rows with the same text are one stay even with days between them, with different texts never;
 * without a text no day may lie between. */
static int
find_stay (const OstCareHistory *self, const OstCareEpisode *episode, const OstCareEpisode *before)
{
  const OstStay *stay;
  int labelled = -1;

  if (episode->stay_label != NULL)
    labelled = find_labelled_stay (self, episode->stay_label);
  if (labelled >= 0 || before == NULL || before->to + 1 < episode->from)
    return labelled;
  stay = ost_care_history_get_stay (self, before->stay);
  return stay->label == NULL || episode->stay_label == NULL ? (int) before->stay : -1;
}

static gboolean
extend_stay (OstStay *stay, const OstCareEpisode *episode, GError **error)
{
  stay->end = MAX (stay->end, episode->to);
  if (stay->label == NULL)
    stay->label = episode->stay_label;
  /* Any row's exemption counts for the whole stay; "nie" gives way to one. */
  if (stay->exemption == OST_EXEMPTION_NONE || stay->exemption == OST_EXEMPTION_REFUSED)
    if (episode->exemption != OST_EXEMPTION_NONE)
      stay->exemption = episode->exemption;
  if (stay->year2_from == OST_DAY_NONE)
    stay->year2_from = episode->year2_from;
  if (stay->year3_from == OST_DAY_NONE)
    stay->year3_from = episode->year3_from;
  if (stay->year3_from != OST_DAY_NONE && stay->year2_from > stay->year3_from)
    return fail (error, OST_CARE_ERROR_ORDER, stay->year3_from, _ ("year 3 begins before year 2"));
  return TRUE;
}

static gboolean
tie_stays (OstCareHistory *self, GError **error)
{
  const OstCareEpisode *before = NULL;

  for (guint i = 0; i < self->episodes->len; i++)
    {
      OstCareEpisode *episode = &g_array_index (self->episodes, OstCareEpisode, i);
      int stay = find_stay (self, episode, before);

      if (stay < 0)
        {
          const OstStay fresh = { .start = episode->from };

          stay = (int) self->stays->len;
          g_array_append_val (self->stays, fresh);
        }
      episode->stay = (guint) stay;
      if (!extend_stay (&g_array_index (self->stays, OstStay, stay), episode, error))
        return FALSE;
      before = episode;
    }
  return TRUE;
}

/* Art. 238(1), rule 7. */
static void
exempt_stays_before_2012 (OstCareHistory *self)
{
  const int act_in_force = 734503; /* 1 January 2012 */
  gboolean placed_before = FALSE;

  for (guint i = 0; i < self->stays->len; i++)
    {
      OstStay *stay = &g_array_index (self->stays, OstStay, i);

      if (stay->start < act_in_force)
        {
          placed_before = TRUE;
          if (!ost_stay_is_exempt (stay))
            stay->exemption = OST_EXEMPTION_BEFORE_2012;
        }
      else
        stay->needs_choice = placed_before && stay->exemption == OST_EXEMPTION_NONE;
    }
}

static gboolean
check_cost (const OstCareCost *cost, GError **error)
{
  const gboolean one_off = ost_cost_is_one_off (cost->kind);

  if (cost->kind <= OST_COST_UNKNOWN || cost->kind >= OST_N_COSTS ||
      cost_day (cost) <= OST_DAY_NONE)
    return fail (error, OST_CARE_ERROR_KIND, cost_day (cost), _ ("a cost without kind or day"));
  if (!one_off && cost->to < cost->from)
    return fail (error, OST_CARE_ERROR_ORDER, cost->from, _ ("a cost ends before it begins"));
  if (cost->amount == G_MININT64 ? cost->kind != OST_COST_SUPPLEMENT
                                 : cost->amount < 0 || cost->amount > LARGEST_AMOUNT)
    return fail (error, OST_CARE_ERROR_AMOUNT, cost_day (cost),
                 _ ("a cost without a proper amount"));
  if (cost->children < 0 || cost->children > 999)
    return fail (error, OST_CARE_ERROR_AMOUNT, cost_day (cost), _ ("not a number of children"));
  return TRUE;
}

static gboolean
index_costs (OstCareHistory *self, GError **error)
{
  guint kind = 0;

  sort (self->costs, compare_costs, sizeof (OstCareCost));
  for (guint i = 0; i < self->costs->len; i++)
    {
      const OstCareCost *cost = ost_care_history_get_cost (self, i);

      if (!check_cost (cost, error))
        return FALSE;
      if (i > 0 && !ost_cost_is_one_off (cost->kind) && cost[-1].kind == cost->kind &&
          cost[-1].to >= cost->from)
        return fail (error, OST_CARE_ERROR_COST_OVERLAP, cost->from,
                     _ ("two costs of one kind on one day"));
      while (kind <= cost->kind)
        self->first_cost[kind++] = i;
    }
  while (kind <= OST_N_COSTS)
    self->first_cost[kind++] = self->costs->len;
  return TRUE;
}

/* Civil Code art. 112: born on 29 February, grown up on 28 February. */
static int
adult_from (int birth)
{
  GDate date = ost_day_to_date (birth);

  if (!g_date_valid (&date))
    return OST_DAY_NONE;
  if (g_date_get_month (&date) == G_DATE_FEBRUARY && g_date_get_day (&date) == 29)
    return ost_day_anniversary (birth, 18) - 1;
  return ost_day_anniversary (birth, 18);
}

gboolean
ost_care_history_close (OstCareHistory *self, GError **error)
{
  g_array_set_size (self->stays, 0);
  if (!trim_episodes (self, error) || !tie_stays (self, error) || !index_costs (self, error))
    return FALSE;
  exempt_stays_before_2012 (self);
  /* Nobody asks for the birthday of who never came back. */
  self->adult_from = self->stays->len > 1 ? adult_from (self->birth) : OST_DAY_NONE;
  return TRUE;
}

int
ost_care_history_find_episode (const OstCareHistory *self, int day)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      const OstCareEpisode *episode = ost_care_history_get_episode (self, i);

      if (episode->from <= day && day <= episode->last)
        return (int) i;
    }
  return -1;
}

int
ost_care_history_find_nearest (const OstCareHistory *self, int day)
{
  int best = OST_DAY_NONE;

  for (guint i = 0; i < self->episodes->len; i++)
    {
      const OstCareEpisode *episode = ost_care_history_get_episode (self, i);
      const int near = CLAMP (day, episode->from, MAX (episode->from, episode->last));

      if (episode->last >= episode->from &&
          (best == OST_DAY_NONE || ABS (near - day) < ABS (best - day)))
        best = near;
    }
  return best;
}
