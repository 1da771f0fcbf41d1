/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/casework/court-requests-page.h"
#include "app/documents/document-register-page.h"
#include "app/documents/letterhead-page.h"
#include "app/documents/papers-page.h"

struct _OstPapersPage
{
  OstPage parent_instance;

  GtkNotebook *tabs;
};

G_DEFINE_FINAL_TYPE (OstPapersPage, ost_papers_page, OST_TYPE_PAGE)

static OstPage *
get_tab (OstPage *page)
{
  GtkNotebook *tabs = OST_PAPERS_PAGE (page)->tabs;

  return OST_PAGE (gtk_notebook_get_nth_page (tabs, gtk_notebook_get_current_page (tabs)));
}

static void
ost_papers_page_set_db (OstPage *page, OstDb *db)
{
  GtkNotebook *tabs = OST_PAPERS_PAGE (page)->tabs;

  for (int i = 0; i < gtk_notebook_get_n_pages (tabs); i++)
    ost_page_set_db (OST_PAGE (gtk_notebook_get_nth_page (tabs, i)), db);
}

/* A letter of a court is what comes from outside: papers are made in a family. */
static void
ost_papers_page_add (OstPage *page)
{
  GtkNotebook *tabs = OST_PAPERS_PAGE (page)->tabs;

  gtk_notebook_set_current_page (tabs, 0);
  ost_page_add (get_tab (page));
}

static void
ost_papers_page_search (OstPage *page)
{
  ost_page_search (get_tab (page));
}

static void
ost_papers_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_PAPERS_PAGE);
  G_OBJECT_CLASS (ost_papers_page_parent_class)->dispose (object);
}

static void
ost_papers_page_class_init (OstPapersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_papers_page_dispose;
  page_class->set_db = ost_papers_page_set_db;
  page_class->add = ost_papers_page_add;
  page_class->search = ost_papers_page_search;

  g_type_ensure (OST_TYPE_COURT_REQUESTS_PAGE);
  g_type_ensure (OST_TYPE_DOCUMENT_REGISTER_PAGE);
  g_type_ensure (OST_TYPE_LETTERHEAD_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/papers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPapersPage, tabs);
}

static void
ost_papers_page_init (OstPapersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
