/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/documents/opinion-sheet.h"
#include "app/families/family-dialog.h"
#include "casework/court-request.h"

G_BEGIN_DECLS

/* What the editor of an opinion shows; all functions of OstDbFunc run on a worker. */
typedef struct
{
  OstOpinionSheet *sheet;
  OstFamilySubject *subject;
  OstCourtRequest *request; /* the letter that is answered, NULL */
} OstOpinionFile;

/* ARG: gint64 * of the family. (transfer full, OstOpinionFile) */
gpointer ost_opinion_file_load (OstTxn *txn, gpointer arg, GError **error);
void ost_opinion_file_free (OstOpinionFile *self);
/* ARG: gint64 * of the family.  The opinion as it would be issued now. (transfer full, GBytes) */
gpointer ost_opinion_file_render (OstTxn *txn, gpointer arg, GError **error);

/* ARG: of ost_opinion_keeping_new.  Writes one part into the family's draft, which it begins when
 * there is none. (transfer full, gint64 * of the draft) */
gpointer ost_opinion_keep (OstTxn *txn, gpointer arg, GError **error);
gpointer ost_opinion_keeping_new (const OstOpinionFile *file, const char *part, const char *text);
void ost_opinion_keeping_free (gpointer self);

G_END_DECLS
