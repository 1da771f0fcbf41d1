/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/draft.h"

G_BEGIN_DECLS

#define OST_FORM_MAX_FIELDS 24

typedef struct
{
  const char *title; /* N_(), may be NULL */
  const char *hint;  /* N_(), a sentence under the title, may be NULL */
  const char *fields[OST_FORM_MAX_FIELDS];
} OstFormGroup;

/* Which fields a form of a record shows, in which groups and order. */
typedef struct
{
  const char *name;       /* keeps the draft: "family" */
  const char *new_title;  /* N_() "New family" */
  const char *edit_title; /* N_() "Family" */
  const OstFormGroup *groups;
  guint n_groups;
  /* May fill other fields from the one that was edited (PESEL gives the birth date); NULL. */
  void (*fill) (OstDraft *draft, const OstField *edited);
  gboolean for_everybody; /* people to choose from are not only the family's */
  const char *save;       /* N_() on the button; NULL: "_Save" */
} OstFormLayout;

/* Of OstChoice for a link or a dictionary, NULL for none. (transfer full) */
typedef GListModel *(*OstFormChoices) (gpointer user_data, const OstField *field);

/* A form built from a draft and its field table: draft, check, one refresh.  Signal "edited" after
 * each change by the user. */
#define OST_TYPE_RECORD_FORM (ost_record_form_get_type ())
G_DECLARE_FINAL_TYPE (OstRecordForm, ost_record_form, OST, RECORD_FORM, AdwBin)

/* LAYOUT is static.  CHOICES (may be NULL) is asked once for each field that needs it. */
void ost_record_form_set_draft (OstRecordForm *self,
                                const OstFormLayout *layout,
                                OstDraft *draft,
                                OstFormChoices choices,
                                gpointer user_data);
/* FIELDS (NULL-terminated) can be read and not changed. */
void ost_record_form_set_fixed (OstRecordForm *self, const char *const *fields);
/* GtkStringObjects that the row of FIELD offers beside what is typed. */
void ost_record_form_set_suggestions (OstRecordForm *self, const char *field, GListModel *names);
/* What the form is checked against beside the record's own rules: called after each change, adds
 * to PROBLEMS. */
typedef void (*OstFormCheck) (gconstpointer record,
                              const GDate *today,
                              OstProblems *problems,
                              gpointer user_data);
void ost_record_form_set_check (OstRecordForm *self,
                                OstFormCheck check,
                                gpointer user_data,
                                GDestroyNotify destroy);
/* What the check knows has changed. */
void ost_record_form_check_again (OstRecordForm *self);
OstDraft *ost_record_form_get_draft (OstRecordForm *self);
/* The draft was changed from outside. */
void ost_record_form_show (OstRecordForm *self);
/* The last step of typing or choosing, back or again (Ctrl+Z, Ctrl+Shift+Z); FALSE: there is none.
 */
gboolean ost_record_form_undo (OstRecordForm *self);
gboolean ost_record_form_redo (OstRecordForm *self);
/* TRUE when nothing keeps it from being saved; else shows what does and goes to the first. */
gboolean ost_record_form_check (OstRecordForm *self);
/* Fields with errors, those not shown yet included. */
guint ost_record_form_count_errors (OstRecordForm *self);
void ost_record_form_focus_first (OstRecordForm *self);

G_END_DECLS
