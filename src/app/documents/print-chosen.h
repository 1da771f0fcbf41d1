/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Prints the issued files of the documents at KEYS (of gint64), one after another; drafts are left
 * out and told of. */
void ost_print_chosen (OstPage *page, const GArray *keys);

G_END_DECLS
