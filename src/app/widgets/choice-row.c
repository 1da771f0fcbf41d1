/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/choice-row.h"
#include "app/widgets/choice.h"
#include "app/widgets/field-editor.h"
#include "app/widgets/searchable.h"
#include "base/text.h"

struct _OstChoiceRow
{
  AdwActionRow parent_instance;

  GtkLabel *value;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListView *list;
  GtkButton *none;
  GtkFilterListModel *hits;
  GtkSingleSelection *selection;

  const OstField *field;
  GListModel *choices;
  gint64 id;  /* of a link */
  char *code; /* of a dictionary */
  char **words;
};

static void ost_choice_row_editor_init (OstFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstChoiceRow,
                               ost_choice_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_FIELD_EDITOR,
                                                      ost_choice_row_editor_init))

static gboolean
is_chosen (OstChoiceRow *self)
{
  return self->id != 0 || self->code != NULL;
}

static const char *
get_label (OstChoiceRow *self)
{
  OstChoice *choice = self->field->kind == OST_FIELD_LINK
                          ? ost_choice_find_id (self->choices, self->id)
                          : ost_choice_find_code (self->choices, self->code);

  if (!is_chosen (self))
    return _ ("not given");
  if (choice != NULL)
    return ost_choice_get_label (choice);
  return self->code != NULL ? self->code : "…";
}

static void
refresh (OstChoiceRow *self)
{
  g_autofree char *spoken = NULL;

  if (self->field == NULL)
    return;
  gtk_label_set_text (self->value, get_label (self));
  gtk_widget_set_visible (GTK_WIDGET (self->none), is_chosen (self));
  spoken = g_strdup_printf ("%s: %s", _ (self->field->label), get_label (self));
  ost_spoken_name (self->button, spoken);
}

static void
choose (OstChoiceRow *self, gint64 id, const char *code)
{
  g_autofree char *kept = g_strdup (code);

  gtk_popover_popdown (self->popover);
  if (self->id == id && g_strcmp0 (self->code, kept) == 0)
    return;
  self->id = id;
  g_free (self->code);
  self->code = g_steal_pointer (&kept);
  refresh (self);
  ost_field_editor_edited (OST_FIELD_EDITOR (self));
}

static void
activated_cb (OstChoiceRow *self, guint position)
{
  g_autoptr (OstChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (choice != NULL)
    choose (self, ost_choice_get_id (choice), ost_choice_get_code (choice));
}

static void
none_clicked_cb (OstChoiceRow *self)
{
  choose (self, 0, NULL);
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  OstChoiceRow *self = user_data;

  return self->words == NULL || ost_choice_matches (item, self->words);
}

static void
search_changed_cb (OstChoiceRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *folded = ost_text_fold (text);

  g_clear_pointer (&self->words, g_strfreev);
  if (OST_IS_SEARCHABLE (self->choices) &&
      ost_searchable_search (OST_SEARCHABLE (self->choices), text))
    return;
  self->words = g_strsplit_set (folded, " \t-", -1);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->hits), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
search_activated_cb (OstChoiceRow *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  activated_cb (self, position != GTK_INVALID_LIST_POSITION ? position : 0);
}

static gboolean
search_key_cb (OstChoiceRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
opened_cb (OstChoiceRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
ost_choice_row_set_field (OstFieldEditor *editor, const OstField *field)
{
  OstChoiceRow *self = OST_CHOICE_ROW (editor);
  g_autofree char *title = ost_field_editor_dup_title (field);

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  refresh (self);
}

static void
ost_choice_row_show (OstFieldEditor *editor, OstDraft *draft)
{
  OstChoiceRow *self = OST_CHOICE_ROW (editor);
  gconstpointer record = ost_draft_peek (draft);

  if (self->field->kind == OST_FIELD_LINK)
    self->id = ost_record_get_int (record, self->field);
  else
    {
      g_free (self->code);
      self->code = g_strdup (ost_record_get_text (record, self->field));
    }
  refresh (self);
}

static void
ost_choice_row_store (OstFieldEditor *editor, OstDraft *draft, const GDate *today)
{
  OstChoiceRow *self = OST_CHOICE_ROW (editor);

  if (self->field->kind == OST_FIELD_LINK)
    ost_draft_set_int (draft, self->field->name, self->id);
  else
    ost_draft_set_text (draft, self->field->name, self->code);
}

static void
ost_choice_row_set_choices (OstFieldEditor *editor, GListModel *choices)
{
  OstChoiceRow *self = OST_CHOICE_ROW (editor);

  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_set_object (&self->choices, choices);
  gtk_filter_list_model_set_model (self->hits, choices);
  if (choices != NULL)
    g_signal_connect_object (choices, "items-changed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ost_choice_row_editor_init (OstFieldEditorInterface *iface)
{
  iface->set_field = ost_choice_row_set_field;
  iface->show = ost_choice_row_show;
  iface->store = ost_choice_row_store;
  iface->set_choices = ost_choice_row_set_choices;
}

static void
ost_choice_row_dispose (GObject *object)
{
  OstChoiceRow *self = OST_CHOICE_ROW (object);

  g_clear_object (&self->choices);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_CHOICE_ROW);

  G_OBJECT_CLASS (ost_choice_row_parent_class)->dispose (object);
}

static void
ost_choice_row_finalize (GObject *object)
{
  OstChoiceRow *self = OST_CHOICE_ROW (object);

  g_free (self->code);
  g_strfreev (self->words);

  G_OBJECT_CLASS (ost_choice_row_parent_class)->finalize (object);
}

static void
ost_choice_row_class_init (OstChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_choice_row_dispose;
  object_class->finalize = ost_choice_row_finalize;

  g_type_ensure (OST_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, value);
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, button);
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, popover);
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, search);
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, list);
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, none);
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, hits);
  gtk_widget_class_bind_template_child (widget_class, OstChoiceRow, selection);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
ost_choice_row_init (OstChoiceRow *self)
{
  g_autoptr (GtkCustomFilter) filter = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  filter = gtk_custom_filter_new (matches, self, NULL);
  gtk_filter_list_model_set_filter (self->hits, GTK_FILTER (filter));
}
