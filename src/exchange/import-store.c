/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "exchange/import-row.h"
#include "people/dictionary-store.h"
#include "people/staff-store.h"

static void
remember (GHashTable *ids, const char *name, gint64 id)
{
  g_hash_table_replace (ids, g_strdup (name), g_memdup2 (&id, sizeof id));
}

void
ost_import_remember_family (OstImport *self, const char *case_number, gint64 id)
{
  remember (self->families, case_number, id);
}

/* 0 for the archived. */
static gboolean
load_all_families (OstImport *self, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (
      self->txn, "select case_number, case when archived_at is null then id else 0 end from family"
                 " where case_number is not null");
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    remember (self->families, ost_statement_get_text (statement, 0),
              ost_statement_get_int (statement, 1));
  self->knows_families = failed == NULL;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* The first rows ask one by one; a long file learns them all at once. */
static gboolean
ask_for_families (OstImport *self, GError **error)
{
  if (self->knows_families || ++self->n_asked_families < OST_IMPORT_FEW)
    return TRUE;
  return load_all_families (self, error);
}

gboolean
ost_import_may_know_family (OstImport *self,
                            const char *case_number,
                            gboolean *maybe,
                            GError **error)
{
  if (!ask_for_families (self, error))
    return FALSE;
  *maybe = !self->knows_families || g_hash_table_contains (self->families, case_number);
  return TRUE;
}

static gboolean
load_family_id (OstImport *self, const char *case_number, gint64 *id, GError **error)
{
  GError *failed = NULL;

  *id = 0;
  if (!ost_txn_get_int (self->txn, id, &failed,
                        "select id from family where case_number = $1 and archived_at is null", "t",
                        case_number) &&
      failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  remember (self->families, case_number, *id);
  return TRUE;
}

gboolean
ost_import_find_family (
    OstImport *self, const char *column, const char *case_number, gint64 *id, GError **error)
{
  const gint64 *known;

  if (!ask_for_families (self, error))
    return FALSE;
  known = g_hash_table_lookup (self->families, case_number);
  *id = 0;
  if (known != NULL)
    *id = *known;
  else if (!self->knows_families && !load_family_id (self, case_number, id, error))
    return FALSE;
  if (*id == 0)
    {
      g_autofree char *quoted = ost_import_dup_quoted (case_number);

      ost_import_reject (self, column, _ ("there is no family with the case number %s"), quoted);
    }
  return TRUE;
}

static gint64
add_staff (OstImport *self, const char *column, const char *login, GError **error)
{
  g_autoptr (OstStaff) staff = g_object_new (OST_TYPE_STAFF, NULL);

  ost_import_warn (self, column, _ ("“%s” was not among the staff and has been added"), login);
  staff->login = g_strdup (login);
  staff->surname = g_strdup (login);
  staff->role = OST_STAFF_FAMILY_ASSISTANT;
  return ost_record_save (self->txn, staff, error);
}

gboolean
ost_import_find_staff (
    OstImport *self, const char *column, const char *login, gint64 *id, GError **error)
{
  const gint64 *known = g_hash_table_lookup (self->staff, login);
  g_autoptr (OstStaff) staff = NULL;
  GError *failed = NULL;

  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  staff = ost_staff_store_find (self->txn, login, &failed);
  if (staff != NULL)
    *id = staff->parent_instance.id;
  else if (failed == NULL)
    *id = add_staff (self, column, login, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  remember (self->staff, login, *id);
  return TRUE;
}

gboolean
ost_import_has_code (
    OstImport *self, const char *dictionary, const char *code, gboolean *known, GError **error)
{
  g_autofree char *key = g_strconcat (dictionary, " ", code, NULL);
  gpointer remembered;
  GError *failed = NULL;

  if (g_hash_table_lookup_extended (self->codes, key, NULL, &remembered))
    {
      *known = GPOINTER_TO_INT (remembered);
      return TRUE;
    }
  *known = ost_dictionary_store_has (self->txn, dictionary, code, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  g_hash_table_insert (self->codes, g_steal_pointer (&key), GINT_TO_POINTER (*known));
  return TRUE;
}
