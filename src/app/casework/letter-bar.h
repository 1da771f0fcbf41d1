/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"
#include "casework/court-register-store.h"

G_BEGIN_DECLS

/* Below the letters of courts: what can be done with the chosen one at once.  About people of no
 * file the register is searched as soon as the letter is chosen; when nobody is alike, one more
 * click answers it (day.md S8). */
#define OST_TYPE_LETTER_BAR (ost_letter_bar_get_type ())
G_DECLARE_FINAL_TYPE (OstLetterBar, ost_letter_bar, OST, LETTER_BAR, GtkBox)

/* LETTER of PAGE's register, NULL: none, or one that is answered. */
void ost_letter_bar_show (OstLetterBar *self, OstPage *page, const OstCourtLine *letter);

G_END_DECLS
