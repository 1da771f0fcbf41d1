/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-assigning"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/families/family-assigning.h"
#include "families/assigning-store.h"
#include "families/caseload-store.h"

#define ACTION "families.assign"

typedef struct
{
  GArray *families; /* of gint64 */
  gint64 staff_id;
} Assigning;

static void
assigning_free (gpointer data)
{
  Assigning *assigning = data;

  g_array_unref (assigning->families);
  g_free (assigning);
}

static gboolean
assign (OstTxn *txn, gpointer arg, GError **error)
{
  const Assigning *assigning = arg;

  return ost_assigning_store_give (txn, (const gint64 *) assigning->families->data,
                                   assigning->families->len, assigning->staff_id, error);
}

static void
assign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRegisterView *view = ost_register_page_get_view (OST_REGISTER_PAGE (widget));
  Assigning *assigning = g_new0 (Assigning, 1);
  g_autofree char *done = NULL;
  const char *assistant;

  g_variant_get (parameter, "(x&s)", &assigning->staff_id, &assistant);
  assigning->families = ost_register_view_dup_selection (view);
  done = g_strdup_printf (
      ngettext ("%u family assigned: %s", "%u families assigned: %s", assigning->families->len),
      assigning->families->len, assistant);
  ost_edit_run (widget, ost_page_get_db (OST_PAGE (widget)), assign, assigning, assigning_free,
                done);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_caseload_store_list (txn, error);
}

/* Art. 15(4) is a prohibition: at the limit nobody can be chosen here. */
static GMenuItem *
make_item (const OstCaseloads *loads, const OstCaseload *load)
{
  const gboolean full = loads->limit > 0 && load->n_families >= loads->limit;
  g_autofree char *label = NULL;
  GMenuItem *item;

  if (full)
    label = g_strdup_printf (_ ("%s · limit reached"), load->name);
  else if (loads->limit > 0)
    /* Translators: an assistant; how many families of how many that the law allows */
    label = g_strdup_printf (_ ("%s · %d of %d"), load->name, load->n_families, loads->limit);
  item = g_menu_item_new (label != NULL ? label : load->name, NULL);
  if (full)
    g_menu_item_set_detailed_action (item, "families.at-limit");
  else
    g_menu_item_set_action_and_target (item, ACTION, "(xs)", load->staff_id, load->name);
  return item;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;
  g_autoptr (OstCaseloads) loads = ost_page_look_finish (page, object, result);
  GMenu *menu = g_object_get_data (G_OBJECT (page), ACTION);

  if (loads == NULL)
    return;
  g_menu_remove_all (menu);
  for (guint i = 0; i < loads->loads->len; i++)
    {
      g_autoptr (GMenuItem) item = make_item (loads, loads->loads->pdata[i]);

      g_menu_append_item (menu, item);
    }
}

/* Loads change with every assignment: they are read when somebody asks. */
static void
fill_cb (GtkMenuButton *button, gpointer page)
{
  ost_page_look (page, load, NULL, NULL, (GDestroyNotify) ost_caseloads_free, loaded_cb);
}

GtkWidget *
ost_family_assigning_button_new (OstRegisterPage *page)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  GMenu *menu = g_menu_new ();

  gtk_menu_button_set_label (button, _ ("Assi_gn to…"));
  gtk_menu_button_set_use_underline (button, TRUE);
  gtk_menu_button_set_direction (button, GTK_ARROW_UP);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), _ ("An assistant for all that are chosen"));
  gtk_widget_add_css_class (GTK_WIDGET (button), "flat");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  gtk_menu_button_set_create_popup_func (button, fill_cb, page, NULL);
  g_object_set_data_full (G_OBJECT (page), ACTION, menu, g_object_unref);
  return GTK_WIDGET (button);
}

void
ost_family_assigning_install_action (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, ACTION, "(xs)", assign_cb);
}
