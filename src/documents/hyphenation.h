/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _OstHyphenation OstHyphenation;

/* Polish patterns of libhyphen; NULL where the dictionary is not installed: the engine then sets
 * text without dividing words. */
OstHyphenation *ost_hyphenation_new (void);
/* Reads the patterns, which a program does once; in any thread. */
void ost_hyphenation_prepare (void);
void ost_hyphenation_free (OstHyphenation *self);

/* Sets AFTER[k] where LETTERS (one word, letters only, N characters) may be divided after its
 * character k; FALSE when it must not be divided at all. */
gboolean ost_hyphenation_divide (
    OstHyphenation *self, const char *letters, gsize length, gboolean *after, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstHyphenation, ost_hyphenation_free)

G_END_DECLS
