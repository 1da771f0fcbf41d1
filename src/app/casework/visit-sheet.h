/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"
#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* Everything that is written up after a visit, on one sheet: the visit, who of the children was
 * seen, what was agreed, when the next visit is.  Its id and rev are the visit's; it is never saved
 * as it is. */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 staff_id;
  GDate day;
  int from_time;
  int to_time;
  int form; /* OST_VISIT_… */
  char *place;
  int outcome; /* OST_OUTCOME_… */
  char *present;
  char *children; /* ids of the children seen */
  char *topic;
  char *course;
  char *tasks_done;      /* ids of earlier tasks that are done now */
  char *family_tasks;    /* agreed now, a line each */
  char *assistant_tasks; /* agreed now, a line each */
  gint64 minutes;
  gint64 km;
  char *activities;
  int signature; /* OST_VISIT_SIGNATURE_… */
  gint64 confidential_towards_id;
  GDate written_on;
  GDate next_day;
  int next_time;
  gboolean locked; /* the note is closed: an addendum can be written */
  char *addenda;   /* earlier ones, a paragraph each */
  char *addendum;
} OstVisitSheet;

#define OST_TYPE_VISIT_SHEET (ost_visit_sheet_get_type ())
OST_DECLARE_RECORD (OstVisitSheet, ost_visit_sheet)

/* Choices of a family that are no dictionary: see choice-store. */
#define OST_CHOICES_CHILDREN "children-of-family"
#define OST_CHOICES_OPEN_TASKS "open-tasks"

extern const OstFormLayout ost_visit_sheet_form;    /* to write up */
extern const OstFormLayout ost_visit_locked_form;   /* to read, and to add to */
extern const OstFormLayout ost_visit_plan_form;     /* to plan: when, who, where */
extern const OstFormLayout ost_visit_failed_form;   /* why it did not take place */
extern const OstFormLayout ost_visit_postpone_form; /* on which day instead */

extern const OstFormLayout ost_visit_move_form; /* to which family instead */

/* On a worker. (transfer full) */
OstVisitSheet *ost_visit_sheet_load (OstTxn *txn, gint64 visit_id, GError **error);
/* Visit, children, tasks and the next visit, or nothing.  Returns the visit's id. */
gint64 ost_visit_sheet_save (OstTxn *txn, gconstpointer sheet, GError **error);
/* Names of the fields of ost_visit_locked_form that cannot be changed any more. */
extern const char *const ost_visit_locked_fields[];

/* For ost_visit_move_form. */
gint64 ost_visit_sheet_move (OstTxn *txn, gconstpointer sheet, GError **error);

G_END_DECLS
