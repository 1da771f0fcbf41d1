/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/documents/fact-picker.h"
#include "app/documents/opinion-keeper.h"
#include "app/documents/opinion-page.h"
#include "app/documents/opinion-parts.h"
#include "app/documents/pdf-view.h"

G_BEGIN_DECLS

#define OST_OPINION_N_WRITTEN OST_OPINION_ANNEXES /* parts and annexes, from 1 */

struct _OstOpinionPage
{
  OstPage parent_instance;

  GtkLabel *subject_name;
  GtkLabel *subject_members;
  GtkLabel *request;
  AdwFlap *paper_flap;
  AdwFlap *facts_flap;
  GtkDropDown *parts;
  GtkLabel *part_state;
  GtkLabel *part_hint;
  GtkLabel *questions;
  GtkTextView *text;
  GtkWidget *skeleton_button;
  GtkLabel *kept;
  OstFactPicker *picker;
  OstPdfView *view;
  GtkLabel *page_words;
  GtkCheckButton *read_button;
  GtkWidget *issue_button;
  GtkCheckButton *countersigned;
  GtkCheckButton *parent_copies;

  OstOpinionFile *file;                        /* as it was loaded last */
  OstDraft *draft;                             /* of the texts, for what is unfinished */
  GtkTextBuffer *buffers[OST_OPINION_N_TEXTS]; /* one a part: each has its own undo */
  gboolean dirty[OST_OPINION_N_TEXTS];         /* waits to be saved */
  int chosen;                                  /* part, 0: none yet */
  gboolean showing;                            /* exchanged by the program, not by a hand */
  OstTypesetter *typesetter;
  gboolean rendering;
  gboolean stale; /* something changed while the paper was being set */
  gboolean issuing;
  guint keep_id;
  guint render_id;
};

/* Texts (opinion-writing.c). */
void ost_opinion_page_make_buffers (OstOpinionPage *self);
/* Of the file that was just loaded for the first time, and what a killed program left unfinished.
 */
void ost_opinion_page_take_texts (OstOpinionPage *self);
char *ost_opinion_page_dup_text (OstOpinionPage *self, int part);
void ost_opinion_page_insert_skeleton (OstOpinionPage *self);
/* Saves the parts that were typed in. */
void ost_opinion_page_save (OstOpinionPage *self);
/* Sets the paper anew, after the one that is being set. */
void ost_opinion_page_render (OstOpinionPage *self);
/* What was read is not what will be printed. */
void ost_opinion_page_forget_reading (OstOpinionPage *self);

/* Facts (opinion-facts.c). */
void ost_opinion_page_show_facts (OstOpinionPage *self);
void ost_opinion_page_install_fact_actions (GtkWidgetClass *widget_class);

/* Issuing (opinion-issue.c). */
void ost_opinion_page_ask_issue (OstOpinionPage *self);

/* The page itself. */
void ost_opinion_page_choose (OstOpinionPage *self, int part);
void ost_opinion_page_refresh (OstOpinionPage *self);
void ost_opinion_page_show_part_state (OstOpinionPage *self);

G_END_DECLS
