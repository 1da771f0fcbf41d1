/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/family-card.h"
#include "documents/paper-source.h"
#include "documents/visit-card.h"

G_BEGIN_DECLS

/* Contents borrow from SOURCE. */
gboolean ost_family_card_store_fill (OstPaperSource *source, OstFamilyCard *card, GError **error);
/* VISIT_ID 0: an empty card for the next planned visit, to take along (day.md S2). */
gboolean ost_visit_card_store_fill (OstPaperSource *source,
                                    gint64 visit_id,
                                    OstVisitCard *card,
                                    GError **error);

G_END_DECLS
