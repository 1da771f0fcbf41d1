/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* What somebody has typed into a form and not saved yet: one draft for an author, form and record
 * (0: a new one).  Drafts are nobody else's business: no audit, no topic. */
typedef struct
{
  char *form;
  gint64 record_id;
  char *fields; /* JSON of ost_draft_dup_json */
  char *at;     /* UTC instant of the last key */
} OstFormDraft;

OstFormDraft *ost_form_draft_new (const char *form, gint64 record_id, const char *fields);
void ost_form_draft_free (OstFormDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstFormDraft, ost_form_draft_free)

/* Replaces the one that is there. */
gboolean ost_form_draft_store_save (OstTxn *txn, const OstFormDraft *draft, GError **error);
/* NULL without an error when there is none. (transfer full) */
OstFormDraft *
ost_form_draft_store_load (OstTxn *txn, const char *form, gint64 record_id, GError **error);
gboolean
ost_form_draft_store_erase (OstTxn *txn, const char *form, gint64 record_id, GError **error);
/* All of the author, newest first. (transfer full, of OstFormDraft) */
GPtrArray *ost_form_draft_store_list (OstTxn *txn, GError **error);

G_END_DECLS
