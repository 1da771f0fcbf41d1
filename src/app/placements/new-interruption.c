/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/new-interruption.h"
#include "base/date.h"
#include "placements/placement-store.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstNewInterruption, person_id, LINK, N_ ("Child"), OST_FIELD_REQUIRED, "person"),
  OST_FIELD (OstNewInterruption, from_day, DATE, N_ ("From"), OST_FIELD_REQUIRED),
  OST_FIELD (OstNewInterruption, to_day, DATE, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD (OstNewInterruption, kind, TEXT, N_ ("Where the child is"), OST_FIELD_PLAIN),
};

static void
check_days (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstNewInterruption *self = record;

  if (g_date_valid (&self->from_day) && g_date_valid (&self->to_day) &&
      g_date_compare (&self->to_day, &self->from_day) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "to_day", _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (OstNewInterruption, ost_new_interruption, "interruption", fields, check_days)

static gint64
find_episode (GPtrArray *episodes, const GDate *day)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      const OstEpisode *episode = g_ptr_array_index (episodes, i);

      if (g_date_compare (&episode->from_day, day) <= 0 &&
          (!g_date_valid (&episode->to_day) || g_date_compare (&episode->to_day, day) >= 0))
        return episode->parent_instance.id;
    }
  return 0;
}

gint64
ost_new_interruption_save (OstTxn *txn, gconstpointer record, GError **error)
{
  const OstNewInterruption *self = record;
  g_autoptr (GPtrArray) episodes = ost_placement_store_list_episodes (txn, self->person_id, error);
  gint64 episode_id;
  g_autoptr (OstInterruption) interruption = NULL;

  if (episodes == NULL)
    return 0;
  episode_id = find_episode (episodes, &self->from_day);
  if (episode_id == 0)
    {
      g_set_error_literal (
          error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
          _ ("The child is in no placement on the first day; enter the placement first"));
      return 0;
    }
  interruption = g_object_new (
      OST_TYPE_INTERRUPTION, "episode_id", episode_id, "from_day", &self->from_day, "to_day",
      g_date_valid (&self->to_day) ? &self->to_day : NULL, "kind", self->kind, NULL);
  return ost_record_save (txn, interruption, error);
}
