/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/no-contact-bar.h"
#include "app/families/family-head.h"
#include "app/families/family-page.h"
#include "app/families/family-tabs.h"
#include "base/date.h"

struct _OstFamilyPage
{
  OstPage parent_instance;

  OstFamilyHead *head;
  OstNoContactBar *no_contact;
  GtkNotebook *tabs;
};

G_DEFINE_FINAL_TYPE (OstFamilyPage, ost_family_page, OST_TYPE_PAGE)

typedef struct
{
  gint64 family_id;
  GDate today;
} Question;

static gpointer
load_facts (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;

  return ost_family_facts_load (txn, question->family_id, &question->today, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstFamilyPage) self = user_data;
  OstFamilyFacts *facts = ost_page_look_finish (OST_PAGE (self), object, result);
  const GDate today = ost_date_today ();

  if (facts == NULL)
    return;
  ost_page_set_title (OST_PAGE (self), ost_family_facts_get_name (facts));
  ost_family_head_show (self->head, facts, &today);
  gtk_widget_set_visible (GTK_WIDGET (self->head), TRUE);
  ost_no_contact_bar_show (self->no_contact, OST_PAGE (self),
                           ost_family_facts_get_failed_visits (facts),
                           ost_family_facts_is_obliged (facts));
  ost_family_facts_free (facts);
}

static void
ost_family_page_reload (OstPage *page)
{
  const Question question = { ost_page_get_record (page), ost_date_today () };

  ost_page_look (page, load_facts, g_memdup2 (&question, sizeof question), g_free,
                 (GDestroyNotify) ost_family_facts_free, loaded_cb);
}

static void
ost_family_page_set_db (OstPage *page, OstDb *db)
{
  GtkNotebook *tabs = OST_FAMILY_PAGE (page)->tabs;

  for (int i = 0; i < gtk_notebook_get_n_pages (tabs); i++)
    ost_page_set_db (OST_PAGE (gtk_notebook_get_nth_page (tabs, i)), db);
}

static void
ost_family_page_set_record (OstPage *page, gint64 id)
{
  GtkNotebook *tabs = OST_FAMILY_PAGE (page)->tabs;

  for (int i = 0; i < gtk_notebook_get_n_pages (tabs); i++)
    ost_page_set_record (OST_PAGE (gtk_notebook_get_nth_page (tabs, i)), id);
}

static OstPage *
get_tab (OstPage *page)
{
  GtkNotebook *tabs = OST_FAMILY_PAGE (page)->tabs;

  return OST_PAGE (gtk_notebook_get_nth_page (tabs, gtk_notebook_get_current_page (tabs)));
}

static void
ost_family_page_add (OstPage *page)
{
  ost_page_add (get_tab (page));
}

static gboolean
ost_family_page_can_add (OstPage *page)
{
  return ost_page_can_add (get_tab (page));
}

static void
ost_family_page_search (OstPage *page)
{
  ost_page_search (get_tab (page));
}

/* A notebook goes to another page when it loses the one that is shown, and GTK 4.8 asks for the
 * focus of a window that is no more: only the first is left to be lost then. */
static void
ost_family_page_unroot (GtkWidget *widget)
{
  GtkNotebook *tabs = OST_FAMILY_PAGE (widget)->tabs;

  gtk_notebook_set_current_page (tabs, 0);
  while (gtk_notebook_get_n_pages (tabs) > 1)
    gtk_notebook_remove_page (tabs, -1);
  GTK_WIDGET_CLASS (ost_family_page_parent_class)->unroot (widget);
}

static void
ost_family_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_FAMILY_PAGE);
  G_OBJECT_CLASS (ost_family_page_parent_class)->dispose (object);
}

static void
ost_family_page_class_init (OstFamilyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_family_page_dispose;
  widget_class->unroot = ost_family_page_unroot;
  page_class->set_db = ost_family_page_set_db;
  page_class->set_record = ost_family_page_set_record;
  page_class->reload = ost_family_page_reload;
  page_class->add = ost_family_page_add;
  page_class->can_add = ost_family_page_can_add;
  page_class->search = ost_family_page_search;

  g_type_ensure (OST_TYPE_FAMILY_HEAD);
  g_type_ensure (OST_TYPE_NO_CONTACT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/families/family-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPage, head);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPage, no_contact);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPage, tabs);
}

/* Each tab loads only when it is shown first. */
static void
ost_family_page_init (OstFamilyPage *self)
{
  static const char *const topics[] = { "family",       "family_member", "visit",
                                        "work_plan",    "plan_step",     "consent",
                                        "basis_period", "assignment",    "person" };
  guint n_tabs;
  const OstFamilyTab *tabs = ost_family_tabs (&n_tabs);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_tabs; i++)
    gtk_notebook_append_page (self->tabs, g_object_new (tabs[i].get_type (), NULL),
                              gtk_label_new (_ (tabs[i].title)));
  g_signal_connect_object (self->tabs, "notify::page", G_CALLBACK (ost_page_adding_changed), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    ost_page_watch (OST_PAGE (self), topics[i]);
}
