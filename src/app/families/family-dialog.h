/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"
#include "app/record-dialog.h"

G_BEGIN_DECLS

/* Opens a form of something in a family's file: name, case number and members of the family stand
 * above it (guard R18).  FAMILY_ID 0: about no family. */
OstRecordDialog *ost_family_dialog_open (OstPage *page,
                                         gint64 family_id,
                                         const OstFormLayout *layout,
                                         OstSaveFunc save,
                                         OstDraft *draft);

/* What stands above writing fields. */
typedef struct
{
  char *name;    /* "Nowak · PR.4200.12.2026" */
  char *members; /* "Nowak Ewa (29), Nowak Lena (6)" */
} OstFamilySubject;
void ost_family_subject_free (OstFamilySubject *self);
/* On a worker. (transfer full) */
OstFamilySubject *
ost_family_subject_load (OstTxn *txn, gint64 family_id, const GDate *today, GError **error);

G_END_DECLS
