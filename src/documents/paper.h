/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/document.h"
#include "documents/text-template.h"

G_BEGIN_DECLS

/* What every paper of a centre has in common.  Contents of papers are plain structs that borrow
 * everything; a text that is NULL and a date that is not valid print as "brak danych". */
typedef struct
{
  OstLetterhead letterhead;
  const char *short_centre; /* running head: "MGOPS w Zabrdziu" */
  const char *place;        /* "Zabrdzie" */
  GDate date;
  const char *number;     /* znak sprawy, NULL: not numbered yet */
  const char *handled_by; /* "Anna Lis, tel. 52 000 00 00" */
  const char *author;     /* of the file: a name */
  const char *foot_line;  /* the demo's grey line, NULL: none */
  gboolean draft;         /* printed as PROJEKT */
} OstPaper;

typedef struct
{
  const char *name;
  GDate birth_date;
  const char *role;    /* "matka", "syn" */
  const char *custody; /* parental authority over a child, NULL: not known */
  const char *residence;
  gboolean residence_hidden; /* R1: prints „adres znany ośrodkowi” instead */
  const char *remarks;
} OstPaperPerson;

#define OST_PAPER_UNKNOWN "brak danych"

/* Letterhead, heads, feet and facts of the file. */
OstDocument *ost_paper_begin (const OstPaper *paper,
                              const OstStyle *style,
                              const char *title,
                              const char *subject);
/* Case number, who handles it, place and date. */
void ost_paper_add_date_line (OstDocument *document, const OstPaper *paper);
/* Who gets it, on the right: LINES end with NULL; NULL: nobody is known. */
void ost_paper_add_addressee (OstDocument *document, const char *const *lines);
/* What a person's place of stay prints as; guard R1. */
const char *ost_paper_residence (const OstPaperPerson *person);

char *ost_paper_dup_day (const GDate *day);                    /* 21.11.2026 */
char *ost_paper_dup_long_day (const GDate *day);               /* 21 listopada 2026 r. */
char *ost_paper_dup_span (const GDate *from, const GDate *to); /* od … do …, od …, do … */
const char *ost_paper_or_unknown (const char *text);

/* Paragraphs of TEXT (parted by line ends), "brak danych" in italics when there is none. */
void ost_paper_add_text (OstDocument *document, const char *text);
/* "Label: text" */
void ost_paper_add_labelled (OstDocument *document, const char *label, const char *text);
/* Two columns of label and value; NULL values are written as unknown. Pairs end with NULL. */
void ost_paper_add_fields (OstDocument *document, const char *label, ...) G_GNUC_NULL_TERMINATED;
void ost_paper_add_unknown (OstDocument *document);
/* "Otrzymują:" and the list; nothing when COPIES is NULL or empty. */
void ost_paper_add_numbered (OstDocument *document, const char *title, const char *const *texts);
/* A standard text (text-template.h) with its fields, a paragraph each; nothing for NULL.  Stores
 * have checked it: one that is broken all the same prints as it is written. */
void ost_paper_add_template (OstDocument *document,
                             OstParagraphKind kind,
                             const char *text,
                             const OstTemplateField *fields);
/* A table's cell, "–" when there is nothing. */
void ost_paper_add_cell (OstTable *table, const char *text);
void ost_paper_add_day_cell (OstTable *table, const GDate *day);

G_END_DECLS
