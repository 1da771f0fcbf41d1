/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/placement-forms.h"
#include "families/family-register-store.h"
#include "placements/placement-store.h"

static const OstFormGroup episode_groups[] = {
  { N_ ("Placement"),
    N_ ("The day of transfer belongs to the new placement; “to” is the last day of care."),
    { "form", "place_name", "from_day", "to_day", "county" } },
  { N_ ("Basis"),
    NULL,
    { "signature", "basis", "gmina_basis", "coordinator", "known_from_letter" } },
  { N_ ("Counting"),
    N_ ("Only where the agreement or the papers ask for it."),
    { "exemption", "year2_from", "year3_from", "stay_label", "notes" } },
};

const OstFormLayout ost_episode_form = {
  "episode",      N_ ("New placement"),          N_ ("Placement"),
  episode_groups, G_N_ELEMENTS (episode_groups), NULL,
};

static const OstFormGroup interruption_groups[] = {
  { N_ ("Interruption (art. 87(2))"),
    N_ ("The stay goes on; enter what the powiat paid as the benefit of these days."),
    { "from_day", "to_day", "kind" } },
};

const OstFormLayout ost_interruption_form = {
  "interruption",
  N_ ("New interruption"),
  N_ ("Interruption"),
  interruption_groups,
  G_N_ELEMENTS (interruption_groups),
  NULL,
};

static const OstFormGroup cost_groups[] = {
  { N_ ("Cost"),
    N_ ("Monthly costs have a period, payments on one day have the day of payment."),
    { "kind", "amount", "children" } },
  { N_ ("Monthly"), NULL, { "from_day", "to_day" } },
  { N_ ("On one day"), NULL, { "paid_on", "event_on" } },
};

const OstFormLayout ost_child_cost_form = {
  "child-cost", N_ ("New cost"), N_ ("Cost"), cost_groups, G_N_ELEMENTS (cost_groups), NULL,
};

gint64
ost_placement_form_save_episode (OstTxn *txn, gconstpointer record, GError **error)
{
  const OstEpisode *episode = record;
  const gint64 id = ost_placement_store_save_episode (txn, episode, ost_txn_get_today (txn), error);

  if (id == 0 || !ost_family_register_refresh_person (txn, episode->person_id, error))
    return 0;
  return id;
}

gint64
ost_placement_form_save_interruption (OstTxn *txn, gconstpointer record, GError **error)
{
  return ost_record_save (txn, record, error);
}

gint64
ost_placement_form_save_cost (OstTxn *txn, gconstpointer record, GError **error)
{
  return ost_placement_store_save_cost (txn, record, error);
}
