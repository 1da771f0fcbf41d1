/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/date-picker.h"
#include "app/widgets/date-row.h"
#include "app/widgets/field-editor.h"
#include "base/date.h"

struct _OstDateRow
{
  AdwEntryRow parent_instance;

  GtkLabel *read_as;
  GtkMenuButton *button;
  GtkPopover *popover;
  OstDatePicker *picker;

  const OstField *field;
};

static void ost_date_row_editor_init (OstFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstDateRow,
                               ost_date_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_FIELD_EDITOR,
                                                      ost_date_row_editor_init))

static gboolean
read_date (OstDateRow *self, GDate *date, GDate *today)
{
  *today = ost_date_today ();
  *date = ost_date_none ();
  return ost_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self)), today, date);
}

/* "jutro" is answered at once by "pon. 23 lis". */
static void
edited_cb (OstDateRow *self)
{
  GDate date, today;
  g_autofree char *near = NULL;

  if (read_date (self, &date, &today))
    near = ost_date_dup_near (&date, &today);
  gtk_label_set_text (self->read_as, near != NULL ? near : "");
  ost_field_editor_edited (OST_FIELD_EDITOR (self));
}

/* What was typed in short is written out when the row is left. */
static void
left_cb (OstDateRow *self)
{
  GDate date, today;
  g_autofree char *full = NULL;

  if (!read_date (self, &date, &today))
    return;
  full = ost_date_dup_numeric (&date);
  if (!g_str_equal (full, gtk_editable_get_text (GTK_EDITABLE (self))))
    gtk_editable_set_text (GTK_EDITABLE (self), full);
}

static void
picker_opened_cb (OstDateRow *self)
{
  GDate date, today;

  read_date (self, &date, &today);
  ost_date_picker_show_date (self->picker, &date, &today);
}

static void
day_chosen_cb (OstDateRow *self, const GDate *day)
{
  g_autofree char *full = ost_date_dup_numeric (day);

  gtk_popover_popdown (self->popover);
  gtk_editable_set_text (GTK_EDITABLE (self), full);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
ost_date_row_set_field (OstFieldEditor *editor, const OstField *field)
{
  OstDateRow *self = OST_DATE_ROW (editor);
  g_autofree char *title = ost_field_editor_dup_title (field);
  g_autofree char *spoken = g_strdup_printf (_ ("%s: choose from a calendar"), _ (field->label));

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  ost_spoken_name (self->button, spoken);
}

static void
ost_date_row_show (OstFieldEditor *editor, OstDraft *draft)
{
  OstDateRow *self = OST_DATE_ROW (editor);
  g_autofree char *typed = ost_draft_dup_typed (draft, self->field->name);
  const GDate *value = ost_record_get_date (ost_draft_peek (draft), self->field);
  GDate shown, today;

  /* "24.11" in the row and 24.11.2026 in the draft are the same day: leave what is being typed. */
  if (value != NULL && read_date (self, &shown, &today) && ost_date_compare (&shown, value) == 0)
    return;
  if (g_strcmp0 (typed, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), typed != NULL ? typed : "");
}

static void
ost_date_row_store (OstFieldEditor *editor, OstDraft *draft, const GDate *today)
{
  OstDateRow *self = OST_DATE_ROW (editor);

  ost_draft_set_typed (draft, self->field->name, gtk_editable_get_text (GTK_EDITABLE (self)),
                       today);
}

static void
ost_date_row_editor_init (OstFieldEditorInterface *iface)
{
  iface->set_field = ost_date_row_set_field;
  iface->show = ost_date_row_show;
  iface->store = ost_date_row_store;
}

static void
ost_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_DATE_ROW);
  G_OBJECT_CLASS (ost_date_row_parent_class)->dispose (object);
}

static void
ost_date_row_class_init (OstDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_date_row_dispose;

  g_type_ensure (OST_TYPE_DATE_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OstDateRow, read_as);
  gtk_widget_class_bind_template_child (widget_class, OstDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, OstDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, OstDateRow, picker);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, picker_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
ost_date_row_init (OstDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
