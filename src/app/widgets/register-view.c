/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-register-view"

#include "config.h"

#include <glib/gi18n.h>

#include "app/tell.h"
#include "app/widgets/register-view.h"
#include "app/widgets/sort-probe.h"
#include "app/widgets/status-words.h"

struct _OstRegisterView
{
  AdwBin parent_instance;

  GtkSearchEntry *search;
  GtkBox *filters;
  GtkStack *stack;
  GtkColumnView *table;
  AdwStatusPage *empty;
  GtkWidget *empty_button;
  GtkLabel *hits;

  const OstRegisterLayout *layout;
  OstSortProbe *probe;
  GtkSingleSelection *selection;
  OstPagedList *list;
  GHashTable *chips; /* id → GtkToggleButton, owned by the box */
};

enum
{
  QUERY_CHANGED,
  OPEN,
  ARCHIVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OstRegisterView, ost_register_view, ADW_TYPE_BIN)

static gboolean
is_narrowed (OstRegisterView *self)
{
  GHashTableIter iter;
  gpointer chip;

  if (*ost_register_view_get_search (self) != '\0')
    return TRUE;
  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, NULL, &chip))
    if (gtk_toggle_button_get_active (chip))
      return TRUE;
  return FALSE;
}

static const char *
choose_view (guint n, gboolean loading, gboolean narrowed)
{
  if (n > 0 || loading)
    return "table";
  return narrowed ? "nothing" : "empty";
}

static void
refresh (OstRegisterView *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  gboolean loading = self->list == NULL || ost_paged_list_is_loading (self->list);
  g_autofree char *count = NULL;

  gtk_stack_set_visible_child_name (self->stack, choose_view (n, loading, is_narrowed (self)));
  if (loading || self->layout == NULL)
    return;

  if (is_narrowed (self))
    count = g_strdup_printf (ngettext ("%u hit", "%u hits", n), n);
  else if (n > 0)
    count = self->layout->dup_count (n);
  ost_status_say (self->hits, count != NULL ? count : "");
}

static void
loaded_cb (OstRegisterView *self)
{
  refresh (self);
}

static void
failed_cb (OstRegisterView *self, const GError *error)
{
  ost_tell_error (GTK_WIDGET (self), error);
}

void
ost_register_view_query_changed (OstRegisterView *self)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self));
  /* Controls that lose their choices on the way out ask nothing any more. */
  if (self->search != NULL)
    g_signal_emit (self, signals[QUERY_CHANGED], 0);
}

static void
emit_with_record (OstRegisterView *self, guint signal)
{
  gpointer record = ost_register_view_get_selected (self);

  /* While its page is loading a row has no record yet. */
  if (record != NULL && ((OstRecord *) record)->id != 0)
    {
      g_object_ref (record);
      g_signal_emit (self, signals[signal], 0, record);
      g_object_unref (record);
    }
}

static void
row_activated_cb (OstRegisterView *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  emit_with_record (self, OPEN);
}

static void
archive_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  emit_with_record (OST_REGISTER_VIEW (widget), ARCHIVE);
}

static void
clear_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRegisterView *self = OST_REGISTER_VIEW (widget);
  GHashTableIter iter;
  gpointer chip;

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, NULL, &chip))
    gtk_toggle_button_set_active (chip, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* Enter in the search opens the first hit, Down goes to the table. */
static void
search_activated_cb (OstRegisterView *self)
{
  if (self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    row_activated_cb (self, 0);
}

static gboolean
search_key_cb (OstRegisterView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  return GDK_EVENT_STOP;
}

static void
ost_register_view_dispose (GObject *object)
{
  OstRegisterView *self = OST_REGISTER_VIEW (object);

  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_REGISTER_VIEW);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (ost_register_view_parent_class)->dispose (object);
}

static void
ost_register_view_finalize (GObject *object)
{
  OstRegisterView *self = OST_REGISTER_VIEW (object);

  g_clear_pointer (&self->probe, ost_sort_probe_free);
  g_clear_pointer (&self->chips, g_hash_table_unref);

  G_OBJECT_CLASS (ost_register_view_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  signals[QUERY_CHANGED] =
      g_signal_new ("query-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, OST_TYPE_RECORD);
  signals[ARCHIVE] = g_signal_new ("archive", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, OST_TYPE_RECORD);
}

static void
ost_register_view_class_init (OstRegisterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_register_view_dispose;
  object_class->finalize = ost_register_view_finalize;
  add_signals (OST_TYPE_REGISTER_VIEW);

  gtk_widget_class_install_action (widget_class, "register.archive", NULL, archive_cb);
  gtk_widget_class_install_action (widget_class, "register.clear", NULL, clear_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "register.archive", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/register-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, search);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, filters);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, stack);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, table);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, empty);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, empty_button);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, hits);
  gtk_widget_class_bind_template_callback (widget_class, ost_register_view_query_changed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
}

static void
ost_register_view_init (OstRegisterView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chips = g_hash_table_new (g_str_hash, g_str_equal);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
}

static void
set_search_hint (OstRegisterView *self, const char *hint)
{
  g_object_set (self->search, "placeholder-text", hint, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hint, -1);
}

void
ost_register_view_set_layout (OstRegisterView *self,
                              const OstRegisterLayout *layout,
                              GType record_type)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self) && self->layout == NULL);

  self->layout = layout;
  self->probe =
      ost_sort_probe_new (self->table, G_CALLBACK (ost_register_view_query_changed), self);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = ost_register_column_new (layout, i, record_type);

      if (layout->columns[i].sortable)
        ost_sort_probe_add (self->probe, column, layout->columns[i].id);
      gtk_column_view_append_column (self->table, column);
      if (g_strcmp0 (layout->columns[i].id, layout->sort) == 0)
        gtk_column_view_sort_by_column (self->table, column, GTK_SORT_ASCENDING);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->search), layout->search_hint != NULL);
  if (layout->search_hint != NULL)
    set_search_hint (self, _ (layout->search_hint));
  adw_status_page_set_icon_name (self->empty, layout->empty_icon);
  adw_status_page_set_title (self->empty, _ (layout->empty_title));
  adw_status_page_set_description (self->empty, _ (layout->empty_text));
  gtk_widget_set_visible (self->empty_button, !layout->comes_from_elsewhere);
}

void
ost_register_view_set_list (OstRegisterView *self, OstPagedList *list)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self));

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (list));
  if (list == NULL)
    return;

  g_signal_connect_object (list, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}

void
ost_register_view_add_filter (OstRegisterView *self, const char *id, const char *label)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (label);

  g_return_if_fail (OST_IS_REGISTER_VIEW (self));
  gtk_widget_add_css_class (chip, "chip");
  g_hash_table_insert (self->chips, (gpointer) id, chip);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (ost_register_view_query_changed), self,
                           G_CONNECT_SWAPPED);
  ost_register_view_add_control (self, chip);
}

void
ost_register_view_add_bring_back (OstRegisterView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Bring back from the archive"));
  GtkWidget *chip;

  g_return_if_fail (OST_IS_REGISTER_VIEW (self));
  chip = g_hash_table_lookup (self->chips, "archived");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "register.archive");
  g_object_bind_property (chip, "active", button, "visible", G_BINDING_SYNC_CREATE);
  ost_register_view_add_control (self, button);
}

gboolean
ost_register_view_get_filter (OstRegisterView *self, const char *id)
{
  GtkToggleButton *chip;

  g_return_val_if_fail (OST_IS_REGISTER_VIEW (self), FALSE);
  chip = g_hash_table_lookup (self->chips, id);
  return chip != NULL && gtk_toggle_button_get_active (chip);
}

void
ost_register_view_add_control (OstRegisterView *self, GtkWidget *control)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self));
  gtk_box_append (self->filters, control);
  gtk_widget_set_visible (GTK_WIDGET (self->filters), TRUE);
}

const char *
ost_register_view_get_search (OstRegisterView *self)
{
  g_return_val_if_fail (OST_IS_REGISTER_VIEW (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

const char *
ost_register_view_get_sort (OstRegisterView *self, gboolean *descending)
{
  g_return_val_if_fail (OST_IS_REGISTER_VIEW (self) && self->probe != NULL, NULL);
  return ost_sort_probe_read (self->probe, descending);
}

gpointer
ost_register_view_get_selected (OstRegisterView *self)
{
  gpointer row;

  g_return_val_if_fail (OST_IS_REGISTER_VIEW (self), NULL);
  row = gtk_single_selection_get_selected_item (self->selection);
  return row != NULL ? ost_paged_row_get_record (row) : NULL;
}

void
ost_register_view_focus_search (OstRegisterView *self)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
