/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/document.h"

G_BEGIN_DECLS

/* Everything that a document says, in reading order, as JSON: frozen beside the PDF of a paper that
 * is filled from the file, because the file goes on.  Pictures are named by their SHA-256.
 * (transfer full) */
char *ost_document_dup_json (const OstDocument *self);

G_END_DECLS
