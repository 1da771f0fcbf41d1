/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of a court opinion in their fixed order, and its annexes, as its editor lists them. */
typedef struct
{
  const char *number; /* "7", as drafts know it */
  const char *title;  /* N_() */
  const char *field;  /* of OstOpinionSheet */
  const char *hint;   /* N_(), how it is written or from where it comes */
} OstOpinionPart;

const OstOpinionPart *ost_opinion_parts (guint *n_parts);

/* "7. Conditions of life"; PART from 1. (transfer full) */
char *ost_opinion_parts_dup_title (int part);

G_END_DECLS
