/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "placements/facility-figures.h"
#include "placements/statutory.h"

G_BEGIN_DECLS

/* Figures that a calculation needs and nobody has entered: asked for, never guessed. */
typedef enum
{
  OST_MISSING_STATUTORY,    /* the law's table, WHICH is an OstStatutoryKind */
  OST_MISSING_FACILITY,     /* a facility's average cost, WHICH of OstFacilityFigures or -1 */
  OST_MISSING_RELIEF,       /* what a relief family was paid, which has no minimum */
  OST_MISSING_INTERRUPTION, /* what was paid during an interruption of art. 87(2) */
  OST_MISSING_CHOICE        /* shared or not, when first placed before 2012 */
} OstMissingKind;

typedef struct
{
  OstMissingKind kind;
  int which;
  int first_month; /* day number of its first day */
  guint n_children;
  guint last_child; /* serial number of the child counted last */
} OstMissingFigure;

typedef GArray OstMissingFigures; /* of OstMissingFigure, as they were met */

OstMissingFigures *ost_missing_figures_new (void);
/* CHILD counts once for each figure; children come one after another. */
void ost_missing_figures_add (
    OstMissingFigures *self, OstMissingKind kind, int which, int month, guint child);
/* "benefit, kinship family: not known from 2026-06, needed by 3 children"; the line that the
 * command line prints, figures separated by semicolons. (transfer full) */
char *ost_missing_figures_dup_text (const OstMissingFigures *self,
                                    const OstFacilityFigures *facilities);

G_END_DECLS
