/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-data-tab"

#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-data-tab.h"
#include "app/families/family-dialog.h"
#include "app/families/family-forms.h"
#include "app/families/family-lines.h"
#include "app/widgets/record-facts.h"
#include "families/family-store.h"

struct _OstFamilyDataTab
{
  OstFiledLists parent_instance;

  OstRecordFacts *facts;

  OstFamily *family;
};

G_DEFINE_FINAL_TYPE (OstFamilyDataTab, ost_family_data_tab, OST_TYPE_FILED_LISTS)

static const OstFiledList *const lists[] = { &ost_assignments_list, &ost_bases_list,
                                             &ost_consents_list, &ost_members_list };

typedef struct
{
  OstFamily *family;
  OstNames *names;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->family);
  ost_names_free (answer->names);
  g_free (answer);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  Answer *answer = g_new0 (Answer, 1);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  answer->names = ost_names_new ();
  answer->family = ost_record_load (txn, OST_TYPE_FAMILY, *(gint64 *) arg, error);
  g_ptr_array_add (records, answer->family);
  if (answer->family != NULL && ost_names_add (answer->names, txn, records, error))
    return answer;
  answer_free (answer);
  return NULL;
}

static char *
dup_codes (gconstpointer record, const OstField *field, const OstNames *names)
{
  g_auto (GStrv) codes = g_strsplit (ost_record_get_text (record, field), " ", -1);
  GString *text = g_string_new (NULL);

  for (char **code = codes; *code != NULL; code++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                            ost_names_get_code (names, field->detail, *code));
  return g_string_free (text, FALSE);
}

static char *
dup_name (gconstpointer record, const OstField *field, gconstpointer context)
{
  if (field->kind == OST_FIELD_LINK)
    return g_strdup (ost_names_get (context, field->detail, ost_record_get_int (record, field)));
  if (field->kind == OST_FIELD_CODES)
    return dup_codes (record, field, context);
  return g_strdup (
      ost_names_get_code (context, field->detail, ost_record_get_text (record, field)));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstFamilyDataTab) self = user_data;
  Answer *answer = ost_page_look_finish (OST_PAGE (self), object, result);

  if (answer == NULL)
    return;
  g_set_object (&self->family, answer->family);
  ost_record_facts_set_record (self->facts, &ost_family_form, self->family, dup_name,
                               answer->names);
  answer_free (answer);
}

static void
ost_family_data_tab_reload (OstPage *page)
{
  gint64 id = ost_page_get_record (page);

  OST_PAGE_CLASS (ost_family_data_tab_parent_class)->reload (page);
  ost_page_look (page, load, g_memdup2 (&id, sizeof id), g_free, answer_free, loaded_cb);
}

static void
edit_cb (OstFamilyDataTab *self)
{
  g_autoptr (OstDraft) draft = NULL;

  if (self->family == NULL)
    return;
  draft = ost_draft_new_from (self->family);
  ost_family_dialog_open (OST_PAGE (self), ost_page_get_record (OST_PAGE (self)), &ost_family_form,
                          (OstSaveFunc) ost_family_store_save, draft);
}

static void
ost_family_data_tab_dispose (GObject *object)
{
  g_clear_object (&OST_FAMILY_DATA_TAB (object)->family);
  G_OBJECT_CLASS (ost_family_data_tab_parent_class)->dispose (object);
}

static void
ost_family_data_tab_class_init (OstFamilyDataTabClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_family_data_tab_dispose;
  OST_PAGE_CLASS (klass)->reload = ost_family_data_tab_reload;
}

static void
ost_family_data_tab_init (OstFamilyDataTab *self)
{
  OstFiledLists *base = OST_FILED_LISTS (self);

  self->facts = g_object_new (OST_TYPE_RECORD_FACTS, NULL);
  g_signal_connect_object (self->facts, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  ost_filed_lists_set_lists (base, lists, G_N_ELEMENTS (lists));
  ost_filed_lists_set_head (base, GTK_WIDGET (self->facts));
  ost_page_watch (OST_PAGE (self), "family");
  ost_page_watch (OST_PAGE (self), "person");
}
