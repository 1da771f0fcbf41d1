/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-staff-filter"

#include "config.h"

#include <glib/gi18n.h>

#include "app/staff-filter.h"
#include "app/widgets/choice.h"
#include "app/widgets/register-filter.h"
#include "people/staff-store.h"

struct _OstStaffFilter
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;

  GListStore *choices;
  GCancellable *cancellable;
  gboolean begins_with_me;
};

static void ost_staff_filter_filter_init (OstRegisterFilterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstStaffFilter,
                               ost_staff_filter,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (OST_TYPE_REGISTER_FILTER,
                                                      ost_staff_filter_filter_init))

static gboolean
ost_staff_filter_is_narrowing (OstRegisterFilter *filter)
{
  return ost_staff_filter_get_staff (OST_STAFF_FILTER (filter)) != 0;
}

static void
ost_staff_filter_reset (OstRegisterFilter *filter)
{
  gtk_drop_down_set_selected (OST_STAFF_FILTER (filter)->drop_down, 0);
}

static void
ost_staff_filter_filter_init (OstRegisterFilterInterface *iface)
{
  iface->is_narrowing = ost_staff_filter_is_narrowing;
  iface->reset = ost_staff_filter_reset;
}

static gpointer
list_assistants (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (GPtrArray) all = ost_staff_store_list (txn, error);
  GPtrArray *choices;

  if (all == NULL)
    return NULL;
  choices = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      const OstStaff *staff = all->pdata[i];
      g_autofree char *name = ost_staff_dup_name (staff);

      if (staff->role == OST_STAFF_FAMILY_ASSISTANT)
        g_ptr_array_add (choices,
                         ost_choice_new (staff->parent_instance.id, staff->login, name, NULL));
    }
  return choices;
}

static void
choose_me (OstStaffFilter *self, const char *login)
{
  OstChoice *me = ost_choice_find_code (G_LIST_MODEL (self->choices), login);
  guint position;

  if (me != NULL && g_list_store_find (self->choices, me, &position))
    gtk_drop_down_set_selected (self->drop_down, position);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstStaffFilter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = ost_db_call_finish (OST_DB (object), result, &error);

  if (choices == NULL)
    return;
  /* Everybody is always there; without the names the filter only cannot narrow. */
  g_list_store_splice (self->choices, 1,
                       g_list_model_get_n_items (G_LIST_MODEL (self->choices)) - 1, choices->pdata,
                       choices->len);
  if (self->begins_with_me)
    choose_me (self, ost_db_get_author (OST_DB (object)));
}

static void
selected_cb (OstStaffFilter *self)
{
  ost_register_filter_changed (OST_REGISTER_FILTER (self));
}

static void
ost_staff_filter_dispose (GObject *object)
{
  OstStaffFilter *self = OST_STAFF_FILTER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_STAFF_FILTER);

  G_OBJECT_CLASS (ost_staff_filter_parent_class)->dispose (object);
}

static void
ost_staff_filter_class_init (OstStaffFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_staff_filter_dispose;

  g_type_ensure (OST_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/staff-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, OstStaffFilter, drop_down);
  gtk_widget_class_bind_template_child (widget_class, OstStaffFilter, choices);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
ost_staff_filter_init (OstStaffFilter *self)
{
  g_autoptr (OstChoice) everybody = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  everybody = ost_choice_new (0, NULL, _ ("All assistants"), NULL);
  g_list_store_append (self->choices, everybody);
}

void
ost_staff_filter_set_db (OstStaffFilter *self, OstDb *db)
{
  g_return_if_fail (OST_IS_STAFF_FILTER (self));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (db == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  ost_db_call_async (db, OST_DB_LOOK, list_assistants, NULL, NULL,
                     (GDestroyNotify) g_ptr_array_unref, self->cancellable, listed_cb,
                     g_object_ref (self));
}

void
ost_staff_filter_begin_with_me (OstStaffFilter *self)
{
  g_return_if_fail (OST_IS_STAFF_FILTER (self));
  self->begins_with_me = TRUE;
}

gint64
ost_staff_filter_get_staff (OstStaffFilter *self)
{
  OstChoice *chosen;

  g_return_val_if_fail (OST_IS_STAFF_FILTER (self), 0);
  chosen = gtk_drop_down_get_selected_item (self->drop_down);
  return chosen != NULL ? ost_choice_get_id (chosen) : 0;
}
