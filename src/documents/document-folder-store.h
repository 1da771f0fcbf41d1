/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

#define OST_FOLDER_LIST "spis-pism.csv"

/* Writes every issued paper of a family into FOLDER, which is there: frozen files, files signed
 * elsewhere, and a list of them with REASON, hashes and places in the paper file (guard R27). Files
 * of the same name are replaced, each whole or not at all.  N: how many papers.  Needs OST_DB_EDIT:
 * that a family went out stands in the audit. */
gboolean ost_document_folder_write (OstTxn *txn,
                                    gint64 family_id,
                                    const char *folder,
                                    const char *reason,
                                    guint *n,
                                    GError **error);

G_END_DECLS
