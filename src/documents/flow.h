/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/display-list.h"

G_BEGIN_DECLS

/* Whether a page may end before a strip. */
typedef enum
{
  OST_KEEP_FREE,
  OST_KEEP_LOOSE, /* only when there is no free place on the page */
  OST_KEEP_ROW,   /* inside a row that should be whole */
  OST_KEEP_FIRM,  /* only when there is no other place */
  OST_KEEP_LAST   /* inside a row of what should stay together: when there is nothing else at all */
} OstKeep;

typedef struct _OstBand OstBand;

/* A piece of the page's full width that is never torn: a line of text, one line of a table's row.
 */
typedef struct
{
  float height;
  float space; /* above it, dropped at the top of a page */
  guint8 keep; /* OstKeep with what stands before */
  gboolean new_page;
  gboolean rule_above;
  guint first; /* marks in the galley it was set on, y from the strip's top */
  guint n;
  OstBand *band;
  const float *edges; /* vertical lines: owned by the band */
  guint n_edges;
  guint row;   /* of the table */
  int outline; /* entry that starts here, -1: none */
} OstStrip;

typedef void (*OstCarryFunc) (OstBand *band, gboolean top, gpointer data);

/* What goes on around strips, also over pages: the frame around text or a table's lines. */
struct _OstBand
{
  OstBand *parent;
  gboolean frame; /* else a table */
  gboolean ruled; /* a table with lines */
  float left;
  float right;
  gboolean placed;  /* its first strip stands on a page: the next page continues it */
  GArray *head;     /* OstStrip: repeated at the top of each further page */
  OstGalley galley; /* of the head and of the carried totals */
  float head_height;

  /* carried totals of a table; CARRY sets the row into GALLEY and the strip into CARRIED */
  const OstTable *table;
  gint64 *sums;
  guint n_summed; /* rows */
  float carry_height;
  OstStrip carried;
  GPtrArray *edges;
};

/* Strips in a row, cut into pages. */
typedef struct
{
  OstDisplayList *list;
  OstGalley galley;
  GArray *strips;
  GPtrArray *bands;
  OstBand *band;                /* innermost one that is open */
  float first_top, top, bottom; /* of the body on the first page, on the others */
  float pending;                /* height of the strips not yet on a page */
  float space_after;            /* what the last block wants below it */
  gboolean stick;               /* the next strip stays with the one before */
  gboolean new_page;
  guint n_groups; /* open: pages wait */
  OstCarryFunc carry;
  gpointer carry_data;
} OstFlow;

void ost_flow_init (OstFlow *self, OstDisplayList *list);
void ost_flow_clear (OstFlow *self);

/* Marks added to the galley between begin and end belong to the strip.  The result is valid until
 * the next strip. */
OstStrip *ost_flow_begin (OstFlow *self, float space);
void ost_flow_end (OstFlow *self, float height, OstKeep keep);

OstBand *ost_flow_open_band (OstFlow *self, float left, float right);
void ost_flow_close_band (OstFlow *self);

/* The strips from FIRST on stay on one page if they fit on one. */
void ost_flow_keep_together (OstFlow *self, guint first);
/* What follows takes the last two lines along to its page. */
void ost_flow_drag_lines (OstFlow *self);
/* Makes pages of what is surely complete; with ALL of everything. */
void ost_flow_make_pages (OstFlow *self, gboolean all);

/* Sets strips [from, end) on a new page (page-builder.c). */
void ost_flow_build_page (OstFlow *self, guint from, guint end);
float ost_flow_body_height (const OstFlow *self, gboolean first_page);

#define ost_flow_strip(self, i) (&g_array_index ((self)->strips, OstStrip, (i)))

G_END_DECLS
