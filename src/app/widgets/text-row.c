/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

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
  GtkMenuButton *names; /* offers what stands in the file already; NULL until there is something */
  GtkFilterListModel *offered;
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

/* Names that hold what is typed; all of them when none does. */
static void
narrow_cb (OstTextRow *self)
{
  GtkStringFilter *filter = GTK_STRING_FILTER (gtk_filter_list_model_get_filter (self->offered));

  gtk_string_filter_set_search (filter, gtk_editable_get_text (GTK_EDITABLE (self)));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->offered)) == 0)
    gtk_string_filter_set_search (filter, NULL);
}

static void
taken_cb (OstTextRow *self, guint position)
{
  g_autoptr (GtkStringObject) name = g_list_model_get_item (G_LIST_MODEL (self->offered), position);

  gtk_menu_button_popdown (self->names);
  if (name != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self), gtk_string_object_get_string (name));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
new_list (OstTextRow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->offered)))),
      factory);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  g_signal_connect_object (list, "activate", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static void
ost_text_row_set_choices (OstFieldEditor *editor, GListModel *choices)
{
  OstTextRow *self = OST_TEXT_ROW (editor);
  GtkWidget *popover;

  if (choices != NULL && self->suggestions == NULL)
    self->suggestions = ost_suggestions_new (GTK_WIDGET (self), choices);
  if (choices == NULL || g_list_model_get_n_items (choices) == 0 || self->names != NULL)
    return;
  self->offered = gtk_filter_list_model_new (
      g_object_ref (choices), GTK_FILTER (gtk_string_filter_new (gtk_property_expression_new (
                                  GTK_TYPE_STRING_OBJECT, NULL, "string"))));
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), new_list (self));
  g_signal_connect_object (popover, "show", G_CALLBACK (narrow_cb), self, G_CONNECT_SWAPPED);
  self->names = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->names, popover);
  gtk_widget_set_valign (GTK_WIDGET (self->names), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->names), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->names), _ ("Choose a known name"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->names));
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
  g_clear_object (&self->offered);
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
