/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* g_utf8_normalize in linear time, which that of GLib is not; broken UTF-8 is mended, NULL gives
 * "". */
char *ost_letters_normalize (const char *text, GNormalizeMode mode);

/* Lower case, compatibility forms resolved, composed; NULL gives "", broken UTF-8 is mended. */
char *ost_letters_lower (const char *text);

/* Appends LETTER (lower case, composed) without its diacritics: ą → a, ł → l, æ → ae.  Letters of
 * other scripts are appended as they are.  TRUE when it was a Latin one. */
gboolean ost_letter_append_base (GString *text, gunichar letter);

G_END_DECLS
