/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dated/spoken-name.h"
#include "app/widgets/field-editor.h"
#include "app/widgets/flag-row.h"

struct _OstFlagRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;

  const OstField *field;
};

static void ost_flag_row_editor_init (OstFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstFlagRow,
                               ost_flag_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_FIELD_EDITOR,
                                                      ost_flag_row_editor_init))

static void
ost_flag_row_set_field (OstFieldEditor *editor, const OstField *field)
{
  OstFlagRow *self = OST_FLAG_ROW (editor);
  g_autofree char *title = ost_field_editor_dup_title (field);

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  ost_spoken_name (self->toggle, title);
}

static void
ost_flag_row_show (OstFieldEditor *editor, OstDraft *draft)
{
  OstFlagRow *self = OST_FLAG_ROW (editor);

  gtk_switch_set_active (self->toggle,
                         ost_record_get_int (ost_draft_peek (draft), self->field) != 0);
}

static void
ost_flag_row_store (OstFieldEditor *editor, OstDraft *draft, const GDate *today)
{
  OstFlagRow *self = OST_FLAG_ROW (editor);

  ost_draft_set_int (draft, self->field->name, gtk_switch_get_active (self->toggle));
}

static void
ost_flag_row_editor_init (OstFieldEditorInterface *iface)
{
  iface->set_field = ost_flag_row_set_field;
  iface->show = ost_flag_row_show;
  iface->store = ost_flag_row_store;
}

static void
ost_flag_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_FLAG_ROW);
  G_OBJECT_CLASS (ost_flag_row_parent_class)->dispose (object);
}

static void
ost_flag_row_class_init (OstFlagRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_flag_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/flag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFlagRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, ost_field_editor_edited);
}

static void
ost_flag_row_init (OstFlagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
