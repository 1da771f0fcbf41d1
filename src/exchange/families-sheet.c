/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/record-build.h"
#include "base/text.h"
#include "exchange/family-rows-store.h"
#include "exchange/import-row.h"
#include "exchange/sheets.h"
#include "families/assignment.h"
#include "families/family-store.h"
#include "people/centre-store.h"

#define FAMILY OST_FAMILY_ROW_FAMILY
#define BASIS OST_FAMILY_ROW_BASIS

static const OstSheetColumn columns[] = {
  OST_COLUMN_OF ("nr_sprawy", "case", FAMILY, "case_number", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("nazwa", "name", FAMILY, "name", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("ulica", "street", FAMILY, "street", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("nr_domu", "house", FAMILY, "house", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("nr_lokalu", "flat", FAMILY, "flat", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("kod", "postcode", FAMILY, "postcode", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("miejscowosc", "town", FAMILY, "town", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("telefon", "phone", FAMILY, "phone", OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT ("asystent", "assistant", OST_FAMILY_ROW_ASSISTANT, OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("podstawa", "basis", BASIS, "kind", OST_COLUMN_IN_HEADER),
  OST_COLUMN_OF ("droga", "way_in", FAMILY, "way_in", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("sygnatura", "signature", BASIS, "signature", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("od", "since", FAMILY, "opened_on", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("do", "to", FAMILY, "closed_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("powod_zakonczenia", "closing_reason", FAMILY, "closing_reason", OST_COLUMN_PLAIN),
};

static const OstSheetColumn shown[] = {
  OST_COLUMN_OF (N_ ("Case number"), "case", FAMILY, "case_number", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Family"), "name", FAMILY, "name", OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT (N_ ("Address"), "address", OST_FAMILY_ROW_ADDRESS, OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT (
      N_ ("Assistant"), "assistant", OST_FAMILY_ROW_ASSISTANT_NOW, OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Stage"), "stage", FAMILY, "stage", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Since"), "since", FAMILY, "opened_on", OST_COLUMN_PLAIN),
};

static GType (*const part_types[]) (void) = { ost_family_get_type, ost_basis_period_get_type };

/* An address of a confidential family leaves the database as these words, and comes back as the
 * flag (guard R1). */
#define KNOWN_TO_THE_CENTRE "adres znany ośrodkowi"

static void
clear_address (OstFamily *family)
{
  g_clear_pointer (&family->street, g_free);
  g_clear_pointer (&family->house, g_free);
  g_clear_pointer (&family->flat, g_free);
  g_clear_pointer (&family->postcode, g_free);
  g_clear_pointer (&family->town, g_free);
}

static void
complete_row (OstSheetRow *row)
{
  OstFamily *family = (OstFamily *) row->parts[FAMILY];

  ost_sheet_row_take_text (row, OST_FAMILY_ROW_ADDRESS, ost_family_dup_address (family));
  if (!family->address_confidential)
    return;
  clear_address (family);
  family->street = g_strdup (KNOWN_TO_THE_CENTRE);
}

static void
read_confidential (OstFamily *said)
{
  g_autofree char *words = ost_text_fold (KNOWN_TO_THE_CENTRE);
  g_autofree char *street = said->street != NULL ? ost_text_fold (said->street) : NULL;

  if (g_strcmp0 (street, words) != 0)
    return;
  clear_address (said);
  said->address_confidential = TRUE;
}

static gboolean
has_basis (const OstSheetRow *row)
{
  return ((const OstBasisPeriod *) row->parts[BASIS])->kind != OST_BASIS_NONE;
}

/* Only who is not worked with yet (a signal, the waiting list) may have no basis, and only where
 * the file says that there is no assistant. */
static void
check_basis (OstImport *import)
{
  if (ost_import_has_column (import, "podstawa") && !ost_import_is_given (import, "podstawa") &&
      (!ost_import_has_column (import, "asystent") || ost_import_is_given (import, "asystent")))
    ost_import_reject_empty (import, "podstawa");
}

static gboolean
add_basis (OstImport *import,
           const OstSheetRow *row,
           gint64 family_id,
           const OstFamily *family,
           GError **error)
{
  OstBasisPeriod *basis = (OstBasisPeriod *) row->parts[BASIS];

  if (!has_basis (row))
    return TRUE;
  basis->family_id = family_id;
  basis->from_day = family->opened_on;
  basis->to_day = family->closed_on;
  return ost_record_add (import->txn, basis, error) != 0;
}

static gboolean
add_assignment (OstImport *import,
                const OstSheetRow *row,
                gint64 family_id,
                const OstFamily *family,
                GError **error)
{
  g_autoptr (OstAssignment) assignment = g_object_new (OST_TYPE_ASSIGNMENT, NULL);
  const char *login = row->texts[OST_FAMILY_ROW_ASSISTANT];

  if (login == NULL)
    return TRUE;
  if (!ost_import_find_staff (import, "asystent", login, &assignment->staff_id, error))
    return FALSE;
  assignment->family_id = family_id;
  assignment->from_day = family->opened_on;
  assignment->to_day = family->closed_on;
  return ost_record_add (import->txn, assignment, error) != 0;
}

static void
remember_key (OstImport *import, const OstFamily *family, gint64 id)
{
  if (import->own != NULL)
    g_hash_table_replace (import->own, ost_family_dup_key (family), g_memdup2 (&id, sizeof id));
}

/* What is handed over with a basis is being worked with; the plan is not in the file. */
static int
choose_stage (const OstSheetRow *row, const OstFamily *said)
{
  if (g_date_valid (&said->closed_on))
    return OST_STAGE_CLOSED;
  return has_basis (row) ? OST_STAGE_WORK : OST_STAGE_INTAKE;
}

static gboolean
add_family (OstImport *import, const OstSheetRow *row, GError **error)
{
  OstFamily *said = (OstFamily *) row->parts[FAMILY];
  gint64 id;

  if (said->case_number == NULL)
    said->case_number =
        ost_numbering_next (import->txn, "case", g_date_get_year (&said->opened_on), error);
  if (said->case_number == NULL)
    return FALSE;
  said->stage = choose_stage (row, said);
  id = ost_record_add (import->txn, said, error);
  if (id == 0 || !add_basis (import, row, id, said, error) ||
      !add_assignment (import, row, id, said, error))
    return FALSE;
  ost_import_remember_family (import, said->case_number, id);
  remember_key (import, said, id);
  ost_import_touch_family (import, id);
  ost_import_count (import, OST_IMPORT_ADDED);
  return TRUE;
}

static gboolean
end_open (OstImport *import, const GPtrArray *records, const GDate *day, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      OstRecord *record = g_ptr_array_index (records, i);
      const OstField *end = ost_record_class_find (OST_RECORD_GET_CLASS (record), "to_day");
      g_autoptr (OstRecord) ended = NULL;

      if (!ost_record_is_unknown (record, end))
        continue;
      ended = ost_record_dup (record);
      ost_record_put_date (ended, end, day);
      if (ost_record_save (import->txn, ended, error) == 0)
        return FALSE;
    }
  return TRUE;
}

/* A case that ends takes its basis and its assignment with it. */
static gboolean
close_family (OstImport *import, OstFamily *family, GError **error)
{
  const gint64 id = family->parent_instance.id;
  g_autoptr (GPtrArray) bases = ost_family_store_list_bases (import->txn, id, error);
  g_autoptr (GPtrArray) assignments = NULL;

  if (bases == NULL)
    return FALSE;
  assignments = ost_family_store_list_assignments (import->txn, id, error);
  if (assignments == NULL)
    return FALSE;
  family->stage = OST_STAGE_CLOSED;
  return end_open (import, bases, &family->closed_on, error) &&
         end_open (import, assignments, &family->closed_on, error);
}

typedef struct
{
  OstFamily *known;
  OstFamily *filled;
  OstBasisPeriod *last_basis;
  OstBasisPeriod *filled_basis;
  char *last_login;
  gboolean new_assistant;
} Comparison;

static void
comparison_clear (Comparison *self)
{
  g_clear_object (&self->filled);
  g_clear_object (&self->last_basis);
  g_clear_object (&self->filled_basis);
  g_clear_pointer (&self->last_login, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparison, comparison_clear)

static gboolean
load_comparison (OstImport *import, Comparison *self, GError **error)
{
  const gint64 id = self->known->parent_instance.id;
  g_autoptr (GPtrArray) bases = ost_family_store_list_bases (import->txn, id, error);

  if (bases == NULL)
    return FALSE;
  if (bases->len > 0)
    self->last_basis = g_object_ref (g_ptr_array_index (bases, bases->len - 1));
  return ost_family_rows_get_last_login (import->txn, id, &self->last_login, error);
}

static void
compare (OstImport *import, const OstSheetRow *row, Comparison *self)
{
  const OstFamily *said = (const OstFamily *) row->parts[FAMILY];

  self->filled = ost_import_merge (import, row, FAMILY, self->known);
  if (said->address_confidential && !self->known->address_confidential &&
      ost_import_merge_text (import, "ulica", KNOWN_TO_THE_CENTRE, self->known->street))
    {
      self->filled = self->filled != NULL ? self->filled : ost_record_dup (self->known);
      self->filled->address_confidential = TRUE;
    }
  if (self->last_basis != NULL)
    self->filled_basis = ost_import_merge (import, row, BASIS, self->last_basis);
  self->new_assistant = ost_import_merge_text (
      import, "asystent", row->texts[OST_FAMILY_ROW_ASSISTANT], self->last_login);
}

static gboolean
save_comparison (OstImport *import, const OstSheetRow *row, Comparison *self, GError **error)
{
  OstFamily *family = self->filled != NULL ? self->filled : self->known;
  const gint64 id = self->known->parent_instance.id;

  if (self->filled_basis != NULL && ost_record_save (import->txn, self->filled_basis, error) == 0)
    return FALSE;
  if (self->last_basis == NULL && !add_basis (import, row, id, family, error))
    return FALSE;
  if (self->new_assistant && !add_assignment (import, row, id, family, error))
    return FALSE;
  if (self->filled == NULL)
    return TRUE;
  if (g_date_valid (&family->closed_on) && !g_date_valid (&self->known->closed_on) &&
      !close_family (import, family, error))
    return FALSE;
  return ost_record_save (import->txn, family, error) != 0;
}

static gboolean
fill_family (OstImport *import, const OstSheetRow *row, OstFamily *known, GError **error)
{
  g_auto (Comparison) self = { .known = known };

  if (!load_comparison (import, &self, error))
    return FALSE;
  compare (import, row, &self);
  if (import->is_rejected)
    return TRUE;
  if (self.filled == NULL && self.filled_basis == NULL && !self.new_assistant &&
      (self.last_basis != NULL || !has_basis (row)))
    {
      ost_import_count (import, OST_IMPORT_SAME);
      return TRUE;
    }
  if (!save_comparison (import, row, &self, error))
    return FALSE;
  ost_import_touch_family (import, known->parent_instance.id);
  ost_import_count (import, OST_IMPORT_FILLED);
  return TRUE;
}

static gboolean
find_by_key (OstImport *import, const OstFamily *said, OstFamily **known, GError **error)
{
  g_autofree char *key = ost_family_dup_key (said);
  const gint64 *id;

  if (import->own == NULL)
    {
      import->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      import->own_free = (GDestroyNotify) g_hash_table_unref;
      if (!ost_family_rows_load_keys (import->txn, import->own, error))
        return FALSE;
    }
  id = g_hash_table_lookup (import->own, key);
  if (id == NULL)
    return TRUE;
  *known = ost_record_load (import->txn, OST_TYPE_FAMILY, *id, error);
  return *known != NULL;
}

static gboolean
find_known (OstImport *import, const OstFamily *said, OstFamily **known, GError **error)
{
  gboolean maybe = FALSE;
  GError *failed = NULL;

  if (said->case_number == NULL)
    return find_by_key (import, said, known, error);
  if (!ost_import_may_know_family (import, said->case_number, &maybe, error))
    return FALSE;
  if (!maybe)
    return TRUE;
  *known = ost_family_rows_find (import->txn, said->case_number, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (*known != NULL && (*known)->parent_instance.archived_at != NULL)
    ost_import_reject (import, "nr_sprawy", _ ("the family with this case number is archived"));
  return TRUE;
}

static gboolean
take_row (OstImport *import, OstSheetRow *row, GError **error)
{
  OstFamily *said = (OstFamily *) row->parts[FAMILY];
  g_autoptr (OstFamily) known = NULL;

  read_confidential (said);
  check_basis (import);
  ost_import_check_order (import, "od", &said->opened_on, "do", &said->closed_on);
  if (import->is_rejected)
    return TRUE;
  if (!find_known (import, said, &known, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  return known != NULL ? fill_family (import, row, known, error) : add_family (import, row, error);
}

const OstSheet ost_families_sheet = {
  .name = "families",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .shown = shown,
  .n_shown = G_N_ELEMENTS (shown),
  .part_types = part_types,
  .n_parts = OST_FAMILY_ROW_N_PARTS,
  .n_texts = OST_FAMILY_ROW_N_TEXTS,
  .take_row = take_row,
  .stream_rows = ost_family_rows_stream,
  .complete_row = complete_row,
};
