/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/chip-box.h"

G_BEGIN_DECLS

#define OST_TODAY_MAX_DEEDS 3

/* What a button of a line does. */
typedef struct
{
  const char *label;  /* N_() with an access key is not wanted here: many lines say the same */
  const char *action; /* of the page or the window */
  GVariant *target;
} OstTodayDeed;

/* A line of the page of the day: what it is, when, and the buttons that do it. */
typedef struct
{
  char *time; /* "8:30–9:30" before the title; NULL */
  char *title;
  char *detail; /* NULL */
  char *alert;  /* safety note, overlapping; NULL */
  char *mark;   /* "⚠ overdue by 12 days"; NULL */
  OstChipTone tone;
  double share; /* 0 to 1 and more: a bar; negative: none */
  OstTodayDeed deeds[OST_TODAY_MAX_DEEDS];
  guint n_deeds;
} OstTodayLine;

/* TITLE is copied. */
OstTodayLine *ost_today_line_new (const char *title);
void ost_today_line_free (OstTodayLine *self);
/* TARGET may be floating. */
void
ost_today_line_add (OstTodayLine *self, const char *label, const char *action, GVariant *target);

/* A row of a list box. (transfer floating) */
GtkWidget *ost_today_row_new (const OstTodayLine *line);

G_END_DECLS
