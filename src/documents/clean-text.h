/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands on paper for what cannot be set: emoji and characters that no font has. */
#define OST_MISSING_MARK 0x25A1 /* □ */

/* What people paste, made fit for paper: valid UTF-8 in NFC; line ends are \n, tabs spaces;
 * control, zero-width and direction characters are dropped, an emoji becomes one OST_MISSING_MARK
 * and counts in N_REPLACED (may be NULL).  NULL gives "". (transfer full) */
char *ost_clean_text (const char *text, guint *n_replaced);

G_END_DECLS
