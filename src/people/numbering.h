/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Templates of numbers, as offices write them: "PR.4200.{nr}.{rrrr}".  {nr} is the running number,
 * {rrrr} or {rr} the year; numbers begin anew each year. */
typedef enum
{
  OST_NUMBERING_GOOD,
  OST_NUMBERING_EMPTY,
  OST_NUMBERING_TOO_LONG,     /* OST_NUMBERING_MOST characters fit a register and a letterhead */
  OST_NUMBERING_NO_NUMBER,    /* every paper would get the same one */
  OST_NUMBERING_NO_YEAR,      /* numbers of the next year would be taken already */
  OST_NUMBERING_UNKNOWN_PART, /* braces around something else, or a brace alone */
  OST_NUMBERING_CONTROL       /* line ends and their like */
} OstNumberingState;

#define OST_NUMBERING_MOST 60

OstNumberingState ost_numbering_check (const char *pattern);
/* What to type instead, for the window; NULL when it is good. */
const char *ost_numbering_explain (OstNumberingState state);
/* (transfer full) */
char *ost_numbering_fill (const char *pattern, gint64 number, int year);

G_END_DECLS
