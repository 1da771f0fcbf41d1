/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

#include "app/documents/pdf.h"

G_BEGIN_DECLS

/* Appends every place of WORDS on the page (its number from 0) to HITS, of OstPdfHit.  Case,
 * diacritics and the hyphens of line ends do not matter; poppler's own search knows no ł and no ś
 * without its accent. */
void ost_pdf_words_find (PopplerPage *page, int number, const char *words, GArray *hits);

G_END_DECLS
