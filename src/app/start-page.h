/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the window shows while no database is open: where to begin, or why it could not be opened.
 */
#define OST_TYPE_START_PAGE (ost_start_page_get_type ())
G_DECLARE_FINAL_TYPE (OstStartPage, ost_start_page, OST, START_PAGE, AdwBin)

/* TITLE NULL: the first start. */
void ost_start_page_set_error (OstStartPage *self, const char *title, const char *description);

/* Something is being made: a spinner and WORDS instead of the buttons. */
void ost_start_page_set_working (OstStartPage *self, const char *words);

G_END_DECLS
