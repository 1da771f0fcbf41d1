/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-supporting-family-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/support/support-forms.h"
#include "app/support/support-head.h"
#include "app/support/support-lists.h"
#include "app/support/supporting-family-page.h"
#include "base/date.h"
#include "support/support-store.h"

struct _OstSupportingFamilyPage
{
  OstFiledLists parent_instance;

  OstSupportHead *head;

  OstSupportingFamily *family;
};

G_DEFINE_FINAL_TYPE (OstSupportingFamilyPage, ost_supporting_family_page, OST_TYPE_FILED_LISTS)

static const OstFiledList *const lists[] = { &ost_helped_families_list, &ost_supporting_adults_list,
                                             &ost_reimbursements_list };

typedef struct
{
  gint64 id;
  GDate today;
} Question;

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;

  return ost_support_facts_load (txn, question->id, &question->today, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstSupportingFamilyPage) self = user_data;
  OstSupportFacts *facts = ost_page_look_finish (OST_PAGE (self), object, result);
  const GDate today = ost_date_today ();

  if (facts == NULL)
    return;
  g_set_object (&self->family, facts->family);
  ost_page_set_title (OST_PAGE (self), facts->family->name);
  ost_support_head_show (self->head, facts, &today);
  ost_support_facts_free (facts);
}

static void
ost_supporting_family_page_reload (OstPage *page)
{
  const Question question = { ost_page_get_record (page), ost_date_today () };

  OST_PAGE_CLASS (ost_supporting_family_page_parent_class)->reload (page);
  ost_page_look (page, load, g_memdup2 (&question, sizeof question), g_free,
                 (GDestroyNotify) ost_support_facts_free, loaded_cb);
}

/* Its forms are about no family of the register. */
static gint64
ost_supporting_family_page_get_family (OstFiledLists *page)
{
  return 0;
}

static void
edit_cb (OstSupportingFamilyPage *self)
{
  g_autoptr (OstDraft) draft = NULL;
  OstRecordDialog *dialog;

  if (self->family == NULL)
    return;
  draft = ost_draft_new_from (self->family);
  dialog = ost_record_dialog_new (ost_page_get_db (OST_PAGE (self)), &ost_supporting_family_form,
                                  (OstSaveFunc) ost_support_store_save, draft, 0);
  ost_record_dialog_present (dialog, GTK_WIDGET (self));
}

static gboolean
restore (OstTxn *txn, gpointer arg, GError **error)
{
  const OstRecord *record = arg;

  return ost_record_set_archived (txn, OST_TYPE_SUPPORTING_FAMILY, record->id, record->rev, FALSE,
                                  error);
}

static void
restore_cb (OstSupportingFamilyPage *self)
{
  if (self->family != NULL)
    ost_edit_run (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), restore,
                  g_object_ref (self->family), g_object_unref,
                  _ ("The supporting family is in the register again"));
}

static void
ost_supporting_family_page_dispose (GObject *object)
{
  g_clear_object (&OST_SUPPORTING_FAMILY_PAGE (object)->family);
  G_OBJECT_CLASS (ost_supporting_family_page_parent_class)->dispose (object);
}

static void
ost_supporting_family_page_class_init (OstSupportingFamilyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_supporting_family_page_dispose;
  OST_PAGE_CLASS (klass)->reload = ost_supporting_family_page_reload;
  OST_FILED_LISTS_CLASS (klass)->get_family = ost_supporting_family_page_get_family;
}

static void
ost_supporting_family_page_init (OstSupportingFamilyPage *self)
{
  OstFiledLists *base = OST_FILED_LISTS (self);

  self->head = g_object_new (OST_TYPE_SUPPORT_HEAD, NULL);
  g_signal_connect_object (self->head, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->head, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  ost_filed_lists_set_lists (base, lists, G_N_ELEMENTS (lists));
  ost_filed_lists_set_head (base, GTK_WIDGET (self->head));
  ost_page_watch (OST_PAGE (self), "supporting_family");
  ost_page_watch (OST_PAGE (self), "family_member");
}
