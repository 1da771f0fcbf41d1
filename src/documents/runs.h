/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OST_RUN_REGULAR = 0,
  OST_RUN_BOLD = 1 << 0,
  OST_RUN_ITALIC = 1 << 1,
  OST_RUN_SMALL = 1 << 2,
  OST_RUN_MUTED = 1 << 3, /* grey: what an office prints beside the text */
  OST_RUN_SANS = 1 << 4,
  OST_RUN_TICK = 1 << 5, /* a tick box; its text is empty */
  OST_RUN_TICKED = 1 << 6
} OstRunFlags;

typedef struct
{
  OstRunFlags flags;
  char *text;    /* clean */
  char *address; /* of a link, NULL: none */
} OstRun;

/* The text of one paragraph, list item or cell: stretches that look alike.  Text is cleaned as it
 * comes (clean-text.h); "\n" starts a new line. */
typedef struct
{
  GArray *runs;
  guint n_replaced; /* emoji that became a mark */
} OstRuns;

OstRuns *ost_runs_new (const char *text); /* NULL: no run yet */
OstRuns *ost_runs_new_flags (OstRunFlags flags, const char *text);
void ost_runs_free (OstRuns *self);

void ost_runs_add (OstRuns *self, OstRunFlags flags, const char *text);
void ost_runs_add_format (OstRuns *self, OstRunFlags flags, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void ost_runs_add_link (OstRuns *self, OstRunFlags flags, const char *text, const char *address);
/* ☐ label: the label stays with its box. */
void ost_runs_add_tick (OstRuns *self, gboolean ticked, const char *label);
gboolean ost_runs_is_empty (const OstRuns *self);
/* As one text, without looks. (transfer full) */
char *ost_runs_dup_text (const OstRuns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstRuns, ost_runs_free)

G_END_DECLS
