/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/share-bar.h"
#include "app/placements/share-columns.h"
#include "app/placements/share-lines.h"
#include "app/widgets/register-cell.h"

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const OstField *field)
{
  const gboolean number = field->kind == OST_FIELD_INT || field->kind == OST_FIELD_MONEY;
  GtkWidget *cell = g_object_new (OST_TYPE_REGISTER_CELL, "xalign", number ? 1.0f : 0.0f, NULL);

  if (number)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
}

/* The first cell names its row. (nullable) */
static char *
dup_row_name (gpointer record, const OstField *field, const char *text)
{
  const OstShareRow *row = record;

  if (field != OST_RECORD_GET_CLASS (record)->fields)
    return NULL;
  if (!G_TYPE_CHECK_INSTANCE_TYPE (record, OST_TYPE_SHARE_ROW))
    return g_strdup (text);
  return g_strjoin (", ", row->child, row->month, row->cost, NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const OstField *field)
{
  gpointer record = gtk_list_item_get_item (item);
  g_autofree char *text = ost_record_dup_shown (record, field);
  g_autofree char *name = dup_row_name (record, field, text);
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_object_set (cell, "text", text, "row-name", name, NULL);
  gtk_widget_set_tooltip_text (cell, field->kind == OST_FIELD_TEXT ? text : NULL);
}

static void
append (GtkColumnView *table, const char *title, GtkListItemFactory *factory, int width)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  else
    gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (table, column);
}

void
ost_share_column_add (GtkColumnView *table, GType type, const char *name, int width)
{
  const OstField *field = ost_record_class_find (ost_record_type_get_class (type), name);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), (gpointer) field);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) field);
  append (table, _ (field->label), factory, width);
}

static void
set_up_bar_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (OST_TYPE_SHARE_BAR, NULL));
}

static void
bind_bar_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const OstShareMonthRow *row = gtk_list_item_get_item (item);
  const gint64 parts[] = { row->share_10, row->share_30, row->share_50 };

  ost_share_bar_set_parts (OST_SHARE_BAR (gtk_list_item_get_child (item)), parts, row->largest);
}

void
ost_share_column_add_bars (GtkColumnView *table)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_bar_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_bar_cb), NULL);
  append (table, _ ("Picture (10, 30, 50 %)"), factory, 0);
}
