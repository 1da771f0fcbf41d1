/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* The court opinion of a family being written: parts, text of the chosen part, the very PDF beside
 * it.  What is typed is kept at once.  The record is the family. */
#define OST_TYPE_OPINION_PAGE (ost_opinion_page_get_type ())
G_DECLARE_FINAL_TYPE (OstOpinionPage, ost_opinion_page, OST, OPINION_PAGE, OstPage)

G_END_DECLS
