/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/draft.h"

G_BEGIN_DECLS

/* A row of a form that edits one field of a draft.  Signal "edited" after each change by the user.
 */
#define OST_TYPE_FIELD_EDITOR (ost_field_editor_get_type ())
G_DECLARE_INTERFACE (OstFieldEditor, ost_field_editor, OST, FIELD_EDITOR, GtkWidget)

struct _OstFieldEditorInterface
{
  GTypeInterface parent_iface;

  void (*set_field) (OstFieldEditor *self, const OstField *field);
  /* The draft's value into the row; says nothing when it is there already. */
  void (*show) (OstFieldEditor *self, OstDraft *draft);
  /* The row's value into the draft. */
  void (*store) (OstFieldEditor *self, OstDraft *draft, const GDate *today);
  /* Of OstChoice, for links and codes; NULL for other rows. */
  void (*set_choices) (OstFieldEditor *self, GListModel *choices);
};

/* The row that suits the kind of FIELD, NULL for kinds that no form shows. (transfer floating) */
OstFieldEditor *ost_field_editor_new (const OstField *field);

void ost_field_editor_show (OstFieldEditor *self, OstDraft *draft);
void ost_field_editor_store (OstFieldEditor *self, OstDraft *draft, const GDate *today);
void ost_field_editor_set_choices (OstFieldEditor *self, GListModel *choices);
/* For implementations. */
void ost_field_editor_edited (OstFieldEditor *self);
/* Label of FIELD with a mark when it must be filled in. (transfer full) */
char *ost_field_editor_dup_title (const OstField *field);

G_END_DECLS
