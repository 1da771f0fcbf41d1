/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/citation.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* By code, the newest wording first. (transfer full, of OstCitation) */
GPtrArray *ost_citation_store_list (OstTxn *txn, GError **error);

G_END_DECLS
