/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/family-agreements.h"
#include "documents/paper-source.h"

G_BEGIN_DECLS

/* What is open in the plan and from visits; VISIT_ID: only what was agreed on that visit, 0: all.
 */
gboolean ost_family_agreements_store_fill (OstPaperSource *source,
                                           gint64 visit_id,
                                           OstFamilyAgreements *agreements,
                                           GError **error);

G_END_DECLS
