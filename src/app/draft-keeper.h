/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/draft.h"
#include "storage/db.h"
#include "storage/form-draft-store.h"

G_BEGIN_DECLS

/* Keeps what is typed into a form in the database, two seconds after the last key.  While that does
 * not work (the database is gone, the disk is full) it is tried again until it does, also when the
 * form is closed meanwhile.  Signals: "failed" (GError), "kept". */
#define OST_TYPE_DRAFT_KEEPER (ost_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (OstDraftKeeper, ost_draft_keeper, OST, DRAFT_KEEPER, GObject)

/* FORM names the form and what it is opened from: "visit", "visit/12" for a new one of family 12.
 */
OstDraftKeeper *ost_draft_keeper_new (OstDb *db, OstDraft *draft, const char *form);

/* What was kept the last time; CALLBACK gets NULL when there is nothing. */
typedef void (*OstKeptFunc) (const OstFormDraft *kept, gpointer user_data);
void ost_draft_keeper_ask (OstDraftKeeper *self,
                           GCancellable *cancellable,
                           OstKeptFunc answered,
                           gpointer user_data,
                           GDestroyNotify destroy);
/* The user has typed. */
void ost_draft_keeper_touch (OstDraftKeeper *self);
/* Writes at once what has not been written yet. TRUE when the user has typed. */
gboolean ost_draft_keeper_flush (OstDraftKeeper *self);
/* Forgets it: the user does not want it, or it has been saved. */
void ost_draft_keeper_erase (OstDraftKeeper *self);

/* The record was saved and its draft erased with it: what is still on its way is void. */
void ost_draft_keeper_forget (OstDraftKeeper *self);

/* For the transaction that saves the record itself. */
const char *ost_draft_keeper_get_form (OstDraftKeeper *self);
gint64 ost_draft_keeper_get_record_id (OstDraftKeeper *self);

G_END_DECLS
