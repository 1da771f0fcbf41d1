/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/record.h"

G_BEGIN_DECLS

/* A column of a register, as a page declares it. */
typedef struct
{
  const char *id;    /* what the page's query sorts by */
  const char *field; /* in the record's field table; may be NULL with FORMAT */
  const char *title; /* N_(); NULL: the field's label */
  int width;         /* pixels; 0 shares what is left */
  gboolean sortable;
  /* NULL: as the field is shown. (transfer full) */
  char *(*format) (gconstpointer record, const GDate *today);
} OstRegisterColumn;

/* A register, as a page declares it. */
typedef struct
{
  const OstRegisterColumn *columns; /* the first names the row */
  guint n_columns;
  const char *sort; /* id of the column that sorts at first */
  /* What a screen reader says of a row. (transfer full) */
  char *(*dup_name) (gconstpointer record);
  /* "42 families": a translated plural. (transfer full) */
  char *(*dup_count) (guint n);
  const char *search_hint; /* N_(); NULL: a list that is not searched */
  const char *empty_icon;
  const char *empty_title;       /* N_(), when there is nothing at all */
  const char *empty_text;        /* N_(), what to do first */
  gboolean comes_from_elsewhere; /* nothing is added here */
} OstRegisterLayout;

/* A column whose cells come from ui/cells; NAMES_ROW for the first. (transfer full) */
GtkColumnViewColumn *
ost_register_column_new (const OstRegisterLayout *layout, guint nth, GType record_type);

G_END_DECLS
