/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/record.h"

G_BEGIN_DECLS

/* What a register's query is sorted by: one of its own enum. */
#define OST_SORT_BY(value) ((int) (value) + 1)

/* A column of a register, as a page declares it. */
typedef struct
{
  const char *id; /* in the settings */
  /* In the record's field table; may be NULL with FORMAT.  A spreadsheet gets the field's value
   * even when the window shows FORMAT ("3 days ago"). */
  const char *field;
  const char *title; /* N_(); NULL: the field's label */
  int width;         /* pixels; 0 shares what is left */
  int sort;          /* OST_SORT_BY; 0: the register is not sorted by it */
  /* NULL: as the field is shown. (transfer full) */
  char *(*format) (gconstpointer record, const GDate *today);
  int leaves;         /* 0: never; else the highest leaves first when the window is narrow */
  gboolean on_demand; /* hidden until somebody chooses it */
} OstRegisterColumn;

/* A filter that is on or off. */
typedef struct
{
  const char *id;    /* "archived": the register shows what is archived, instead of the rest */
  const char *label; /* N_() */
} OstRegisterChip;

/* A register, as a page declares it. */
typedef struct
{
  const char *name;                 /* in the settings: "families" */
  const char *file_name;            /* N_() of a file with it, without a day: "families" */
  const OstRegisterColumn *columns; /* the first names the row */
  guint n_columns;
  const OstRegisterChip *chips;
  guint n_chips;
  const char *sort; /* id of the column that sorts at first */
  /* What a screen reader says of a row; NULL: what stands in its first column. (transfer full) */
  char *(*dup_name) (gconstpointer record);
  /* "42 families": a translated plural. (transfer full) */
  char *(*dup_count) (guint n);
  /* "3 families are archived"; NULL: nothing is archived here. (transfer full) */
  char *(*dup_archived) (guint n);
  const char *search_hint; /* N_(); NULL: a list that is not searched */
  const char *empty_icon;
  const char *empty_title;       /* N_(), when there is nothing at all */
  const char *empty_text;        /* N_(), what to do first */
  gboolean comes_from_elsewhere; /* nothing is added here */
} OstRegisterLayout;

/* What the NTH column is called. */
const char *
ost_register_column_title (const OstRegisterLayout *layout, guint nth, GType record_type);
/* A column whose cells come from ui/cells; the first names the row. (transfer full) */
GtkColumnViewColumn *
ost_register_column_new (const OstRegisterLayout *layout, guint nth, GType record_type);

G_END_DECLS
