/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/placements/run-bar.h"
#include "placements/cofinancing-run.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* One answer's question, owned. */
typedef struct
{
  OstCofinancingQuery query;
  char *county;
} OstShareQuestion;

OstShareQuestion *ost_share_question_copy (const OstShareQuestion *self);
void ost_share_question_free (OstShareQuestion *self);

/* Asks where, and saves the share there with the working of every line.  WORD: "pdf", "xlsx",
 * "csv", "json"; NAME suggests the file's, without its ending.  BAR shows how far it is. */
void ost_share_saving_start (GtkWidget *widget,
                             OstDb *db,
                             OstRunBar *bar,
                             const OstShareQuestion *question,
                             const char *word,
                             const char *name);
/* The same without asking: for what has been asked already. */
void ost_share_saving_write (GtkWidget *widget,
                             OstDb *db,
                             OstRunBar *bar,
                             const OstShareQuestion *question,
                             const char *word,
                             GFile *file);

G_END_DECLS
