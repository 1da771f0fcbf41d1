/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/choice.h"
#include "app/widgets/codes-row.h"
#include "app/widgets/field-editor.h"
#include "base/text.h"

/* So few choices are shown at once, more when the row is opened. */
#define FEW 8

struct _OstCodesRow
{
  AdwExpanderRow parent_instance;

  const OstField *field;
  GListModel *choices;
  GPtrArray *ticks;      /* of GtkCheckButton, in the order of the choices; owned by their rows */
  GtkWidget *search_row; /* among the rows when there are many choices */
  GtkWidget *search;
  char **codes; /* those that the draft has */
};

static void ost_codes_row_editor_init (OstFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstCodesRow,
                               ost_codes_row,
                               ADW_TYPE_EXPANDER_ROW,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_FIELD_EDITOR,
                                                      ost_codes_row_editor_init))

static gboolean
has_code (OstCodesRow *self, const char *code)
{
  return self->codes != NULL && g_strv_contains ((const char *const *) self->codes, code);
}

/* The labels of what is ticked stand under the title, so that the row need not be open. */
static void
refresh (OstCodesRow *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      g_autoptr (OstChoice) choice = g_list_model_get_item (self->choices, i);
      gboolean on = has_code (self, ost_choice_get_code (choice));

      if (on)
        g_ptr_array_add (labels, (gpointer) ost_choice_get_label (choice));
      if (gtk_check_button_get_active (self->ticks->pdata[i]) != on)
        gtk_check_button_set_active (self->ticks->pdata[i], on);
    }
  g_ptr_array_add (labels, NULL);
  text = g_strjoinv (", ", (char **) labels->pdata);
  escaped = g_markup_escape_text (text, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 *text != '\0' ? escaped : _ ("not given"));
}

static char *
join_ticked (OstCodesRow *self)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      g_autoptr (OstChoice) choice = g_list_model_get_item (self->choices, i);

      if (!gtk_check_button_get_active (self->ticks->pdata[i]))
        continue;
      if (codes->len > 0)
        g_string_append_c (codes, ' ');
      g_string_append (codes, ost_choice_get_code (choice));
    }
  return g_string_free (codes, FALSE);
}

static void
take_codes (OstCodesRow *self, const char *codes)
{
  g_strfreev (self->codes);
  self->codes = codes != NULL ? g_strsplit (codes, " ", -1) : NULL;
}

static void
ticked_cb (OstCodesRow *self)
{
  g_autofree char *codes = join_ticked (self);
  g_autofree char *before = self->codes != NULL ? g_strjoinv (" ", self->codes) : g_strdup ("");

  if (g_str_equal (codes, before))
    return;
  take_codes (self, codes);
  refresh (self);
  ost_field_editor_edited (OST_FIELD_EDITOR (self));
}

static void
ost_codes_row_set_field (OstFieldEditor *editor, const OstField *field)
{
  OstCodesRow *self = OST_CODES_ROW (editor);
  g_autofree char *title = ost_field_editor_dup_title (field);

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
ost_codes_row_show (OstFieldEditor *editor, OstDraft *draft)
{
  OstCodesRow *self = OST_CODES_ROW (editor);

  take_codes (self, ost_record_get_text (ost_draft_peek (draft), self->field));
  refresh (self);
}

static void
ost_codes_row_store (OstFieldEditor *editor, OstDraft *draft, const GDate *today)
{
  OstCodesRow *self = OST_CODES_ROW (editor);
  g_autofree char *codes = self->codes != NULL ? g_strjoinv (" ", self->codes) : NULL;

  ost_draft_set_text (draft, self->field->name, codes != NULL && *codes != '\0' ? codes : NULL);
}

static void
add_tick (OstCodesRow *self, OstChoice *choice)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  ost_spoken_name (tick, ost_choice_get_label (choice));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ost_choice_get_label (choice));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->ticks, tick);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
}

/* Only the choices that match what was typed, and those that are ticked. */
static void
searched_cb (OstCodesRow *self)
{
  g_autofree char *folded = ost_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_auto (GStrv) words = g_strsplit_set (folded, " \t-", -1);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      g_autoptr (OstChoice) choice = g_list_model_get_item (self->choices, i);
      GtkWidget *row = gtk_widget_get_ancestor (self->ticks->pdata[i], ADW_TYPE_ACTION_ROW);

      gtk_widget_set_visible (row, has_code (self, ost_choice_get_code (choice)) ||
                                       ost_choice_matches (choice, words));
    }
}

/* Enter ticks the first that matches and is not ticked yet. */
static void
search_activated_cb (OstCodesRow *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_widget_get_visible (
            gtk_widget_get_ancestor (self->ticks->pdata[i], ADW_TYPE_ACTION_ROW)) &&
        !gtk_check_button_get_active (self->ticks->pdata[i]))
      {
        gtk_check_button_set_active (self->ticks->pdata[i], TRUE);
        gtk_editable_set_text (GTK_EDITABLE (self->search), "");
        return;
      }
}

static void
add_search (OstCodesRow *self)
{
  self->search_row = adw_preferences_row_new ();
  self->search = gtk_search_entry_new ();
  gtk_widget_set_margin_top (self->search, 6);
  gtk_widget_set_margin_bottom (self->search, 6);
  gtk_widget_set_margin_start (self->search, 12);
  gtk_widget_set_margin_end (self->search, 12);
  ost_spoken_name (self->search, _ ("Search"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->search_row), self->search);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->search_row), FALSE);
  gtk_widget_set_focusable (self->search_row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->search_row);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (searched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
choices_changed_cb (OstCodesRow *self)
{
  while (self->ticks->len > 0)
    {
      GtkWidget *tick = g_ptr_array_steal_index (self->ticks, self->ticks->len - 1);

      adw_expander_row_remove (ADW_EXPANDER_ROW (self),
                               gtk_widget_get_ancestor (tick, ADW_TYPE_ACTION_ROW));
    }
  if (self->search_row != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->search_row);
  self->search_row = NULL;
  if (self->choices != NULL && g_list_model_get_n_items (self->choices) > FEW)
    add_search (self);
  for (guint i = 0; self->choices != NULL && i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (OstChoice) choice = g_list_model_get_item (self->choices, i);

      add_tick (self, choice);
    }
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), self->ticks->len <= FEW);
  refresh (self);
}

static void
ost_codes_row_set_choices (OstFieldEditor *editor, GListModel *choices)
{
  OstCodesRow *self = OST_CODES_ROW (editor);

  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_set_object (&self->choices, choices);
  if (choices != NULL)
    g_signal_connect_object (choices, "items-changed", G_CALLBACK (choices_changed_cb), self,
                             G_CONNECT_SWAPPED);
  choices_changed_cb (self);
}

static void
ost_codes_row_editor_init (OstFieldEditorInterface *iface)
{
  iface->set_field = ost_codes_row_set_field;
  iface->show = ost_codes_row_show;
  iface->store = ost_codes_row_store;
  iface->set_choices = ost_codes_row_set_choices;
}

static void
ost_codes_row_finalize (GObject *object)
{
  OstCodesRow *self = OST_CODES_ROW (object);

  g_clear_object (&self->choices);
  g_ptr_array_unref (self->ticks);
  g_strfreev (self->codes);

  G_OBJECT_CLASS (ost_codes_row_parent_class)->finalize (object);
}

static void
ost_codes_row_class_init (OstCodesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ost_codes_row_finalize;
}

static void
ost_codes_row_init (OstCodesRow *self)
{
  self->ticks = g_ptr_array_new ();
}
