/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-register-view"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/settings.h"
#include "app/tell.h"
#include "app/widgets/register-filter.h"
#include "app/widgets/register-view-private.h"

#define MOST_SEARCHED 200 /* characters: more is pasted by mistake and would only take time */

enum
{
  QUERY_CHANGED,
  OPEN,
  ARCHIVE,
  CHOSEN,
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
  for (guint i = 0; i < self->narrowing->len; i++)
    if (ost_register_filter_is_narrowing (self->narrowing->pdata[i]))
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
  ost_register_foot_set_hits (self->foot, count);
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

static gpointer
get_record (OstRegisterView *self, guint position)
{
  g_autoptr (OstPagedRow) row =
      self->list != NULL ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;
  OstRecord *record = row != NULL ? ost_paged_row_get_record (row) : NULL;

  /* While its page is loading a row has no record yet. */
  return record != NULL && record->id != 0 ? record : NULL;
}

static void
row_activated_cb (OstRegisterView *self, guint position)
{
  g_autoptr (OstRecord) record = NULL;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  g_set_object (&record, get_record (self, position));
  if (record != NULL)
    g_signal_emit (self, signals[OPEN], 0, record);
}

static void
archive_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRegisterView *self = OST_REGISTER_VIEW (widget);
  g_autoptr (GArray) keys = ost_key_selection_dup_keys (self->selection);

  if (keys->len > 0 && self->layout->dup_archived != NULL)
    g_signal_emit (self, signals[ARCHIVE], 0, keys);
}

static void
unselect_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (OST_REGISTER_VIEW (widget)->selection));
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (OST_REGISTER_VIEW (widget)->selection));
}

static void
clear (OstRegisterView *self)
{
  GHashTableIter iter;
  gpointer chip;

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, NULL, &chip))
    gtk_toggle_button_set_active (chip, FALSE);
  for (guint i = 0; i < self->narrowing->len; i++)
    ost_register_filter_reset (self->narrowing->pdata[i]);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
clear_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  clear (OST_REGISTER_VIEW (widget));
}

/* Escape lets go of the choice first, then shows everything again. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  OstRegisterView *self = OST_REGISTER_VIEW (widget);

  if (ost_key_selection_count (self->selection) > 0)
    unselect_cb (widget, NULL, NULL);
  else if (is_narrowed (self))
    clear (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
search_stopped_cb (OstRegisterView *self)
{
  escape_cb (GTK_WIDGET (self), NULL, NULL);
}

static void
selection_changed_cb (OstRegisterView *self)
{
  const gboolean restores = ost_register_view_get_filter (self, "archived");

  if (self->foot == NULL)
    return;
  ost_register_foot_set_chosen (self->foot, ost_key_selection_count (self->selection));
  g_signal_emit (self, signals[CHOSEN], 0);
  if (self->layout != NULL)
    ost_register_foot_set_archive (self->foot, self->layout->dup_archived == NULL ? NULL
                                               : restores ? _ ("_Bring back")
                                                          : _ ("_Archive"));
}

static void
loaded_cb (OstRegisterView *self)
{
  refresh (self);
  /* An answer may have let go of what was chosen. */
  selection_changed_cb (self);
}

/* FALSE when the column is not on the screen. */
static gboolean
sort_by (OstRegisterView *self, const char *id, gboolean descending)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  g_autoptr (GArray) shown = ost_column_chooser_dup_shown (self->chooser);

  for (guint i = 0; i < shown->len; i++)
    {
      const OstRegisterColumn *declared = &self->layout->columns[g_array_index (shown, guint, i)];
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (declared->sort != 0 && g_str_equal (declared->id, id))
        {
          gtk_column_view_sort_by_column (self->table, column,
                                          descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
          return TRUE;
        }
    }
  return FALSE;
}

/* As it was sorted last, else as it is declared. */
static void
sort_as_remembered (OstRegisterView *self)
{
  g_autoptr (GVariant) entry =
      self->settings != NULL
          ? ost_settings_load_entry (self->settings, "sort-orders", self->layout->name)
          : NULL;
  const char *id = NULL;
  gboolean descending = FALSE;

  if (entry != NULL)
    g_variant_get (entry, "(&sb)", &id, &descending);
  if (self->layout->sort != NULL && (id == NULL || !sort_by (self, id, descending)))
    sort_by (self, self->layout->sort, FALSE);
}

/* A header was clicked; what leaves for want of room is not the user's choice. */
static void
order_changed_cb (OstRegisterView *self)
{
  gboolean descending;
  const char *id = ost_sort_probe_read (self->probe, &descending);

  if (!self->fitting && self->settings != NULL)
    ost_settings_store_entry (self->settings, "sort-orders", self->layout->name,
                              id != NULL ? g_variant_new ("(sb)", id, descending) : NULL);
  ost_register_view_query_changed (self);
}

/* The width is known after the allocation, in which nothing may change its size. */
static gboolean
fit_cb (gpointer user_data)
{
  OstRegisterView *self = user_data;

  gboolean descending;

  self->fit_id = 0;
  self->fitting = TRUE;
  ost_column_chooser_fit (self->chooser, gtk_widget_get_width (GTK_WIDGET (self->scroller)));
  if (ost_sort_probe_read (self->probe, &descending) == NULL)
    sort_as_remembered (self);
  self->fitting = FALSE;
  return G_SOURCE_REMOVE;
}

static void
width_changed_cb (OstRegisterView *self)
{
  if (self->chooser != NULL && self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
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

  g_clear_handle_id (&self->fit_id, g_source_remove);
  ost_register_view_stop_writing (self);
  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_object (&self->list);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
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
  g_clear_pointer (&self->narrowing, g_ptr_array_unref);

  G_OBJECT_CLASS (ost_register_view_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  signals[QUERY_CHANGED] =
      g_signal_new ("query-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, OST_TYPE_RECORD);
  signals[CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ARCHIVE] = g_signal_new ("archive", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY);
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
  gtk_widget_class_install_action (widget_class, "register.unselect", NULL, unselect_cb);
  gtk_widget_class_install_action (widget_class, "register.select-all", NULL, select_all_cb);
  ost_register_view_install_file_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "register.archive", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);

  g_type_ensure (OST_TYPE_REGISTER_FOOT);
  g_type_ensure (OST_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/register-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, search);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, filters);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, stack);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, scroller);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, table);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, empty);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, empty_button);
  gtk_widget_class_bind_template_child (widget_class, OstRegisterView, foot);
  gtk_widget_class_bind_template_callback (widget_class, ost_register_view_query_changed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
}

static void
ost_register_view_init (OstRegisterView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = ost_settings_new ();
  self->chips = g_hash_table_new (g_str_hash, g_str_equal);
  self->narrowing = g_ptr_array_new ();
  self->selection = ost_key_selection_new ();
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))),
                           MOST_SEARCHED);
}

static void
set_search_hint (OstRegisterView *self, const char *hint)
{
  g_object_set (self->search, "placeholder-text", hint, NULL);
  ost_spoken_name (self->search, hint);
}

static void
add_columns (OstRegisterView *self, GType record_type)
{
  const OstRegisterLayout *layout = self->layout;

  self->probe = ost_sort_probe_new (self->table, G_CALLBACK (order_changed_cb), self);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = ost_register_column_new (layout, i, record_type);

      if (layout->columns[i].sort != 0)
        ost_sort_probe_add (self->probe, column, layout->columns[i].id);
      gtk_column_view_append_column (self->table, column);
    }
}

static void
add_menu (OstRegisterView *self)
{
  GMenuModel *menu = gtk_menu_button_get_menu_model (self->menu_button);

  self->chooser = ost_column_chooser_new (self->table, self->layout, self->settings);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  ost_column_chooser_get_actions (self->chooser));
  g_menu_prepend_submenu (G_MENU (menu), _ ("_Columns"),
                          ost_column_chooser_get_menu (self->chooser));
}

static void
set_empty_words (OstRegisterView *self)
{
  adw_status_page_set_icon_name (self->empty, self->layout->empty_icon);
  adw_status_page_set_title (self->empty, _ (self->layout->empty_title));
  adw_status_page_set_description (self->empty, _ (self->layout->empty_text));
  gtk_widget_set_visible (self->empty_button, !self->layout->comes_from_elsewhere);
}

static void
add_chip (OstRegisterView *self, const OstRegisterChip *declared)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (_ (declared->label));

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  g_hash_table_insert (self->chips, (gpointer) declared->id, chip);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (ost_register_view_query_changed), self,
                           G_CONNECT_SWAPPED);
  ost_register_view_add_control (self, chip);
}

void
ost_register_view_set_layout (OstRegisterView *self,
                              const OstRegisterLayout *layout,
                              GType record_type)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self) && self->layout == NULL);

  self->layout = layout;
  self->fitting = TRUE;
  add_columns (self, record_type);
  add_menu (self);
  sort_as_remembered (self);
  self->fitting = FALSE;
  for (guint i = 0; i < layout->n_chips; i++)
    add_chip (self, &layout->chips[i]);
  set_empty_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search), layout->search_hint != NULL);
  if (layout->search_hint != NULL)
    set_search_hint (self, _ (layout->search_hint));
}

void
ost_register_view_set_list (OstRegisterView *self, OstPagedList *list)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self));

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  ost_register_view_stop_writing (self);
  ost_key_selection_set_list (self->selection, list);
  if (list == NULL)
    return;

  g_signal_connect_object (list, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
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
  if (OST_IS_REGISTER_FILTER (control))
    {
      g_ptr_array_add (self->narrowing, control);
      g_signal_connect_object (control, "changed", G_CALLBACK (ost_register_view_query_changed),
                               self, G_CONNECT_SWAPPED);
    }
  ost_wrap_box_append (self->filters, control);
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

int
ost_register_view_get_order (OstRegisterView *self, gboolean *descending)
{
  const char *id = ost_register_view_get_sort (self, descending);

  for (guint i = 0; id != NULL && i < self->layout->n_columns; i++)
    if (g_str_equal (self->layout->columns[i].id, id))
      return self->layout->columns[i].sort - 1;
  return 0;
}

gpointer
ost_register_view_get_selected (OstRegisterView *self)
{
  g_return_val_if_fail (OST_IS_REGISTER_VIEW (self), NULL);
  return get_record (self, ost_key_selection_find_first (self->selection));
}

GArray *
ost_register_view_dup_selection (OstRegisterView *self)
{
  g_return_val_if_fail (OST_IS_REGISTER_VIEW (self), NULL);
  return ost_key_selection_dup_keys (self->selection);
}

void
ost_register_view_archive (OstRegisterView *self, const OstArchiving *how, const GArray *keys)
{
  g_autofree char *done = NULL;

  g_return_if_fail (OST_IS_REGISTER_VIEW (self) && self->list != NULL);
  if (how->archived)
    done = self->layout->dup_archived (keys->len);
  else
    done = g_strdup_printf (ngettext ("%u brought back", "%u brought back", keys->len), keys->len);
  ost_edit_archive_all (GTK_WIDGET (self), ost_paged_list_get_db (self->list), how, keys, done);
}

void
ost_register_view_add_action (OstRegisterView *self, GtkWidget *control)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self));
  ost_register_foot_add_action (self->foot, control);
}

void
ost_register_view_focus_search (OstRegisterView *self)
{
  g_return_if_fail (OST_IS_REGISTER_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
