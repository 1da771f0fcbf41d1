/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of a court opinion in their fixed order, as its editor lists them. */
typedef struct
{
  const char *number; /* "7", as drafts know it */
  const char *title;  /* N_() */
  const char *field;  /* of OstOpinionSheet; NULL: filled from the file alone */
  const char *hint;   /* N_(), how it is written or from where it comes */
} OstOpinionPart;

const OstOpinionPart *ost_opinion_parts (guint *n_parts);

/* "4, 10, 13": the written parts that TEXTS leaves empty, NULL when none is.  TEXTS has one for
 * each part. (transfer full) */
char *ost_opinion_parts_dup_empty (const char *const *texts);

G_END_DECLS
