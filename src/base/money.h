/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Money is gint64 grosze. */
#define OST_MONEY_NONE G_MININT64 /* an amount that is not known */

/* 1 234,56 · 1234.56 · 1.234,56 · 1234, with spaces or no-break spaces between thousands; 0 to
 * 99 999 999,99.  Refused: 1.234 and 1,234.5 (not clear what is meant), letters, signs. */
gboolean ost_money_parse (const char *text, gint64 *grosze);

char *ost_money_dup_polish (gint64 grosze); /* 1 234,56 with no-break spaces; "" when not known */
char *ost_money_dup_point (gint64 grosze);  /* 1234.56, for JSON */
char *ost_money_dup_comma (gint64 grosze);  /* 1234,56, for CSV */

G_END_DECLS
