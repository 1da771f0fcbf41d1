/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "exchange/import-person.h"
#include "exchange/person-rows-store.h"
#include "exchange/sheets.h"
#include "families/family-member.h"

#define PERSON OST_PERSON_ROW_PERSON
#define MEMBER OST_PERSON_ROW_MEMBER

static const OstSheetColumn columns[] = {
  OST_COLUMN_OF_TEXT ("nr_sprawy", "case", OST_PERSON_ROW_CASE, OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("nazwisko", "surname", PERSON, "surname", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("imie", "given_name", PERSON, "given_name", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("pesel", "pesel", PERSON, "pesel", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("data_urodzenia", "birth_date", PERSON, "birth_date", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("plec", "sex", PERSON, "sex", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("rola", "role", MEMBER, "role", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("niepelnosprawnosc", "disability", PERSON, "disability", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("szkola", "school", PERSON, "school", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("uwagi", "notes", PERSON, "notes", OST_COLUMN_PLAIN),
};

static const OstSheetColumn shown[] = {
  OST_COLUMN_OF_TEXT (N_ ("Case number"), "case", OST_PERSON_ROW_CASE, OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Surname"), "surname", PERSON, "surname", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Given name"), "given_name", PERSON, "given_name", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("PESEL"), "pesel", PERSON, "pesel", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Birth date"), "birth_date", PERSON, "birth_date", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Role"), "role", MEMBER, "role", OST_COLUMN_PLAIN),
};

static GType (*const part_types[]) (void) = { ost_person_get_type, ost_family_member_get_type };

static gboolean
add_person (OstImport *import, const OstSheetRow *row, gint64 family_id, GError **error)
{
  const OstFamilyMember *member = (const OstFamilyMember *) row->parts[MEMBER];

  if (ost_import_add_person (import, family_id, member->role, (OstPerson *) row->parts[PERSON],
                             error) == 0)
    return FALSE;
  ost_import_count (import, OST_IMPORT_ADDED);
  return TRUE;
}

static gboolean
has_role (const GPtrArray *members, int role)
{
  for (guint i = 0; i < members->len; i++)
    if (((const OstFamilyMember *) g_ptr_array_index (members, i))->role == role)
      return TRUE;
  return FALSE;
}

/* A person may stand in several families, with one role in each. */
static gboolean
fill_person (
    OstImport *import, const OstSheetRow *row, gint64 family_id, OstPerson *known, GError **error)
{
  const int role = ((const OstFamilyMember *) row->parts[MEMBER])->role;
  const gint64 id = known->parent_instance.id;
  g_autoptr (OstPerson) filled = ost_import_merge (import, row, PERSON, known);
  g_autoptr (GPtrArray) members = ost_person_rows_list_members (import->txn, family_id, id, error);

  if (members == NULL)
    return FALSE;
  if (members->len > 0 && !has_role (members, role))
    {
      g_autoptr (OstRecord) merged =
          ost_import_merge (import, row, MEMBER, g_ptr_array_index (members, members->len - 1));
    }
  if (import->is_rejected)
    return TRUE;
  if (filled != NULL && ost_import_save_person (import, filled, error) == 0)
    return FALSE;
  if (members->len == 0 && !ost_import_add_member (import, family_id, id, role, TRUE, error))
    return FALSE;
  if (members->len == 0)
    ost_import_count (import, OST_IMPORT_ADDED);
  else
    ost_import_count (import, filled != NULL ? OST_IMPORT_FILLED : OST_IMPORT_SAME);
  return TRUE;
}

static gboolean
take_row (OstImport *import, OstSheetRow *row, GError **error)
{
  OstPerson *said = (OstPerson *) row->parts[PERSON];
  const char *case_number = row->texts[OST_PERSON_ROW_CASE];
  g_autoptr (OstPerson) known = NULL;
  gint64 family_id = 0;

  ost_import_judge_person (import, said);
  if (case_number != NULL &&
      !ost_import_find_family (import, "nr_sprawy", case_number, &family_id, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  if (!ost_import_find_member (import, family_id, said, &known, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  return known != NULL ? fill_person (import, row, family_id, known, error)
                       : add_person (import, row, family_id, error);
}

const OstSheet ost_people_sheet = {
  .name = "people",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .shown = shown,
  .n_shown = G_N_ELEMENTS (shown),
  .part_types = part_types,
  .n_parts = OST_PERSON_ROW_N_PARTS,
  .n_texts = OST_PERSON_ROW_N_TEXTS,
  .take_row = take_row,
  .stream_rows = ost_person_rows_stream,
};
