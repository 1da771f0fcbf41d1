/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Forms of what a clerk keeps of a child in care. */
extern const OstFormLayout ost_episode_form;
extern const OstFormLayout ost_interruption_form;
extern const OstFormLayout ost_child_cost_form;

/* Save functions for the dialogs; they also renew the register of the child's families. */
gint64 ost_placement_form_save_episode (OstTxn *txn, gconstpointer record, GError **error);
gint64 ost_placement_form_save_interruption (OstTxn *txn, gconstpointer record, GError **error);
gint64 ost_placement_form_save_cost (OstTxn *txn, gconstpointer record, GError **error);

G_END_DECLS
