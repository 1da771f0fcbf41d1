/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/widgets/record-form.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* A store's save function: ost_family_store_save and its like. */
typedef gint64 (*OstSaveFunc) (OstTxn *txn, gconstpointer record, GError **error);

/* A window over the page to add or edit one record.  What is typed is kept as a draft at once and
 * offered again; a conflict shows both versions.  Signal "saved" (gint64 id). */
#define OST_TYPE_RECORD_DIALOG (ost_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OstRecordDialog, ost_record_dialog, OST, RECORD_DIALOG, AdwWindow)

/* SAVE NULL: ost_record_save.  DRAFT: of a new record or one being edited; a reference is taken.
 * FAMILY_ID: the family that it belongs to, 0 for none. */
OstRecordDialog *ost_record_dialog_new (
    OstDb *db, const OstFormLayout *layout, OstSaveFunc save, OstDraft *draft, gint64 family_id);
/* Name and case number, and the members, above every writing field (guard R18). */
void ost_record_dialog_set_subject (OstRecordDialog *self, const char *name, const char *members);
/* A button of the kind of record that is edited, in the head of the window. */
void ost_record_dialog_add_beside_save (OstRecordDialog *self, GtkWidget *widget);
/* Over the window of WIDGET. */
void ost_record_dialog_present (OstRecordDialog *self, GtkWidget *widget);
OstRecordForm *ost_record_dialog_get_form (OstRecordDialog *self);

G_END_DECLS
