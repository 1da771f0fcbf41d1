/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/text.h"
#include "exchange/import-row.h"
#include "exchange/placement-rows-store.h"
#include "exchange/sheets.h"
#include "placements/placement-store.h"

#define COST OST_FACILITY_ROW_COST

static const OstSheetColumn columns[] = {
  OST_COLUMN_OF ("placowka", "facility", COST, "facility", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF_TEXT ("od", "from", OST_FACILITY_ROW_FROM, OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("kwota", "amount", COST, "amount", OST_COLUMN_REQUIRED),
};

static const OstSheetColumn shown[] = {
  OST_COLUMN_OF (N_ ("Facility"), "facility", COST, "facility", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("From"), "from", COST, "from_month", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Amount"), "amount", COST, "amount", OST_COLUMN_PLAIN),
};

static GType (*const part_types[]) (void) = { ost_facility_cost_get_type };

/* 2026-04, or any day of it. */
static void
read_month (OstImport *import, const OstSheetRow *row)
{
  OstFacilityCost *said = (OstFacilityCost *) row->parts[COST];
  const char *text = row->texts[OST_FACILITY_ROW_FROM];
  g_autofree char *first = g_strconcat (text != NULL ? text : "", "-01", NULL);
  g_autofree char *quoted = NULL;

  if (text == NULL)
    return;
  if (ost_date_parse_iso (first, &said->from_month))
    return;
  if (ost_date_parse (text, &said->from_month))
    {
      g_date_set_day (&said->from_month, 1);
      return;
    }
  quoted = ost_import_dup_quoted (text);
  ost_import_reject (import, "od", _ ("%s is not a month; write it as 2026-04 or 2026-04-01"),
                     quoted);
}

static void
warn_of_future (OstImport *import, const OstFacilityCost *said)
{
  g_autofree char *month = ost_date_dup_iso (&said->from_month);

  if (ost_date_compare (&said->from_month, &import->today) > 0)
    ost_import_warn (import, "od", _ ("%s is in the future"), month);
}

static gboolean
same_key (const OstFacilityCost *a, const OstFacilityCost *b)
{
  g_autofree char *folded_a = ost_text_fold (a->facility);
  g_autofree char *folded_b = ost_text_fold (b->facility);

  return ost_date_compare (&a->from_month, &b->from_month) == 0 && g_str_equal (folded_a, folded_b);
}

/* Facilities are few: the list is read for each row. */
static gboolean
take_row (OstImport *import, OstSheetRow *row, GError **error)
{
  OstFacilityCost *said = (OstFacilityCost *) row->parts[COST];
  g_autoptr (GPtrArray) costs = NULL;

  read_month (import, row);
  if (import->is_rejected)
    return TRUE;
  warn_of_future (import, said);
  costs = ost_placement_store_list_facility_costs (import->txn, error);
  if (costs == NULL)
    return FALSE;
  for (guint i = 0; i < costs->len; i++)
    {
      const OstFacilityCost *known = g_ptr_array_index (costs, i);
      g_autoptr (OstFacilityCost) filled = NULL;

      if (!same_key (said, known))
        continue;
      g_free (said->facility); /* as it is known, were it written otherwise */
      said->facility = g_strdup (known->facility);
      filled = ost_import_merge (import, row, COST, known);
      if (!import->is_rejected)
        ost_import_count (import, OST_IMPORT_SAME);
      return TRUE;
    }
  ost_import_count (import, OST_IMPORT_ADDED);
  return ost_record_save (import->txn, said, error) != 0;
}

const OstSheet ost_facility_costs_sheet = {
  .name = "facility-costs",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .shown = shown,
  .n_shown = G_N_ELEMENTS (shown),
  .part_types = part_types,
  .n_parts = OST_FACILITY_ROW_N_PARTS,
  .n_texts = OST_FACILITY_ROW_N_TEXTS,
  .take_row = take_row,
  .stream_rows = ost_facility_rows_stream,
};
