/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sentences of a note as they stand in it, NULL-terminated.  A full stop after an abbreviation, an
 * initial or a number ends none.  (transfer full) */
char **ost_note_sentences (const char *note);

/* TRUE when somebody's words stand in quotation marks (guard R16). */
gboolean ost_note_quotes_literally (const char *text);

G_END_DECLS
