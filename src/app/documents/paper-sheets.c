/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/paper-sheets.h"
#include "documents/parent-copy-store.h"

#define PART(n, label) OST_FIELD (OstParentCopySheet, part_##n, FLAG, label, OST_FIELD_PLAIN)

static const OstField copy_fields[] = {
  OST_FIELD_OF (OstParentCopySheet,
                opinion_id,
                LINK,
                N_ ("Court opinion"),
                OST_FIELD_REQUIRED,
                "issued_document"),
  OST_FIELD_OF (OstParentCopySheet, person_id, LINK, N_ ("Parent"), OST_FIELD_REQUIRED, "person"),
  OST_FIELD (OstParentCopySheet,
             head_note,
             LONG_TEXT,
             N_ ("Why it is given: the head of the centre"),
             OST_FIELD_REQUIRED),
  OST_FIELD (OstParentCopySheet,
             officer_note,
             LONG_TEXT,
             N_ ("Why it may be given: the data protection officer"),
             OST_FIELD_REQUIRED),
  PART (1, N_ ("Answers to the questions of the court")),
  PART (2, N_ ("Sources of knowledge")),
  PART (3, N_ ("Family and legal situation of the children")),
  PART (4, N_ ("Course of the cooperation")),
  PART (5, N_ ("Duties set by the court")),
  PART (6, N_ ("Plan of work")),
  PART (7, N_ ("Conditions of life")),
  PART (8, N_ ("Children, each apart")),
  PART (9, N_ ("Contacts with a child in care")),
  PART (10, N_ ("Help that was given")),
  PART (11, N_ ("Strengths and protecting factors")),
  PART (12, N_ ("Difficulties and threats")),
  PART (13, N_ ("Position of the family")),
  PART (14, N_ ("Conclusions of the assistant")),
  PART (15, N_ ("What the assistant does not know")),
};

OST_DEFINE_RECORD (
    OstParentCopySheet, ost_parent_copy_sheet, "parent_copy_sheet", copy_fields, NULL)

gint64
ost_parent_copy_sheet_issue (OstTxn *txn, gconstpointer record, GError **error)
{
  const OstParentCopySheet *sheet = record;
  const gboolean in_copy[] = { sheet->part_1,  sheet->part_2,  sheet->part_3,  sheet->part_4,
                               sheet->part_5,  sheet->part_6,  sheet->part_7,  sheet->part_8,
                               sheet->part_9,  sheet->part_10, sheet->part_11, sheet->part_12,
                               sheet->part_13, sheet->part_14, sheet->part_15 };
  OstParentCopyOrder order = { .opinion_id = sheet->opinion_id,
                               .person_id = sheet->person_id,
                               .head_note = sheet->head_note,
                               .officer_note = sheet->officer_note };
  OstTypesetter *typesetter = ost_typesetter_new ();
  gint64 id;

  for (guint i = 0; i < G_N_ELEMENTS (in_copy); i++)
    if (!in_copy[i])
      order.left_out |= 1u << (i + 1);
  id = ost_parent_copy_store_issue (txn, typesetter, &order, error);
  ost_typesetter_unref (typesetter);
  return id;
}

static const OstField export_fields[] = {
  OST_FIELD_OF (OstExportSheet, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD (OstExportSheet, reason, TEXT, N_ ("For whom and what for"), OST_FIELD_REQUIRED),
};

OST_DEFINE_RECORD (OstExportSheet, ost_export_sheet, "export_sheet", export_fields, NULL)
