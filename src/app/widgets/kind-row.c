/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/widgets/field-editor.h"
#include "app/widgets/kind-row.h"

struct _OstKindRow
{
  AdwComboRow parent_instance;

  const OstField *field;
};

static void ost_kind_row_editor_init (OstFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstKindRow,
                               ost_kind_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_FIELD_EDITOR,
                                                      ost_kind_row_editor_init))

static void
selected_cb (OstKindRow *self)
{
  if (self->field != NULL)
    ost_field_editor_edited (OST_FIELD_EDITOR (self));
}

/* Positions of the list are the values: 0 is "not known". */
static void
ost_kind_row_set_field (OstFieldEditor *editor, const OstField *field)
{
  OstKindRow *self = OST_KIND_ROW (editor);
  const OstKind *kind = field->detail;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *title = ost_field_editor_dup_title (field);

  /* Translators: nothing is chosen from a list. */
  gtk_string_list_append (labels, _ ("not given"));
  for (int i = 1; i < kind->n_values; i++)
    gtk_string_list_append (labels, ost_kind_get_label (kind, i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  self->field = field;
}

static void
ost_kind_row_show (OstFieldEditor *editor, OstDraft *draft)
{
  OstKindRow *self = OST_KIND_ROW (editor);
  guint value = (guint) ost_record_get_int (ost_draft_peek (draft), self->field);

  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self)) != value)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), value);
}

static void
ost_kind_row_store (OstFieldEditor *editor, OstDraft *draft, const GDate *today)
{
  OstKindRow *self = OST_KIND_ROW (editor);

  ost_draft_set_int (draft, self->field->name, adw_combo_row_get_selected (ADW_COMBO_ROW (self)));
}

static void
ost_kind_row_editor_init (OstFieldEditorInterface *iface)
{
  iface->set_field = ost_kind_row_set_field;
  iface->show = ost_kind_row_show;
  iface->store = ost_kind_row_store;
}

static void
ost_kind_row_class_init (OstKindRowClass *klass)
{
}

static void
ost_kind_row_init (OstKindRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
