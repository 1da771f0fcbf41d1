/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-papers-tab"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/documents/document-more.h"
#include "app/documents/family-papers-tab.h"
#include "app/documents/paper-lists.h"
#include "app/documents/paper-preview.h"
#include "documents/issued-document.h"
#include "placements/placement-store.h"

struct _OstFamilyPapersTab
{
  OstFiledLists parent_instance;

  GtkWidget *statement; /* row, seen when a child has been in care */
};

G_DEFINE_FINAL_TYPE (OstFamilyPapersTab, ost_family_papers_tab, OST_TYPE_FILED_LISTS)

static const OstFiledList *const lists[] = { &ost_papers_list };

void
ost_opinion_open (OstPage *page, gint64 family_id)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open", "(sx)", "opinion", family_id);
}

static void
write_opinion_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_PAGE (widget);

  ost_opinion_open (page, ost_page_get_record (page));
}

static void
preview_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_PAGE (widget);

  ost_paper_preview_open_draft (page, g_variant_get_int32 (parameter), ost_page_get_record (page));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_PAGE (widget);

  ost_papers_export_open (page, ost_page_get_record (page));
}

static gpointer
look_for_care (OstTxn *txn, gpointer arg, GError **error)
{
  gboolean known = FALSE;

  ost_placement_store_knows_family (txn, *(const gint64 *) arg, &known, error);
  return GINT_TO_POINTER (known);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstFamilyPapersTab) self = user_data;

  gtk_widget_set_visible (self->statement,
                          ost_page_look_finish (OST_PAGE (self), object, result) != NULL);
}

static void
ost_family_papers_tab_reload (OstPage *page)
{
  const gint64 id = ost_page_get_record (page);

  OST_PAGE_CLASS (ost_family_papers_tab_parent_class)->reload (page);
  ost_page_look (page, look_for_care, g_memdup2 (&id, sizeof id), g_free, NULL, looked_cb);
}

static void
ost_family_papers_tab_add (OstPage *page)
{
  ost_opinion_open (page, ost_page_get_record (page));
}

static gboolean
ost_family_papers_tab_can_add (OstPage *page)
{
  return TRUE;
}

static void
ost_family_papers_tab_class_init (OstFamilyPapersTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  OST_PAGE_CLASS (klass)->reload = ost_family_papers_tab_reload;
  OST_PAGE_CLASS (klass)->add = ost_family_papers_tab_add;
  OST_PAGE_CLASS (klass)->can_add = ost_family_papers_tab_can_add;
  gtk_widget_class_install_action (widget_class, "papers.write-opinion", NULL, write_opinion_cb);
  gtk_widget_class_install_action (widget_class, "papers.preview", "i", preview_cb);
  gtk_widget_class_install_action (widget_class, "papers.export", NULL, export_cb);
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_button (GtkWidget *row, const char *label, const char *action, int kind)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken =
      g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (kind != OST_DOCUMENT_KIND_NONE)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", kind);
  ost_spoken_name (button, spoken);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* What can be made from the file now. */
static GtkWidget *
make_head (GtkWidget *statement)
{
  GtkWidget *group = adw_preferences_group_new ();
  AdwPreferencesGroup *self = ADW_PREFERENCES_GROUP (group);
  GtkWidget *opinion =
      make_row (_ ("Opinion for the court"), _ ("Facts from the file, your conclusions"));
  GtkWidget *plan = make_row (_ ("Plan of work with the family"), _ ("The newest version"));
  GtkWidget *agreements =
      make_row (_ ("Our agreements"), _ ("One page in plain words, for the family to keep"));
  GtkWidget *family = make_row (_ ("Family card"), _ ("On one sheet, for the file"));
  GtkWidget *folder = make_row (_ ("All issued papers"),
                                _ ("As files in a folder, with a list, their hashes and places"));
  GtkWidget *visit = make_row (_ ("Visit card"), _ ("Empty, to take along to the next visit"));

  adw_preferences_group_set_title (self, _ ("Make a paper"));
  add_button (opinion, _ ("Write"), "papers.write-opinion", OST_DOCUMENT_KIND_NONE);
  add_button (opinion, _ ("Preview"), "papers.preview", OST_DOCUMENT_KIND_COURT_OPINION);
  add_button (plan, _ ("Preview"), "papers.preview", OST_DOCUMENT_KIND_PLAN_OF_WORK);
  add_button (agreements, _ ("Preview"), "papers.preview", OST_DOCUMENT_KIND_AGREEMENTS);
  add_button (family, _ ("Preview"), "papers.preview", OST_DOCUMENT_KIND_FAMILY_CARD);
  add_button (visit, _ ("Preview"), "papers.preview", OST_DOCUMENT_KIND_VISIT_CARD);
  adw_preferences_group_add (self, opinion);
  adw_preferences_group_add (self, plan);
  adw_preferences_group_add (self, agreements);
  adw_preferences_group_add (self, family);
  adw_preferences_group_add (self, visit);
  add_button (statement, _ ("Preview"), "papers.preview", OST_DOCUMENT_KIND_CO_FINANCING_STATEMENT);
  adw_preferences_group_add (self, statement);
  add_button (folder, _ ("Take out…"), "papers.export", OST_DOCUMENT_KIND_NONE);
  adw_preferences_group_add (self, folder);
  return group;
}

static void
ost_family_papers_tab_init (OstFamilyPapersTab *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  self->statement = make_row (_ ("Co-financing statement"),
                              _ ("What the gmina pays for this family's children in care, "
                                 "this year so far"));
  gtk_widget_set_visible (self->statement, FALSE);
  ost_filed_lists_set_head (OST_FILED_LISTS (self), make_head (self->statement));
  ost_page_watch (OST_PAGE (self), "episode");
}
