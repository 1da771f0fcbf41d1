/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A kind is a closed list of stable words.  Record fields hold the position in the table; position
 * 0 is always "not known" (word "", never stored).  The database, CSV and JSON carry the word, the
 * window the translated label, documents the Polish word of the trade. */
typedef struct
{
  const char *word;   /* stable, ASCII: "odbyla-sie" */
  const char *label;  /* N_() source text for the window: "Took place" */
  const char *polish; /* for documents: "odbyła się"; NULL where no document names it */
} OstKindValue;

typedef struct
{
  const char *name;
  const OstKindValue *values;
  int n_values;
} OstKind;

#define OST_KIND(kind_name, table)                                                                 \
  {                                                                                                \
    kind_name, table, G_N_ELEMENTS (table)                                                         \
  }

/* Position of WORD, 0 for NULL or "", -1 for a word that is not in the table. */
int ost_kind_find (const OstKind *kind, const char *word);
const char *ost_kind_get_word (const OstKind *kind, int value);
/* Translated for the window. */
const char *ost_kind_get_label (const OstKind *kind, int value);
const char *ost_kind_get_polish (const OstKind *kind, int value);
/* "a, b, c" of all words, for error messages. */
char *ost_kind_dup_words (const OstKind *kind);

G_END_DECLS
