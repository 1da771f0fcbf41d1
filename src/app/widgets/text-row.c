/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/field-editor.h"
#include "app/widgets/suggestions.h"
#include "app/widgets/text-row.h"
#include "base/draft.h"

struct _OstTextRow
{
  AdwEntryRow parent_instance;

  const OstField *field;
  OstSuggestions *suggestions; /* NULL: nothing is known of the field */
  gboolean showing;            /* what changes now was not typed */
};

static void ost_text_row_editor_init (OstFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstTextRow,
                               ost_text_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_FIELD_EDITOR,
                                                      ost_text_row_editor_init))

static void
ost_text_row_set_field (OstFieldEditor *editor, const OstField *field)
{
  OstTextRow *self = OST_TEXT_ROW (editor);
  g_autofree char *title = ost_field_editor_dup_title (field);

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  if (field->kind == OST_FIELD_INT)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_NUMBER);
}

static void
ost_text_row_show (OstFieldEditor *editor, OstDraft *draft)
{
  OstTextRow *self = OST_TEXT_ROW (editor);
  g_autofree char *typed = ost_draft_dup_typed (draft, self->field->name);

  /* The cursor stays where it is when nothing is different. */
  if (g_strcmp0 (typed, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    {
      self->showing = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self), typed != NULL ? typed : "");
      self->showing = FALSE;
    }
}

static void
ost_text_row_store (OstFieldEditor *editor, OstDraft *draft, const GDate *today)
{
  OstTextRow *self = OST_TEXT_ROW (editor);

  ost_draft_set_typed (draft, self->field->name, gtk_editable_get_text (GTK_EDITABLE (self)),
                       today);
}

static void
ost_text_row_set_choices (OstFieldEditor *editor, GListModel *choices)
{
  OstTextRow *self = OST_TEXT_ROW (editor);

  if (choices != NULL && self->suggestions == NULL)
    self->suggestions = ost_suggestions_new (GTK_WIDGET (self), choices);
}

static void
changed_cb (OstTextRow *self)
{
  ost_field_editor_edited (OST_FIELD_EDITOR (self));
  if (self->suggestions != NULL && !self->showing)
    ost_suggestions_offer (self->suggestions);
}

static void
ost_text_row_dispose (GObject *object)
{
  OstTextRow *self = OST_TEXT_ROW (object);

  if (self->suggestions != NULL)
    ost_suggestions_end (self->suggestions);
  g_clear_object (&self->suggestions);
  G_OBJECT_CLASS (ost_text_row_parent_class)->dispose (object);
}

static void
ost_text_row_editor_init (OstFieldEditorInterface *iface)
{
  iface->set_field = ost_text_row_set_field;
  iface->show = ost_text_row_show;
  iface->store = ost_text_row_store;
  iface->set_choices = ost_text_row_set_choices;
}

static void
ost_text_row_class_init (OstTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_text_row_dispose;
}

static void
ost_text_row_init (OstTextRow *self)
{
  /* A book pasted by mistake: what is over the limit of a line shows as an error, the rest of it is
   * not laid out for minutes. */
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                           4 * OST_DRAFT_MOST_LINE);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}
