/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/names.h"
#include "base/date.h"
#include "casework/court-order.h"
#include "families/family.h"
#include "people/dictionary-store.h"
#include "people/institution.h"
#include "people/person.h"
#include "people/staff-store.h"

struct _OstNames
{
  GHashTable *names; /* "person/12", "places/dom" → name */
};

OstNames *
ost_names_new (void)
{
  OstNames *self = g_new0 (OstNames, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ost_names_free (OstNames *self)
{
  g_hash_table_unref (self->names);
  g_free (self);
}

static char *
name_person (gconstpointer record)
{
  const OstPerson *person = record;

  return g_strjoin (" ", person->surname, person->given_name, NULL);
}

static char *
name_staff (gconstpointer record)
{
  return ost_staff_dup_name (record);
}

static char *
name_institution (gconstpointer record)
{
  return g_strdup (((const OstInstitution *) record)->name);
}

static char *
name_order (gconstpointer record)
{
  const OstCourtOrder *order = record;

  return order->signature != NULL ? g_strdup (order->signature)
                                  : ost_date_dup_numeric (&order->issued_on);
}

static char *
name_family (gconstpointer record)
{
  return g_strdup (((const OstFamily *) record)->name);
}

static const struct
{
  const char *topic;
  GType (*get_type) (void);
  char *(*name) (gconstpointer record);
} sources[] = {
  { "person", ost_person_get_type, name_person },
  { "staff", ost_staff_get_type, name_staff },
  { "institution", ost_institution_get_type, name_institution },
  { "family", ost_family_get_type, name_family },
  { "court_order", ost_court_order_get_type, name_order },
};

static gboolean
add_link (OstNames *self, OstTxn *txn, const char *topic, gint64 id, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%" G_GINT64_FORMAT, topic, id);

  if (id == 0 || g_hash_table_contains (self->names, key))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].topic, topic))
      {
        g_autoptr (OstRecord) record = ost_record_load (txn, sources[i].get_type (), id, error);

        if (record == NULL)
          return FALSE;
        g_hash_table_insert (self->names, g_steal_pointer (&key), sources[i].name (record));
        return TRUE;
      }
  return TRUE;
}

static gboolean
add_code (OstNames *self, OstTxn *txn, const char *dictionary, const char *code, GError **error)
{
  g_autofree char *key = code != NULL ? g_strjoin ("/", dictionary, code, NULL) : NULL;
  char *label;

  if (key == NULL || g_hash_table_contains (self->names, key))
    return TRUE;
  label = ost_dictionary_store_dup_label (txn, dictionary, code, error);
  if (label == NULL)
    return FALSE;
  g_hash_table_insert (self->names, g_steal_pointer (&key), label);
  return TRUE;
}

static gboolean
add_codes (OstNames *self, OstTxn *txn, const char *dictionary, const char *text, GError **error)
{
  g_auto (GStrv) codes = g_strsplit (text != NULL ? text : "", " ", -1);

  for (char **code = codes; *code != NULL; code++)
    if (**code != '\0' && !add_code (self, txn, dictionary, *code, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_field (OstNames *self, OstTxn *txn, gconstpointer record, const OstField *field, GError **error)
{
  if (field->kind == OST_FIELD_LINK)
    return add_link (self, txn, field->detail, ost_record_get_int (record, field), error);
  if (field->kind == OST_FIELD_CODE)
    return add_code (self, txn, field->detail, ost_record_get_text (record, field), error);
  if (field->kind == OST_FIELD_CODES)
    return add_codes (self, txn, field->detail, ost_record_get_text (record, field), error);
  return TRUE;
}

gboolean
ost_names_add (OstNames *self, OstTxn *txn, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const OstRecordClass *klass = OST_RECORD_GET_CLASS (records->pdata[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (!add_field (self, txn, records->pdata[i], &klass->fields[j], error))
          return FALSE;
    }
  return TRUE;
}

void
ost_names_note (OstNames *self, const char *topic, gint64 id, const char *text)
{
  g_hash_table_insert (self->names, g_strdup_printf ("%s/%" G_GINT64_FORMAT, topic, id),
                       g_strdup (text));
}

const char *
ost_names_get (const OstNames *self, const char *topic, gint64 id)
{
  g_autofree char *key = g_strdup_printf ("%s/%" G_GINT64_FORMAT, topic, id);
  const char *name = g_hash_table_lookup (self->names, key);

  return name != NULL ? name : "";
}

const char *
ost_names_get_code (const OstNames *self, const char *dictionary, const char *code)
{
  g_autofree char *key = g_strjoin ("/", dictionary, code, NULL);
  const char *name = g_hash_table_lookup (self->names, key);

  return name != NULL ? name : code != NULL ? code : "";
}
