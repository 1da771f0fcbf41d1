/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "due in 5 days", "⚠ due today", "⚠ overdue by 2 days"; "" when DUE is not known. (transfer full)
 */
char *ost_deadline_dup_words (const GDate *due, const GDate *today);

G_END_DECLS
