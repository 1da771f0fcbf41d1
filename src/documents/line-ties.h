/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Polish typesetting: TRUE when no line may end between the words LEFT and RIGHT: after single
 * letters, "§", "art.", "nr"…, inside dates, amounts, digit groups and after initials. */
gboolean
ost_words_are_tied (const char *left, gsize left_size, const char *right, gsize right_size);
/* A month as dates have it ("listopada"): never divided. */
gboolean ost_word_is_month (const char *word, gsize size);

G_END_DECLS
