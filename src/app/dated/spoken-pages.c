/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/dated/spoken-pages.h"

/* The stack whose page this is; a notebook keeps its pages in a stack of its own kind. */
static GtkWidget *
find_stack (GtkWidget *page)
{
  GtkWidget *parent = gtk_widget_get_parent (page);
  GtkWidget *notebook;

  if (parent == NULL)
    return NULL;
  if (GTK_IS_STACK (parent) || ADW_IS_VIEW_STACK (parent))
    return parent;
  notebook = gtk_widget_get_ancestor (parent, GTK_TYPE_NOTEBOOK);
  if (notebook == NULL || gtk_notebook_page_num (GTK_NOTEBOOK (notebook), page) < 0)
    return NULL;
  return parent;
}

/* While a stack changes from one page to another both are on the screen. */
static gboolean
is_shown (GtkWidget *stack, GtkWidget *page)
{
  if (GTK_IS_STACK (stack))
    return gtk_stack_get_visible_child (GTK_STACK (stack)) == page;
  return gtk_widget_get_child_visible (page);
}

static void
tell_pages (GtkWidget *stack)
{
  for (GtkWidget *page = gtk_widget_get_first_child (stack); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 !is_shown (stack, page), -1);
}

static void
name_tab (GtkLabel *label)
{
  GtkWidget *tab = gtk_widget_get_parent (GTK_WIDGET (label));

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (tab)) == GTK_ACCESSIBLE_ROLE_TAB)
    ost_spoken_name (tab, gtk_label_get_text (label));
}

/* The cross of a toast is a picture without a word. */
static void
name_cross (GtkButton *button)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (button));

  if (parent != NULL && g_str_equal (G_OBJECT_TYPE_NAME (parent), "AdwToastWidget") &&
      gtk_button_get_icon_name (button) != NULL)
    ost_spoken_name (button, _ ("Close"));
}

static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *stack = NULL;

  if (GTK_IS_LABEL (widget))
    name_tab (GTK_LABEL (widget));
  else if (GTK_IS_BUTTON (widget))
    name_cross (GTK_BUTTON (widget));
  else
    stack = find_stack (widget);
  if (stack != NULL)
    tell_pages (stack);
  return G_SOURCE_CONTINUE;
}

void
ost_spoken_pages_watch (void)
{
  GTypeClass *widgets = g_type_class_ref (GTK_TYPE_WIDGET); /* which makes its signals */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_type_class_unref (widgets);
}
