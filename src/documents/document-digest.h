/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/document.h"

G_BEGIN_DECLS

/* Two documents with the same digest are set as the same pages.  Of a drawing it knows the size and
 * the description, which tells in words what is drawn. (transfer full) */
char *ost_document_dup_digest (const OstDocument *self);

G_END_DECLS
