/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* The answer to a court that asks about a family nobody knows (day.md S8). */
typedef struct
{
  OstPaper paper;
  const char *const *addressee; /* lines, NULL-terminated */
  const char *signature;        /* sygn. akt */
  GDate letter_date;
  GDate received_on;
  const char *about;        /* names as the court wrote them */
  const char *text;         /* template „unknown-family” */
  const char *search_terms; /* what was looked for, as proof */
  OstSignature head;
} OstUnknownFamilyLetter;

/* (transfer full) */
OstDocument *ost_unknown_family_letter_new_document (const OstUnknownFamilyLetter *letter);

G_END_DECLS
