/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* Issued papers and drafts; file 0: of all families. A click opens what was issued. */
extern const OstFiledList ost_papers_list;

G_END_DECLS
