/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/sheets.h"

static const OstSheet *const sheets[] = {
  &ost_families_sheet,
  &ost_people_sheet,
  &ost_visits_sheet,
  &ost_placements_sheet,
  &ost_costs_sheet,
  &ost_facility_costs_sheet,
  &ost_supporting_families_sheet,
};

const OstSheet *
ost_sheet_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i]->name, name))
      return sheets[i];
  return NULL;
}

const OstSheet *const *
ost_sheet_list (guint *n_sheets)
{
  *n_sheets = G_N_ELEMENTS (sheets);
  return sheets;
}

char *
ost_sheet_dup_names (void)
{
  const char *names[G_N_ELEMENTS (sheets) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    names[i] = sheets[i]->name;
  return g_strjoinv (", ", (char **) names);
}

OstSheetRow *
ost_sheet_row_new (const OstSheet *sheet)
{
  OstSheetRow *self = g_new0 (OstSheetRow, 1);

  self->parts = g_new0 (OstRecord *, sheet->n_parts);
  for (guint i = 0; i < sheet->n_parts; i++)
    self->parts[i] = g_object_new (sheet->part_types[i](), NULL);
  self->texts = g_new0 (char *, sheet->n_texts + 1);
  return self;
}

void
ost_sheet_row_free (OstSheetRow *self, const OstSheet *sheet)
{
  for (guint i = 0; i < sheet->n_parts; i++)
    g_clear_object (&self->parts[i]);
  for (guint i = 0; i < sheet->n_texts; i++)
    g_free (self->texts[i]);
  g_free (self->parts);
  g_free (self->texts);
  g_free (self);
}

void
ost_sheet_row_set_text (OstSheetRow *self, int text, const char *value)
{
  ost_sheet_row_take_text (self, text, g_strdup (value));
}

void
ost_sheet_row_take_text (OstSheetRow *self, int text, char *value)
{
  g_free (self->texts[text]);
  self->texts[text] = value;
}

void
ost_sheet_row_take_part (OstSheetRow *self, int part, gpointer record)
{
  g_clear_object (&self->parts[part]);
  self->parts[part] = record;
}

const OstField *
ost_sheet_get_field (const OstSheet *sheet, const OstSheetColumn *column)
{
  const OstRecordClass *klass;
  const OstField *field;

  if (column->part == OST_COLUMN_TEXT)
    return NULL;
  klass = ost_record_type_get_class (sheet->part_types[column->part]());
  field = ost_record_class_find (klass, column->field);
  g_assert (field != NULL);
  return field;
}
