/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For search: lower case, no diacritics, ł = l; letters of other scripts stay. */
char *ost_text_fold (const char *text);

/* Polish order as an ASCII key [a-z0-9 ]: memcmp, PostgreSQL "C" and GtkStringSorter agree.  Digits
 * sort by their value when NATURAL (case numbers). */
char *ost_text_sort_key (const char *text);
char *ost_text_natural_key (const char *text);

/* Folded words of TEXT for the search index, split at white space, hyphens and punctuation; words
 * that hold digits joined by . or / (case numbers, signatures) are kept whole and given again from
 * each of their parts on: ops.4210.3.2025, 4210.3.2025, 3.2025, 2025. (transfer full) */
char **ost_text_search_words (const char *text);

typedef enum
{
  OST_TEXT_GOOD,
  OST_TEXT_NOT_UTF8,
  OST_TEXT_CONTROL /* a control character other than tab and line ends */
} OstTextState;
OstTextState ost_text_check (const char *text, gssize length);

/* Spaces folded and trimmed, NFC; NULL when nothing is left. (transfer full) */
char *ost_text_tidy (const char *text);
/* For texts of several lines: line ends become \n, blank lines at both ends and spaces at line ends
 * go, NFC; NULL when nothing is left. (transfer full) */
char *ost_text_tidy_lines (const char *text);

/* Bytes as offices export them: UTF-8 (with or without mark), else Windows-1250.  NULL with an
 * error in neither. (transfer full) */
char *ost_text_from_office (const char *bytes, gsize length, GError **error);

/* One of the three Polish plural forms: 1 rodzina, 2 rodziny, 5 rodzin; for documents, which are
 * Polish whatever the locale.  The window uses ngettext. */
const char *ost_text_polish_plural (gint64 n, const char *one, const char *few, const char *many);

/* gmina's amount in words for notes: "sto dwadzieścia złotych 50/100". (transfer full) */
char *ost_text_amount_in_words (gint64 grosze);

/* "ul. Szkolna 5 m. 3" or "Wtelenko 12": street may be NULL (village). (transfer full) */
char *
ost_text_address_line (const char *street, const char *house, const char *flat, const char *town);

G_END_DECLS
