/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dated/spoken-name.h"
#include "app/widgets/field-editor.h"
#include "app/widgets/long-text-row.h"
#include "app/widgets/text-limit.h"

struct _OstLongTextRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *refused;

  const OstField *field;
};

static void ost_long_text_row_editor_init (OstFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstLongTextRow,
                               ost_long_text_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_FIELD_EDITOR,
                                                      ost_long_text_row_editor_init))

static char *
dup_text (OstLongTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
ost_long_text_row_set_field (OstFieldEditor *editor, const OstField *field)
{
  OstLongTextRow *self = OST_LONG_TEXT_ROW (editor);
  g_autofree char *title = ost_field_editor_dup_title (field);

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_text (self->title, title);
  ost_spoken_name (self->view, title);
}

static void
ost_long_text_row_show (OstFieldEditor *editor, OstDraft *draft)
{
  OstLongTextRow *self = OST_LONG_TEXT_ROW (editor);
  g_autofree char *typed = ost_draft_dup_typed (draft, self->field->name);
  g_autofree char *shown = dup_text (self);

  if (g_strcmp0 (typed, shown) != 0)
    {
      ost_text_limit_make_room (self->buffer, typed);
      gtk_text_buffer_set_text (self->buffer, typed != NULL ? typed : "", -1);
    }
}

static void
ost_long_text_row_store (OstFieldEditor *editor, OstDraft *draft, const GDate *today)
{
  OstLongTextRow *self = OST_LONG_TEXT_ROW (editor);
  g_autofree char *text = dup_text (self);

  ost_draft_set_typed (draft, self->field->name, text, today);
}

static void
ost_long_text_row_editor_init (OstFieldEditorInterface *iface)
{
  iface->set_field = ost_long_text_row_set_field;
  iface->show = ost_long_text_row_show;
  iface->store = ost_long_text_row_store;
}

static void
refused_cb (gpointer owner, const char *words)
{
  OstLongTextRow *self = owner;

  gtk_label_set_text (self->refused, words);
  gtk_widget_set_visible (GTK_WIDGET (self->refused), TRUE);
}

static void
changed_cb (OstLongTextRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->refused), FALSE);
  ost_field_editor_edited (OST_FIELD_EDITOR (self));
}

static gboolean
ost_long_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OST_LONG_TEXT_ROW (widget)->view));
}

static void
ost_long_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_LONG_TEXT_ROW);
  G_OBJECT_CLASS (ost_long_text_row_parent_class)->dispose (object);
}

static void
ost_long_text_row_class_init (OstLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_long_text_row_dispose;
  widget_class->grab_focus = ost_long_text_row_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OstLongTextRow, title);
  gtk_widget_class_bind_template_child (widget_class, OstLongTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, OstLongTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, OstLongTextRow, refused);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ost_long_text_row_init (OstLongTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_text_limit_watch (self->buffer, self->view, refused_cb, self);
}
