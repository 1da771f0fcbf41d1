/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-dialog"

#include "config.h"

#include "app/families/family-dialog.h"
#include "app/tell.h"
#include "base/date.h"
#include "families/family-store.h"

void
ost_family_subject_free (OstFamilySubject *self)
{
  g_free (self->name);
  g_free (self->members);
  g_free (self);
}

static void
append_member (GString *text, const OstPerson *person, const GDate *today)
{
  g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", person->surname,
                          person->given_name);
  if (g_date_valid (&person->birth_date))
    g_string_append_printf (text, " (%d)", ost_date_age (&person->birth_date, today));
}

OstFamilySubject *
ost_family_subject_load (OstTxn *txn, gint64 family_id, const GDate *today, GError **error)
{
  g_autoptr (OstFamily) family = ost_record_load (txn, OST_TYPE_FAMILY, family_id, error);
  g_autoptr (GPtrArray) household = NULL;
  g_autoptr (GString) members = g_string_new (NULL);
  OstFamilySubject *self;

  if (family != NULL)
    household = ost_family_store_list_household (txn, family_id, FALSE, error);
  if (household == NULL)
    return NULL;

  for (guint i = 0; i < household->len; i++)
    append_member (members, ((const OstHouseholdRow *) household->pdata[i])->person, today);
  self = g_new0 (OstFamilySubject, 1);
  self->name = g_strjoin (" · ", family->name, family->case_number, NULL);
  self->members = members->len > 0 ? g_strdup (members->str) : NULL;
  return self;
}

typedef struct
{
  gint64 family_id;
  GDate today;
} Asked;

static gpointer
load_subject (OstTxn *txn, gpointer arg, GError **error)
{
  const Asked *asked = arg;

  return ost_family_subject_load (txn, asked->family_id, &asked->today, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstRecordDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  OstFamilySubject *subject = ost_db_call_finish (OST_DB (object), result, &error);

  if (error != NULL)
    ost_tell_error (GTK_WIDGET (dialog), error);
  if (subject == NULL)
    return;
  ost_record_dialog_set_subject (dialog, subject->name, subject->members);
  ost_family_subject_free (subject);
}

OstRecordDialog *
ost_family_dialog_open (
    OstPage *page, gint64 family_id, const OstFormLayout *layout, OstSaveFunc save, OstDraft *draft)
{
  OstDb *db = ost_page_get_db (page);
  OstRecordDialog *dialog = ost_record_dialog_new (db, layout, save, draft, family_id);
  const Asked asked = { family_id, ost_date_today () };

  if (family_id != 0)
    ost_db_call_async (db, OST_DB_LOOK, load_subject, g_memdup2 (&asked, sizeof asked), g_free,
                       (GDestroyNotify) ost_family_subject_free, NULL, loaded_cb,
                       g_object_ref (dialog));
  ost_record_dialog_present (dialog, GTK_WIDGET (page));
  return dialog;
}
