/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "exchange/import-child.h"
#include "exchange/person-rows-store.h"
#include "exchange/placement-rows-store.h"
#include "exchange/sheets.h"
#include "families/family-member.h"
#include "families/family-store.h"
#include "placements/placement-check.h"
#include "placements/placement-store.h"

#define CHILD OST_PLACEMENT_ROW_CHILD
#define EPISODE OST_PLACEMENT_ROW_EPISODE
#define INTERRUPTION OST_PLACEMENT_ROW_INTERRUPTION

/* The record itself warns of a first day in the future. */
static const OstSheetColumn columns[] = {
  OST_COLUMN_OF ("pesel", "pesel", CHILD, "pesel", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("nazwisko", "surname", CHILD, "surname", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("imie", "given_name", CHILD, "given_name", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("data_urodzenia", "birth_date", CHILD, "birth_date", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF_TEXT ("nr_sprawy", "case", OST_PLACEMENT_ROW_CASE, OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("powiat", "county", EPISODE, "county", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("forma", "form", EPISODE, "form", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("od", "from", EPISODE, "from_day", OST_COLUMN_REQUIRED | OST_COLUMN_MAY_BE_AHEAD),
  OST_COLUMN_OF ("do", "to", EPISODE, "to_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("placowka", "place", EPISODE, "place_name", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("sygnatura", "signature", EPISODE, "signature", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("zwolnienie", "exemption", EPISODE, "exemption", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("podstawa", "basis", EPISODE, "basis", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("gmina_podstawa", "gmina_basis", EPISODE, "gmina_basis", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("rok2_od", "year2_from", EPISODE, "year2_from", OST_COLUMN_MAY_BE_AHEAD),
  OST_COLUMN_OF ("rok3_od", "year3_from", EPISODE, "year3_from", OST_COLUMN_MAY_BE_AHEAD),
  OST_COLUMN_OF ("uwagi", "notes", EPISODE, "notes", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("przerwa_od", "interruption_from", INTERRUPTION, "from_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("przerwa_do", "interruption_to", INTERRUPTION, "to_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("przerwa_rodzaj", "interruption_kind", INTERRUPTION, "kind", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("pobyt", "stay", EPISODE, "stay_label", OST_COLUMN_PLAIN),
};

static const OstSheetColumn shown[] = {
  OST_COLUMN_OF_TEXT (N_ ("Child"), "child", OST_PLACEMENT_ROW_NAME, OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("PESEL"), "pesel", CHILD, "pesel", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Form of care"), "form", EPISODE, "form", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("From"), "from", EPISODE, "from_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("To"), "to", EPISODE, "to_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("County"), "county", EPISODE, "county", OST_COLUMN_PLAIN),
};

static GType (*const part_types[]) (void) = {
  ost_person_get_type,
  ost_episode_get_type,
  ost_interruption_get_type,
};

static gboolean
has_interruption (const OstInterruption *said)
{
  return g_date_valid (&said->from_day);
}

static void
check_interruption (OstImport *import, const OstSheetRow *row)
{
  const OstInterruption *said = (const OstInterruption *) row->parts[INTERRUPTION];
  const OstEpisode *episode = (const OstEpisode *) row->parts[EPISODE];

  if (!has_interruption (said))
    {
      if (!ost_import_is_given (import, "przerwa_od") &&
          (g_date_valid (&said->to_day) || said->kind != NULL))
        ost_import_reject (import, "przerwa_od", _ ("an interruption needs its first day"));
      return;
    }
  ost_import_check_part (import, row, INTERRUPTION);
  ost_import_check_order (import, "od", &episode->from_day, "przerwa_od", &said->from_day);
  ost_import_check_order (import, "przerwa_od", &said->from_day, "do", &episode->to_day);
  ost_import_check_order (import, "przerwa_do", &said->to_day, "do", &episode->to_day);
}

static gboolean
touch_families (OstImport *import, gint64 person_id, GError **error)
{
  g_autoptr (GPtrArray) families = ost_family_store_list_of_person (import->txn, person_id, error);

  if (families == NULL)
    return FALSE;
  for (guint i = 0; i < families->len; i++)
    ost_import_touch_contacts (import, ((OstRecord *) g_ptr_array_index (families, i))->id);
  return TRUE;
}

static gboolean
join_family (OstImport *import, gint64 family_id, gint64 person_id, GError **error)
{
  g_autoptr (GPtrArray) members = NULL;

  if (family_id == 0)
    return TRUE;
  members = ost_person_rows_list_members (import->txn, family_id, person_id, error);
  if (members == NULL)
    return FALSE;
  return members->len > 0 ||
         ost_import_add_member (import, family_id, person_id, OST_ROLE_CHILD, FALSE, error);
}

/* The child's id; KNOWN is filled, a child that nobody knew is made. */
static gint64
save_child (OstImport *import, const OstSheetRow *row, const OstPerson *known, GError **error)
{
  OstPerson *said = (OstPerson *) row->parts[CHILD];
  g_autoptr (OstPerson) filled = NULL;

  if (known == NULL)
    return ost_import_save_person (import, said, error);
  filled = ost_import_merge_child (import, said, known);
  return filled != NULL ? ost_import_save_person (import, filled, error)
                        : known->parent_instance.id;
}

static OstEpisode *
find_episode (const GPtrArray *episodes, const GDate *from)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      OstEpisode *episode = g_ptr_array_index (episodes, i);

      if (ost_date_compare (&episode->from_day, from) == 0)
        return episode;
    }
  return NULL;
}

static const OstInterruption *
find_interruption (const GPtrArray *interruptions, gint64 episode_id, const GDate *from)
{
  for (guint i = 0; i < interruptions->len; i++)
    {
      const OstInterruption *other = g_ptr_array_index (interruptions, i);

      if (other->episode_id == episode_id && ost_date_compare (&other->from_day, from) == 0)
        return other;
    }
  return NULL;
}

static gboolean
is_before (const GDate *end, const GDate *begin)
{
  return g_date_valid (end) && ost_date_compare (end, begin) < 0;
}

static void
check_other_interruptions (OstImport *import,
                           const OstInterruption *said,
                           const GPtrArray *interruptions,
                           const OstInterruption *known)
{
  for (guint i = 0; i < interruptions->len; i++)
    {
      const OstInterruption *other = g_ptr_array_index (interruptions, i);
      g_autofree char *from = NULL;

      if (other == known || is_before (&said->to_day, &other->from_day) ||
          is_before (&other->to_day, &said->from_day))
        continue;
      from = ost_date_dup_iso (&other->from_day);
      ost_import_reject (import, "przerwa_od", _ ("overlaps the interruption from %s"), from);
    }
}

/* An episode has as many interruptions as rows; each is known by its first day. */
static gboolean
take_interruption (OstImport *import,
                   const OstSheetRow *row,
                   gint64 person_id,
                   gint64 episode_id,
                   gboolean *new_here,
                   GError **error)
{
  OstInterruption *said = (OstInterruption *) row->parts[INTERRUPTION];
  g_autoptr (GPtrArray) interruptions = NULL;
  g_autoptr (OstInterruption) filled = NULL;
  const OstInterruption *known;

  *new_here = FALSE;
  if (!has_interruption (said))
    return TRUE;
  interruptions = ost_placement_store_list_interruptions (import->txn, person_id, error);
  if (interruptions == NULL)
    return FALSE;
  known = find_interruption (interruptions, episode_id, &said->from_day);
  check_other_interruptions (import, said, interruptions, known);
  if (known != NULL)
    filled = ost_import_merge (import, row, INTERRUPTION, known);
  said->episode_id = episode_id;
  if (import->is_rejected || (known != NULL && filled == NULL))
    return TRUE;
  *new_here = TRUE;
  return ost_record_save (import->txn, filled != NULL ? filled : said, error) != 0;
}

static gboolean
add_episode (OstImport *import, const OstSheetRow *row, gint64 person_id, GError **error)
{
  OstEpisode *said = (OstEpisode *) row->parts[EPISODE];
  gboolean new_here;
  gint64 id;

  said->person_id = person_id;
  id = ost_record_save (import->txn, said, error);
  if (id == 0 || !take_interruption (import, row, person_id, id, &new_here, error) ||
      !touch_families (import, person_id, error))
    return FALSE;
  ost_import_remember_line (import, person_id, id);
  ost_import_count (import, OST_IMPORT_ADDED);
  return TRUE;
}

static OstEpisode *
merge_episode (OstImport *import, const OstSheetRow *row, const OstEpisode *known)
{
  const OstEpisode *said = (const OstEpisode *) row->parts[EPISODE];
  OstEpisode *filled = ost_import_merge (import, row, EPISODE, known);

  if (said->family_id == 0 || said->family_id == known->family_id)
    return filled;
  if (known->family_id != 0)
    {
      ost_import_reject (import, "nr_sprawy", _ ("the placement belongs to another family"));
      return filled;
    }
  filled = filled != NULL ? filled : ost_record_dup (known);
  filled->family_id = said->family_id;
  return filled;
}

static gboolean
fill_episode (OstImport *import, const OstSheetRow *row, const OstEpisode *known, GError **error)
{
  const gint64 id = known->parent_instance.id;
  g_autoptr (OstEpisode) filled = merge_episode (import, row, known);
  gboolean new_here;

  if (!take_interruption (import, row, known->person_id, id, &new_here, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  if (filled != NULL && (ost_record_save (import->txn, filled, error) == 0 ||
                         !touch_families (import, known->person_id, error)))
    return FALSE;
  if (filled != NULL)
    ost_import_remember_line (import, known->person_id, id);
  ost_import_count (import, filled != NULL || new_here ? OST_IMPORT_FILLED : OST_IMPORT_SAME);
  return TRUE;
}

static gboolean
take_episode (OstImport *import, const OstSheetRow *row, gint64 person_id, GError **error)
{
  const OstEpisode *said = (const OstEpisode *) row->parts[EPISODE];
  g_autoptr (GPtrArray) episodes =
      ost_placement_store_list_episodes (import->txn, person_id, error);
  const OstEpisode *known;

  if (episodes == NULL)
    return FALSE;
  known = find_episode (episodes, &said->from_day);
  return known != NULL ? fill_episode (import, row, known, error)
                       : add_episode (import, row, person_id, error);
}

static gboolean
take_row (OstImport *import, OstSheetRow *row, GError **error)
{
  OstEpisode *said = (OstEpisode *) row->parts[EPISODE];
  const char *case_number = row->texts[OST_PLACEMENT_ROW_CASE];
  g_autoptr (OstPerson) known = NULL;
  gint64 person_id;

  ost_import_judge_person (import, (OstPerson *) row->parts[CHILD]);
  if (g_date_valid (&said->from_day))
    ost_import_check_part (import, row, EPISODE);
  check_interruption (import, row);
  if (case_number != NULL &&
      !ost_import_find_family (import, "nr_sprawy", case_number, &said->family_id, error))
    return FALSE;
  if (!ost_import_find_child (import, (OstPerson *) row->parts[CHILD], &known, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  person_id = save_child (import, row, known, error);
  if (person_id == 0 || !join_family (import, said->family_id, person_id, error))
    return FALSE;
  return import->is_rejected || take_episode (import, row, person_id, error);
}

/* What one row cannot show: overlaps, a placement before birth, the choice of 2012. */
static gboolean
judge_child (OstImport *import, gint64 person_id, GError **error)
{
  g_autoptr (OstPerson) child = ost_record_load (import->txn, OST_TYPE_PERSON, person_id, error);
  OstPlacementContext context = { 0 };
  g_autoptr (GPtrArray) episodes = NULL;

  if (child == NULL)
    return FALSE;
  episodes = ost_placement_store_list_episodes (import->txn, person_id, error);
  if (episodes == NULL)
    return FALSE;
  context.birth_date = child->birth_date;
  context.episodes = episodes;
  for (guint i = 0; i < episodes->len; i++)
    {
      const OstEpisode *episode = g_ptr_array_index (episodes, i);
      g_autoptr (GPtrArray) problems = ost_problems_new ();

      if (!ost_import_is_remembered (import, episode->parent_instance.id))
        continue;
      ost_placement_check (episode, &context, problems);
      ost_import_tell_problems (import, EPISODE, episode->parent_instance.id, problems);
    }
  return TRUE;
}

static gboolean
finish (OstImport *import, GError **error)
{
  return ost_import_judge_children (import, judge_child, error);
}

const OstSheet ost_placements_sheet = {
  .name = "placements",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .shown = shown,
  .n_shown = G_N_ELEMENTS (shown),
  .part_types = part_types,
  .n_parts = OST_PLACEMENT_ROW_N_PARTS,
  .n_texts = OST_PLACEMENT_ROW_N_TEXTS,
  .take_row = take_row,
  .finish = finish,
  .stream_rows = ost_placement_rows_stream,
};
