/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/settings.h"
#include "app/widgets/column-chooser.h"

#define WAIT_MS 400
#define LEAST_SHARING 105 /* pixels of a column that shares what is left */
#define AROUND_TITLE 40   /* padding and the arrow of the order */
#define NARROWEST 40
#define WIDEST 1600

struct _OstColumnChooser
{
  GObject parent_instance;

  GtkColumnView *table; /* borrowed */
  const OstRegisterLayout *layout;
  GSettings *settings;
  GSimpleActionGroup *actions;
  GMenu *menu;
  GPtrArray *columns;   /* of GtkColumnViewColumn, by their place in the layout */
  GArray *order;        /* of guint, places in the layout; what is not shown has its place too */
  gboolean by_user;     /* somebody has chosen: width drops nothing any more */
  gboolean arranging;   /* what changes now is no choice */
  gboolean *width_told; /* by column: pulled by the user */
  guint save_id;
  int width;
};

G_DEFINE_FINAL_TYPE (OstColumnChooser, ost_column_chooser, G_TYPE_OBJECT)

static GtkColumnViewColumn *
get_column (OstColumnChooser *self, guint i)
{
  return g_ptr_array_index (self->columns, i);
}

static guint
find_column (OstColumnChooser *self, const char *id)
{
  for (guint i = 0; i < self->layout->n_columns; i++)
    if (g_str_equal (self->layout->columns[i].id, id))
      return i;
  return G_MAXUINT;
}

GArray *
ost_column_chooser_dup_shown (OstColumnChooser *self)
{
  GListModel *all = gtk_column_view_get_columns (self->table);
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);
      guint place;

      if (g_ptr_array_find (self->columns, column, &place))
        g_array_append_val (shown, place);
    }
  return shown;
}

static gboolean
is_shown (OstColumnChooser *self, guint i)
{
  return gtk_column_view_column_get_column_view (get_column (self, i)) != NULL;
}

/* With columns that are there and not visible GTK 4.8 gives nobody what is left of the width: what
 * is not shown is taken out. */
static void
show_columns (OstColumnChooser *self, const gboolean *wanted)
{
  GListModel *all = gtk_column_view_get_columns (self->table);
  guint position = 0;

  self->arranging = TRUE;
  for (guint i = 0; i < self->layout->n_columns; i++)
    if (!wanted[i] && is_shown (self, i))
      gtk_column_view_remove_column (self->table, get_column (self, i));
  for (guint i = 0; i < self->order->len; i++)
    {
      const guint place = g_array_index (self->order, guint, i);
      g_autoptr (GtkColumnViewColumn) there = g_list_model_get_item (all, position);

      if (!wanted[place])
        continue;
      if (there != get_column (self, place))
        gtk_column_view_insert_column (self->table, position, get_column (self, place));
      position++;
    }
  self->arranging = FALSE;
}

static gboolean *
dup_visible (OstColumnChooser *self)
{
  gboolean *visible = g_new0 (gboolean, self->layout->n_columns);

  for (guint i = 0; i < self->layout->n_columns; i++)
    visible[i] = is_shown (self, i);
  return visible;
}

static gboolean
holds (const GArray *places, guint place)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, guint, i) == place)
      return TRUE;
  return FALSE;
}

/* FIRST, then the others as they stood. */
static void
set_order (OstColumnChooser *self, GArray *first)
{
  for (guint i = 0; i < self->order->len; i++)
    if (!holds (first, g_array_index (self->order, guint, i)))
      g_array_append_val (first, g_array_index (self->order, guint, i));
  g_array_unref (self->order);
  self->order = first;
}

/* ------------------------------------------------------------------------------ remembering --- */

static GVariant *
dup_ids (OstColumnChooser *self)
{
  g_autoptr (GArray) shown = ost_column_chooser_dup_shown (self);
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < shown->len; i++)
    g_variant_builder_add (&ids, "s", self->layout->columns[g_array_index (shown, guint, i)].id);
  return g_variant_ref_sink (g_variant_builder_end (&ids));
}

static GVariant *
dup_widths (OstColumnChooser *self)
{
  GVariantBuilder widths;

  g_variant_builder_init (&widths, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < self->layout->n_columns; i++)
    if (self->width_told[i])
      g_variant_builder_add (&widths, "{si}", self->layout->columns[i].id,
                             gtk_column_view_column_get_fixed_width (get_column (self, i)));
  return g_variant_ref_sink (g_variant_builder_end (&widths));
}

static gboolean
save_cb (gpointer user_data)
{
  OstColumnChooser *self = user_data;
  g_autoptr (GVariant) ids = self->by_user ? dup_ids (self) : NULL;
  g_autoptr (GVariant) widths = dup_widths (self);

  self->save_id = 0;
  ost_settings_store_entry (self->settings, "columns", self->layout->name, ids);
  ost_settings_store_entry (self->settings, "column-widths", self->layout->name,
                            g_variant_n_children (widths) > 0 ? widths : NULL);
  return G_SOURCE_REMOVE;
}

/* A column that is being pulled changes with every pixel. */
static void
save_soon (OstColumnChooser *self)
{
  if (self->settings == NULL || self->layout->name == NULL)
    return;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (WAIT_MS, save_cb, self);
}

/* --------------------------------------------------------------------------------- arranging ---
 */

static void
tell_ticks (OstColumnChooser *self)
{
  for (guint i = 1; i < self->layout->n_columns; i++)
    {
      GAction *action =
          g_action_map_lookup_action (G_ACTION_MAP (self->actions), self->layout->columns[i].id);

      g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                 g_variant_new_boolean (is_shown (self, i)));
    }
}

static int
least_width (OstColumnChooser *self, guint i)
{
  const int fixed = gtk_column_view_column_get_fixed_width (get_column (self, i));
  g_autoptr (PangoLayout) title = NULL;
  int width;

  if (fixed > 0)
    return fixed;
  /* Headers are not shortened. */
  title = gtk_widget_create_pango_layout (GTK_WIDGET (self->table),
                                          gtk_column_view_column_get_title (get_column (self, i)));
  pango_layout_get_pixel_size (title, &width, NULL);
  return MAX (LEAST_SHARING, width + AROUND_TITLE);
}

static int
sum_widths (OstColumnChooser *self, const gboolean *fits)
{
  int sum = 0;

  for (guint i = 0; i < self->layout->n_columns; i++)
    if (fits[i])
      sum += least_width (self, i);
  return sum;
}

/* The least important column that still fits; 0, which names the row, always stays. */
static guint
find_least (OstColumnChooser *self, const gboolean *fits)
{
  guint least = 0;

  for (guint i = 1; i < self->layout->n_columns; i++)
    if (fits[i] &&
        (least == 0 || self->layout->columns[i].leaves > self->layout->columns[least].leaves))
      least = i;
  return least > 0 && self->layout->columns[least].leaves > 0 ? least : 0;
}

static void
arrange (OstColumnChooser *self)
{
  g_autofree gboolean *fits = g_new0 (gboolean, self->layout->n_columns);
  guint least;

  if (self->by_user || self->width <= 0)
    return;
  for (guint i = 0; i < self->layout->n_columns; i++)
    fits[i] = !self->layout->columns[i].on_demand;
  while (sum_widths (self, fits) > self->width && (least = find_least (self, fits)) > 0)
    fits[least] = FALSE;

  show_columns (self, fits);
  tell_ticks (self);
}

void
ost_column_chooser_fit (OstColumnChooser *self, int width)
{
  g_return_if_fail (OST_IS_COLUMN_CHOOSER (self));
  if (self->width == width)
    return;
  self->width = width;
  arrange (self);
}

static void
show_declared (OstColumnChooser *self)
{
  g_autofree gboolean *wanted = g_new0 (gboolean, self->layout->n_columns);

  g_array_set_size (self->order, 0);
  self->arranging = TRUE;
  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      const OstRegisterColumn *declared = &self->layout->columns[i];

      g_array_append_val (self->order, i);
      wanted[i] = !declared->on_demand;
      self->width_told[i] = FALSE;
      gtk_column_view_column_set_fixed_width (get_column (self, i),
                                              declared->width > 0 ? declared->width : -1);
    }
  show_columns (self, wanted);
}

static void
reset_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OstColumnChooser *self = user_data;

  show_declared (self);
  self->by_user = FALSE;
  arrange (self);
  tell_ticks (self);
  save_soon (self);
}

static void
toggled_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  OstColumnChooser *self = user_data;
  const guint i = find_column (self, g_action_get_name (G_ACTION (action)));
  g_autofree gboolean *wanted = dup_visible (self);

  self->by_user = TRUE;
  wanted[i] = g_variant_get_boolean (state);
  show_columns (self, wanted);
  tell_ticks (self);
  save_soon (self);
}

static void
width_cb (OstColumnChooser *self, GParamSpec *pspec, GtkColumnViewColumn *column)
{
  guint i;

  if (self->arranging || !g_ptr_array_find (self->columns, column, &i))
    return;
  self->width_told[i] = TRUE;
  save_soon (self);
}

/* The user has pulled a header to another place. */
static void
moved_cb (OstColumnChooser *self)
{
  if (self->arranging)
    return;
  self->by_user = TRUE;
  set_order (self, ost_column_chooser_dup_shown (self));
  save_soon (self);
}

static void
restore_order (OstColumnChooser *self, GVariant *ids)
{
  g_autofree gboolean *shown = g_new0 (gboolean, self->layout->n_columns);
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));
  GVariantIter iter;
  const char *id;

  g_variant_iter_init (&iter, ids);
  while (g_variant_iter_next (&iter, "&s", &id))
    {
      const guint i = find_column (self, id);

      /* From another version of the program, or written twice. */
      if (i == G_MAXUINT || shown[i])
        continue;
      shown[i] = TRUE;
      g_array_append_val (order, i);
    }
  shown[0] = TRUE;
  set_order (self, order);
  show_columns (self, shown);
  self->by_user = TRUE;
}

static void
restore_widths (OstColumnChooser *self, GVariant *widths)
{
  GVariantIter iter;
  const char *id;
  gint32 width;

  g_variant_iter_init (&iter, widths);
  while (g_variant_iter_next (&iter, "{&si}", &id, &width))
    {
      const guint i = find_column (self, id);

      if (i == G_MAXUINT)
        continue;
      gtk_column_view_column_set_fixed_width (get_column (self, i),
                                              CLAMP (width, NARROWEST, WIDEST));
      self->width_told[i] = TRUE;
    }
}

static void
restore (OstColumnChooser *self)
{
  g_autoptr (GVariant) ids = NULL;
  g_autoptr (GVariant) widths = NULL;

  if (self->settings == NULL || self->layout->name == NULL)
    return;
  ids = ost_settings_load_entry (self->settings, "columns", self->layout->name);
  widths = ost_settings_load_entry (self->settings, "column-widths", self->layout->name);
  if (ids != NULL && g_variant_is_of_type (ids, G_VARIANT_TYPE ("as")))
    restore_order (self, ids);
  if (widths != NULL && g_variant_is_of_type (widths, G_VARIANT_TYPE ("a{si}")))
    restore_widths (self, widths);
}

/* ------------------------------------------------------------------------------------ object ---
 */

static void
ost_column_chooser_dispose (GObject *object)
{
  OstColumnChooser *self = OST_COLUMN_CHOOSER (object);

  /* What was pulled in the last moment counts too. */
  if (self->save_id != 0)
    {
      g_clear_handle_id (&self->save_id, g_source_remove);
      save_cb (self);
    }
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  G_OBJECT_CLASS (ost_column_chooser_parent_class)->dispose (object);
}

static void
ost_column_chooser_finalize (GObject *object)
{
  g_free (OST_COLUMN_CHOOSER (object)->width_told);
  G_OBJECT_CLASS (ost_column_chooser_parent_class)->finalize (object);
}

static void
ost_column_chooser_class_init (OstColumnChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_column_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_column_chooser_finalize;
}

static void
ost_column_chooser_init (OstColumnChooser *self)
{
  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
add_action (OstColumnChooser *self, GSimpleAction *action, const char *signal, GCallback callback)
{
  g_signal_connect_object (action, signal, callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_object_unref (action);
}

static void
fill_menu (OstColumnChooser *self)
{
  g_autoptr (GMenu) ticks = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  for (guint i = 1; i < self->layout->n_columns; i++)
    {
      const char *id = self->layout->columns[i].id;
      g_autofree char *name = g_strconcat ("columns.", id, NULL);

      g_menu_append (ticks, gtk_column_view_column_get_title (get_column (self, i)), name);
      add_action (self, g_simple_action_new_stateful (id, NULL, g_variant_new_boolean (TRUE)),
                  "change-state", G_CALLBACK (toggled_cb));
    }
  g_menu_append (rest, _ ("_Usual columns"), "columns.reset");
  add_action (self, g_simple_action_new ("reset", NULL), "activate", G_CALLBACK (reset_cb));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (ticks));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (rest));
}

static void
take_columns (OstColumnChooser *self)
{
  GListModel *all = gtk_column_view_get_columns (self->table);

  for (guint i = 0; i < self->layout->n_columns; i++)
    g_ptr_array_add (self->columns, g_list_model_get_item (all, i));
  fill_menu (self);
  show_declared (self);
  restore (self);
  tell_ticks (self);
  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      gtk_column_view_column_set_header_menu (get_column (self, i), G_MENU_MODEL (self->menu));
      g_signal_connect_object (get_column (self, i), "notify::fixed-width", G_CALLBACK (width_cb),
                               self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (all, "items-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
}

OstColumnChooser *
ost_column_chooser_new (GtkColumnView *table, const OstRegisterLayout *layout, GSettings *settings)
{
  OstColumnChooser *self = g_object_new (OST_TYPE_COLUMN_CHOOSER, NULL);

  self->table = table;
  self->layout = layout;
  self->width_told = g_new0 (gboolean, layout->n_columns);
  g_set_object (&self->settings, settings);
  take_columns (self);
  return self;
}

GMenuModel *
ost_column_chooser_get_menu (OstColumnChooser *self)
{
  g_return_val_if_fail (OST_IS_COLUMN_CHOOSER (self), NULL);
  return G_MENU_MODEL (self->menu);
}

GActionGroup *
ost_column_chooser_get_actions (OstColumnChooser *self)
{
  g_return_val_if_fail (OST_IS_COLUMN_CHOOSER (self), NULL);
  return G_ACTION_GROUP (self->actions);
}
