/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/no-contact-letter.h"
#include "documents/paper-source.h"

G_BEGIN_DECLS

/* From the visits since the last contact; OST_DB_ERROR_CONSTRAINT when none has failed, and to the
 * court when no order obliges the family. */
gboolean ost_no_contact_letter_store_fill (OstPaperSource *source,
                                           OstNoContactReader reader,
                                           OstNoContactLetter *letter,
                                           GError **error);

G_END_DECLS
