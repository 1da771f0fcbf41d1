/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "exchange/import-child.h"
#include "exchange/placement-rows-store.h"
#include "exchange/sheets.h"
#include "placements/cost-kind.h"
#include "placements/placement-check.h"
#include "placements/placement-store.h"

#define CHILD OST_COST_ROW_CHILD
#define COST OST_COST_ROW_COST

static const OstSheetColumn columns[] = {
  OST_COLUMN_OF ("pesel", "pesel", CHILD, "pesel", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("nazwisko", "surname", CHILD, "surname", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("imie", "given_name", CHILD, "given_name", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("data_urodzenia", "birth_date", CHILD, "birth_date", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("rodzaj", "kind", COST, "kind", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("od", "first_day", COST, "from_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("do", "to", COST, "to_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("kwota", "amount", COST, "amount", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("data", "paid_on", COST, "paid_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("zdarzenie", "event_on", COST, "event_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("liczba_dzieci", "children", COST, "children", OST_COLUMN_PLAIN),
};

static const OstSheetColumn shown[] = {
  OST_COLUMN_OF_TEXT (N_ ("Child"), "child", OST_COST_ROW_NAME, OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("PESEL"), "pesel", CHILD, "pesel", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Cost"), "kind", COST, "kind", OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT (N_ ("From"), "from", OST_COST_ROW_FROM, OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("To"), "to", COST, "to_day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Amount"), "amount", COST, "amount", OST_COLUMN_PLAIN),
};

static GType (*const part_types[]) (void) = { ost_person_get_type, ost_child_cost_get_type };

static gboolean
names_child (OstImport *import, const OstPerson *said)
{
  if (said->pesel != NULL ||
      (said->surname != NULL && said->given_name != NULL && g_date_valid (&said->birth_date)))
    return TRUE;
  if (!import->is_rejected)
    ost_import_reject (import, "pesel", _ ("give the PESEL, or nazwisko, imie and data_urodzenia"));
  return FALSE;
}

/* A child must have been placed before anything is paid for it. */
static gboolean
find_child (OstImport *import, const OstPerson *said, OstPerson **known, GError **error)
{
  g_autoptr (OstPerson) filled = NULL;

  if (!names_child (import, said))
    return TRUE;
  if (!ost_import_find_child (import, said, known, error))
    return FALSE;
  if (*known == NULL)
    {
      if (!import->is_rejected)
        ost_import_reject (import, "pesel", _ ("there is no such child"));
      return TRUE;
    }
  filled = ost_import_merge_child (import, said, *known);
  return filled == NULL || import->is_rejected ||
         ost_import_save_person (import, filled, error) != 0;
}

static gboolean
same_key (const OstChildCost *a, const OstChildCost *b)
{
  if (a->kind != b->kind)
    return FALSE;
  if (!ost_cost_is_one_off (a->kind))
    return ost_date_compare (&a->from_day, &b->from_day) == 0;
  return ost_date_compare (&a->paid_on, &b->paid_on) == 0 &&
         ost_date_compare (&a->event_on, &b->event_on) == 0 && a->amount == b->amount;
}

static gboolean
add_cost (OstImport *import, OstChildCost *said, GError **error)
{
  const gint64 id = ost_record_save (import->txn, said, error);

  if (id == 0)
    return FALSE;
  ost_import_remember_line (import, said->person_id, id);
  ost_import_count (import, OST_IMPORT_ADDED);
  return TRUE;
}

static gboolean
fill_cost (OstImport *import, const OstSheetRow *row, const OstChildCost *known, GError **error)
{
  g_autoptr (OstChildCost) filled = ost_import_merge (import, row, COST, known);

  if (import->is_rejected)
    return TRUE;
  if (filled == NULL)
    {
      ost_import_count (import, OST_IMPORT_SAME);
      return TRUE;
    }
  if (ost_record_save (import->txn, filled, error) == 0)
    return FALSE;
  ost_import_remember_line (import, known->person_id, known->parent_instance.id);
  ost_import_count (import, OST_IMPORT_FILLED);
  return TRUE;
}

static gboolean
take_row (OstImport *import, OstSheetRow *row, GError **error)
{
  OstChildCost *said = (OstChildCost *) row->parts[COST];
  g_autoptr (OstPerson) child = NULL;
  g_autoptr (GPtrArray) costs = NULL;

  ost_import_judge_person (import, (OstPerson *) row->parts[CHILD]);
  if (said->kind != OST_COST_UNKNOWN && !import->is_rejected)
    ost_import_check_part (import, row, COST);
  if (!find_child (import, (OstPerson *) row->parts[CHILD], &child, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  said->person_id = child->parent_instance.id;
  costs = ost_placement_store_list_costs (import->txn, said->person_id, error);
  if (costs == NULL)
    return FALSE;
  for (guint i = 0; i < costs->len; i++)
    if (same_key (said, g_ptr_array_index (costs, i)))
      return fill_cost (import, row, g_ptr_array_index (costs, i), error);
  return add_cost (import, said, error);
}

static gboolean
judge_child (OstImport *import, gint64 person_id, GError **error)
{
  g_autoptr (GPtrArray) costs = ost_placement_store_list_costs (import->txn, person_id, error);

  for (guint i = 0; costs != NULL && i < costs->len; i++)
    {
      const OstChildCost *cost = g_ptr_array_index (costs, i);
      g_autoptr (GPtrArray) problems = ost_problems_new ();

      if (!ost_import_is_remembered (import, cost->parent_instance.id))
        continue;
      ost_child_cost_check_others (cost, costs, problems);
      ost_import_tell_problems (import, COST, cost->parent_instance.id, problems);
    }
  return costs != NULL;
}

static gboolean
finish (OstImport *import, GError **error)
{
  return ost_import_judge_children (import, judge_child, error);
}

const OstSheet ost_costs_sheet = {
  .name = "costs",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .shown = shown,
  .n_shown = G_N_ELEMENTS (shown),
  .part_types = part_types,
  .n_parts = OST_COST_ROW_N_PARTS,
  .n_texts = OST_COST_ROW_N_TEXTS,
  .take_row = take_row,
  .finish = finish,
  .stream_rows = ost_cost_rows_stream,
};
