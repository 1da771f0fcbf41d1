/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/edit.h"
#include "casework/court-request.h"
#include "casework/court-order.h"
#include "casework/visit.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "storage/audit.h"

/* Records that lie in a family's file and count in its line of the register. */
static GType (*const filed_types[]) (void) = {
  ost_family_member_get_type, ost_basis_period_get_type, ost_consent_get_type,
  ost_assignment_get_type,    ost_visit_get_type,        ost_court_request_get_type,
  ost_court_order_get_type,
};

static GType
find_filed_type (const char *topic)
{
  for (guint i = 0; i < G_N_ELEMENTS (filed_types); i++)
    if (g_str_equal (ost_record_type_get_class (filed_types[i]())->table, topic))
      return filed_types[i]();
  return G_TYPE_INVALID;
}

/* Families whose line in the register rests on the record as it is now. */
static void
note_families (OstTxn *txn, const OstAuditRecord *record, GHashTable *families)
{
  GType type = find_filed_type (record->topic);
  g_autoptr (OstRecord) filed = NULL;
  gint64 family_id = 0;

  if (g_str_equal (record->topic, "family"))
    family_id = record->id;
  else if (type != G_TYPE_INVALID)
    /* Before or after the undo it may not be there: nothing rests on it then. */
    filed = ost_record_load (txn, type, record->id, NULL);
  if (filed != NULL)
    family_id = ost_record_get_int (
        filed, ost_record_class_find (OST_RECORD_GET_CLASS (filed), "family_id"));
  if (family_id != 0)
    g_hash_table_add (families, g_memdup2 (&family_id, sizeof family_id));
}

static void
note_all (OstTxn *txn, GArray *records, GHashTable *families)
{
  for (guint i = 0; i < records->len; i++)
    note_families (txn, &g_array_index (records, OstAuditRecord, i), families);
}

static gboolean
renew_families (OstTxn *txn, GHashTable *families, GError **error)
{
  GHashTableIter iter;
  gpointer family_id;

  g_hash_table_iter_init (&iter, families);
  while (g_hash_table_iter_next (&iter, &family_id, NULL))
    {
      g_autoptr (OstFamily) family =
          ost_record_load (txn, OST_TYPE_FAMILY, *(gint64 *) family_id, NULL);

      if (family != NULL && !ost_family_register_refresh (txn, *(gint64 *) family_id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
renew_people (OstTxn *txn, GArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const OstAuditRecord *record = &g_array_index (records, OstAuditRecord, i);

      if (g_str_equal (record->topic, "person") &&
          !ost_family_register_refresh_person (txn, record->id, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ost_edit_renew (OstTxn *txn, OstRecord *record, GError **error)
{
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (record);
  gint64 family_id;

  if (find_filed_type (klass->table) == G_TYPE_INVALID)
    return TRUE;
  family_id = ost_record_get_int (record, ost_record_class_find (klass, "family_id"));
  /* A court's letter may be about a family that nobody knows. */
  return family_id == 0 || ost_family_register_refresh (txn, family_id, error);
}

gboolean
ost_edit_undo (OstTxn *txn, gint64 change, GError **error)
{
  g_autoptr (GArray) records = ost_audit_list_records (txn, change, error);
  g_autoptr (GHashTable) families =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (records == NULL)
    return FALSE;
  note_all (txn, records, families);
  if (!ost_audit_undo (txn, change, error))
    return FALSE;
  note_all (txn, records, families);
  return renew_families (txn, families, error) && renew_people (txn, records, error);
}
