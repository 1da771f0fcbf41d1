/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/typesetter.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Answers the court's REQUEST_ID, which is about no family of the register: the letter is numbered,
 * frozen and registered, the request keeps what was searched for as proof.  Returns the document's
 * id, 0 on error. */
gint64 ost_unknown_family_letter_issue (OstTxn *txn,
                                        OstTypesetter *typesetter,
                                        gint64 request_id,
                                        const char *search_terms,
                                        GError **error);

G_END_DECLS
