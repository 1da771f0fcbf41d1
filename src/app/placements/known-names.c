/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-known-names"

#include "config.h"

#include "app/placements/known-names.h"
#include "app/tell.h"
#include "placements/placement-store.h"

typedef struct
{
  GPtrArray *counties;
  GPtrArray *facilities;
} Names;

static void
names_free (gpointer data)
{
  Names *names = data;

  g_clear_pointer (&names->counties, g_ptr_array_unref);
  g_clear_pointer (&names->facilities, g_ptr_array_unref);
  g_free (names);
}

static gpointer
list_names (OstTxn *txn, gpointer arg, GError **error)
{
  Names *names = g_new0 (Names, 1);

  names->counties = ost_placement_store_list_counties (txn, error);
  if (names->counties != NULL)
    names->facilities = ost_placement_store_list_facilities (txn, error);
  if (names->facilities != NULL)
    return names;
  names_free (names);
  return NULL;
}

static void
offer (OstRecordForm *form, const char *field, GPtrArray *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, names->pdata[i]);
  ost_record_form_set_suggestions (form, field, G_LIST_MODEL (list));
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstRecordDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  Names *names = ost_db_call_finish (OST_DB (object), result, &error);
  OstRecordForm *form = ost_record_dialog_get_form (dialog);

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (dialog), error);
  if (names == NULL)
    return;
  if (form != NULL)
    {
      offer (form, "county", names->counties);
      offer (form, "facility", names->facilities);
      offer (form, "place_name", names->facilities);
    }
  names_free (names);
}

void
ost_known_names_offer (OstRecordDialog *dialog, OstDb *db)
{
  ost_db_call_async (db, OST_DB_LOOK, list_names, NULL, NULL, names_free, NULL, listed_cb,
                     g_object_ref (dialog));
}
