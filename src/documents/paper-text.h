/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/text-template.h"

G_BEGIN_DECLS

/* A text of the letterhead or a standard paragraph that the centre may write in its own words.
 * Shipped ones stand in data/papers; the centre's own in the database (paper-text-store.h). */
typedef struct
{
  const char *code;                /* "letterhead" */
  const char *title;               /* of the window, to be translated */
  const OstTemplateField *samples; /* the fields that it may have, with values for a sample page */
} OstPaperText;

const OstPaperText *ost_paper_texts (guint *n);
const OstPaperText *ost_paper_text_find (const char *code);
/* (transfer full) */
char *ost_paper_text_dup_shipped (const char *code);

G_END_DECLS
