/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "exchange/import-row.h"
#include "exchange/sheets.h"
#include "exchange/supporting-rows-store.h"
#include "support/support-store.h"

#define FAMILY OST_SUPPORTING_ROW_FAMILY

static const OstSheetColumn columns[] = {
  OST_COLUMN_OF ("nazwa", "name", FAMILY, "name", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("ulica", "street", FAMILY, "street", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("nr_domu", "house", FAMILY, "house", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("nr_lokalu", "flat", FAMILY, "flat", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("kod", "postcode", FAMILY, "postcode", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("miejscowosc", "town", FAMILY, "town", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("telefon", "phone", FAMILY, "phone", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("rspts_data", "register_check", FAMILY, "rspts_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("oswiadczenie_data", "statement", FAMILY, "statement_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("wywiad_data", "interview", FAMILY, "interview_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("opinia_data", "opinion_date", FAMILY, "opinion_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("opinia", "opinion", FAMILY, "opinion", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("ustanowienie_data", "appointed", FAMILY, "appointed_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("umowa_nr", "contract", FAMILY, "contract_no", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("umowa_od", "from", FAMILY, "contract_from", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("umowa_do", "to", FAMILY, "contract_to", OST_COLUMN_MAY_BE_AHEAD),
  OST_COLUMN_OF ("limit_mies", "limit", FAMILY, "month_limit", OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT ("nr_sprawy", "case", OST_SUPPORTING_ROW_CASE, OST_COLUMN_PLAIN),
};

static const OstSheetColumn shown[] = {
  OST_COLUMN_OF (N_ ("Supporting family"), "name", FAMILY, "name", OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT (N_ ("Address"), "address", OST_SUPPORTING_ROW_ADDRESS, OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Contract no."), "contract", FAMILY, "contract_no", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("From"), "from", FAMILY, "contract_from", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("To"), "to", FAMILY, "contract_to", OST_COLUMN_PLAIN),
};

static GType (*const part_types[]) (void) = { ost_supporting_family_get_type };

static void
complete_row (OstSheetRow *row)
{
  const OstSupportingFamily *family = (const OstSupportingFamily *) row->parts[FAMILY];

  ost_sheet_row_take_text (
      row, OST_SUPPORTING_ROW_ADDRESS,
      ost_text_address_line (family->street, family->house, family->flat, family->town));
}

static gboolean
add_helped (OstImport *import, gint64 supporting_id, gint64 family_id, GError **error)
{
  g_autoptr (OstSupportedFamily) helped = NULL;

  if (family_id == 0)
    return TRUE;
  helped = g_object_new (OST_TYPE_SUPPORTED_FAMILY, NULL);
  helped->supporting_family_id = supporting_id;
  helped->family_id = family_id;
  return ost_record_save (import->txn, helped, error) != 0;
}

static gboolean
add_supporting (OstImport *import, const OstSheetRow *row, gint64 family_id, GError **error)
{
  const gint64 id =
      ost_support_store_save (import->txn, (OstSupportingFamily *) row->parts[FAMILY], error);

  if (id == 0 || !add_helped (import, id, family_id, error))
    return FALSE;
  ost_import_count (import, OST_IMPORT_ADDED);
  return TRUE;
}

static gboolean
fill_supporting (OstImport *import,
                 const OstSheetRow *row,
                 const OstSupportingFamily *known,
                 gint64 family_id,
                 GError **error)
{
  const gint64 id = known->parent_instance.id;
  g_autoptr (OstSupportingFamily) filled = ost_import_merge (import, row, FAMILY, known);
  gboolean helps = family_id == 0;

  if (!helps && !ost_supporting_rows_helps (import->txn, id, family_id, &helps, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  if (filled != NULL && ost_support_store_save (import->txn, filled, error) == 0)
    return FALSE;
  if (!helps && !add_helped (import, id, family_id, error))
    return FALSE;
  if (!helps)
    ost_import_count (import, OST_IMPORT_ADDED);
  else
    ost_import_count (import, filled != NULL ? OST_IMPORT_FILLED : OST_IMPORT_SAME);
  return TRUE;
}

static gboolean
take_row (OstImport *import, OstSheetRow *row, GError **error)
{
  const OstSupportingFamily *said = (const OstSupportingFamily *) row->parts[FAMILY];
  const char *case_number = row->texts[OST_SUPPORTING_ROW_CASE];
  g_autoptr (OstSupportingFamily) known = NULL;
  gint64 family_id = 0;
  GError *failed = NULL;

  ost_import_check_order (import, "umowa_od", &said->contract_from, "umowa_do", &said->contract_to);
  if (case_number != NULL &&
      !ost_import_find_family (import, "nr_sprawy", case_number, &family_id, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  known = ost_supporting_rows_find (import->txn, said, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  return known != NULL ? fill_supporting (import, row, known, family_id, error)
                       : add_supporting (import, row, family_id, error);
}

const OstSheet ost_supporting_families_sheet = {
  .name = "supporting-families",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .shown = shown,
  .n_shown = G_N_ELEMENTS (shown),
  .part_types = part_types,
  .n_parts = OST_SUPPORTING_ROW_N_PARTS,
  .n_texts = OST_SUPPORTING_ROW_N_TEXTS,
  .take_row = take_row,
  .stream_rows = ost_supporting_rows_stream,
  .complete_row = complete_row,
};
