/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/parent-copy.h"
#include "documents/typesetter.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Who decided that a parent gets a copy, and of what (guard R8). */
typedef struct
{
  gint64 opinion_id; /* issued */
  gint64 person_id;  /* the parent */
  guint left_out;    /* bit N: part N is not in the copy */
  const char *head_note;
  const char *officer_note; /* of the data protection officer */
} OstParentCopyOrder;

/* The copy as it would be issued, from what was frozen with the opinion.  Refused with
 * OST_DB_ERROR_CONSTRAINT where the centre has not switched such copies on. (transfer full) */
GBytes *ost_parent_copy_store_render (OstTxn *txn,
                                      OstTypesetter *typesetter,
                                      const OstParentCopyOrder *order,
                                      GError **error);
/* Needs both notes; the copy gets a number of its own and is frozen.  Returns its id. */
gint64 ost_parent_copy_store_issue (OstTxn *txn,
                                    OstTypesetter *typesetter,
                                    const OstParentCopyOrder *order,
                                    GError **error);

G_END_DECLS
