/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/rational.h"
#include "placements/agreement.h"
#include "placements/care-history.h"
#include "placements/missing-figures.h"

G_BEGIN_DECLS

/* The gmina's share (art. 191(9)-(10)), child by child: a pure calculation on plain values.  It
 * keeps nothing of a child but sums, so any number of children may stream through it. */
typedef struct _OstCofinancing OstCofinancing;

#define OST_COFINANCING_ERROR (ost_cofinancing_error_quark ())
GQuark ost_cofinancing_error_quark (void);
typedef enum
{
  OST_COFINANCING_ERROR_TOO_LARGE /* a sum that cannot be kept exactly */
} OstCofinancingError;

/* Child x month x form x cost x rate, and county. */
typedef struct
{
  int month; /* day number of its first day */
  OstForm form;
  OstCostKind cost;
  int rate; /* 10, 30, 50, or 0 for an exempt stay */
  int county;
  int days;           /* of care; 0 for payments on one day */
  OstRational base;   /* grosze, exact */
  gint64 base_grosze; /* for printing only */
  gint64 share;       /* grosze */
  gint64 adjustment;  /* grosze that rounding by month or note put on this line (rule 12) */
} OstShareLine;

typedef struct
{
  const OstCareCost *cost;
  int day;     /* outside care: of payment, or of the event whose rate is asked */
  int counted; /* the day of care that it was counted on */
} OstShareWarning;

typedef struct
{
  void (*line) (const OstShareLine *line, gpointer data);
  void (*warning) (const OstShareWarning *warning, gpointer data); /* or NULL */
  gpointer data;
} OstShareSink;

typedef struct
{
  const OstStatutory *statutory;
  const OstFacilityFigures *facilities;
  const OstAgreements *agreements; /* closed */
  int from_month;                  /* any day of the first month */
  int to_month;                    /* any day of the last month */
  int county;                      /* -1: all */
} OstCofinancingTask;

OstCofinancing *ost_cofinancing_new (const OstCofinancingTask *task);
void ost_cofinancing_free (OstCofinancing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCofinancing, ost_cofinancing_free)

/* Lines of CHILD in order of month, form, cost, rate; SINK NULL: only measures.  A missing figure
 * is no error here: it is collected, and what was printed must be thrown away. */
gboolean ost_cofinancing_add_child (OstCofinancing *self,
                                    const OstCareHistory *child,
                                    const OstShareSink *sink,
                                    GError **error);
/* Rounding by note needs every child twice in the same order: all measured, then rewind, then all
 * again.  Without it one pass is enough. */
gboolean ost_cofinancing_needs_measuring (const OstCofinancing *self);
void ost_cofinancing_rewind (OstCofinancing *self);

const OstMissingFigures *ost_cofinancing_get_missing (const OstCofinancing *self);

/* How the line came about, in Polish words that can be sent to the county; only while the sink has
 * the line. (transfer full) */
char *ost_cofinancing_dup_working (const OstCofinancing *self, const OstShareLine *line);

G_END_DECLS
