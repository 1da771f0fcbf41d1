/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/typesetter.h"
#include "storage/statement.h"

G_BEGIN_DECLS

/* A page with the centre's letterhead and every standard text, filled with samples.  CONTENT stands
 * in for the text CODE, as it is being written; NULL for both: what is kept.  OST_TEMPLATE_ERROR
 * where it is broken. (transfer full) */
GBytes *ost_letterhead_sample_render (
    OstTxn *txn, OstTypesetter *typesetter, const char *code, const char *content, GError **error);

G_END_DECLS
