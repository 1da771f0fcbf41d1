/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-lines.h"
#include "app/placements/child-lists.h"
#include "app/placements/new-interruption.h"
#include "app/placements/placement-forms.h"
#include "app/placements/placement-watch.h"
#include "base/date.h"
#include "base/money.h"
#include "placements/cost-kind.h"
#include "placements/placement-kinds.h"
#include "placements/placement-store.h"

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_episode_title (gconstpointer record, gconstpointer context)
{
  const OstEpisode *episode = record;
  GString *text = g_string_new (ost_kind_get_label (&ost_form_kind, episode->form));

  append (text, episode->place_name);
  return g_string_free (text, FALSE);
}

static char *
dup_episode_detail (gconstpointer record, gconstpointer context)
{
  const OstEpisode *episode = record;
  g_autofree char *period = ost_period_dup_words (&episode->from_day, &episode->to_day);
  GString *text = g_string_new (period);

  append (text, episode->county);
  append (text, episode->signature);
  append (text, episode->notes);
  return g_string_free (text, FALSE);
}

static char *
dup_episode_mark (gconstpointer record, gconstpointer context)
{
  const OstEpisode *episode = record;

  return episode->exemption != OST_EXEMPTION_NONE
             ? g_strdup (ost_kind_get_label (&ost_exemption_kind, episode->exemption))
             : NULL;
}

static const OstRecordListLayout episodes_layout = {
  .title = N_ ("Placements"),
  .add = N_ ("New placement"),
  .empty = N_ ("No placement yet: enter the day of the first actual placement and the form."),
  .dup_title = dup_episode_title,
  .dup_detail = dup_episode_detail,
  .dup_mark = dup_episode_mark,
  .can_archive = TRUE,
};

static void
prepare_episode (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "from_day", today);
}

static void
episode_opened (OstFiledLists *page, OstRecordDialog *dialog)
{
  ost_placement_watch_begin (dialog, ost_page_get_db (OST_PAGE (page)));
}

const OstFiledList ost_episodes_list = {
  .layout = &episodes_layout,
  .get_type = ost_episode_get_type,
  .list = ost_placement_store_list_episodes,
  .form = &ost_episode_form,
  .save = ost_placement_form_save_episode,
  .link = "person_id",
  .archived = N_ ("The placement is archived"),
  .prepare = prepare_episode,
  .opened = episode_opened,
};

static char *
dup_interruption_title (gconstpointer record, gconstpointer context)
{
  const OstInterruption *interruption = record;

  return g_strdup (interruption->kind != NULL ? interruption->kind : _ ("Interruption"));
}

static char *
dup_interruption_detail (gconstpointer record, gconstpointer context)
{
  const OstInterruption *interruption = record;

  return ost_period_dup_words (&interruption->from_day, &interruption->to_day);
}

static const OstRecordListLayout interruptions_layout = {
  .title = N_ ("Interruptions (art. 87(2))"),
  .add = N_ ("New interruption"),
  .empty = N_ ("None. A stay in a youth centre, hospital or arrest is entered here."),
  .dup_title = dup_interruption_title,
  .dup_detail = dup_interruption_detail,
  .can_archive = TRUE,
};

const OstFiledList ost_interruptions_list = {
  .layout = &interruptions_layout,
  .get_type = ost_interruption_get_type,
  .list = ost_placement_store_list_interruptions,
  .form = &ost_interruption_form,
  .save = ost_placement_form_save_interruption,
  .get_new_type = ost_new_interruption_get_type,
  .new_form = &ost_interruption_form,
  .new_save = ost_new_interruption_save,
  .link = "person_id",
  .archived = N_ ("The interruption is archived"),
};

static char *
dup_cost_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (ost_kind_get_label (&ost_cost_kind, ((const OstChildCost *) record)->kind));
}

static char *
dup_cost_detail (gconstpointer record, gconstpointer context)
{
  const OstChildCost *cost = record;
  g_autofree char *period = NULL;
  g_autofree char *shared = NULL;
  GString *text = g_string_new (NULL);

  if (g_date_valid (&cost->paid_on))
    {
      g_autofree char *day = ost_date_dup_numeric (&cost->paid_on);

      period = g_strdup_printf (_ ("paid %s"), day);
    }
  else
    period = ost_period_dup_words (&cost->from_day, &cost->to_day);
  append (text, period);
  if (cost->children > 1)
    shared = g_strdup_printf (
        ngettext ("shared by %d child", "shared by %d children", (gulong) cost->children),
        (int) cost->children);
  append (text, shared);
  return g_string_free (text, FALSE);
}

static char *
dup_cost_mark (gconstpointer record, gconstpointer context)
{
  const OstChildCost *cost = record;
  g_autofree char *amount = NULL;

  if (cost->amount == OST_MONEY_NONE)
    return g_strdup (_ ("statutory amount"));
  amount = ost_money_dup_polish (cost->amount);
  return g_strdup_printf ("%s zł", amount);
}

static const OstRecordListLayout costs_layout = {
  .title = N_ ("Costs"),
  .add = N_ ("New cost"),
  .empty = N_ ("None of its own: family forms are counted with the statutory amount, residential "
               "ones with the figure of the facility."),
  .dup_title = dup_cost_title,
  .dup_detail = dup_cost_detail,
  .dup_mark = dup_cost_mark,
  .can_archive = TRUE,
};

const OstFiledList ost_child_costs_list = {
  .layout = &costs_layout,
  .get_type = ost_child_cost_get_type,
  .list = ost_placement_store_list_costs,
  .form = &ost_child_cost_form,
  .save = ost_placement_form_save_cost,
  .link = "person_id",
  .archived = N_ ("The cost is archived"),
};
