/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-support-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/record-dialog.h"
#include "app/support/support-forms.h"
#include "app/support/support-page.h"
#include "app/support/support-words.h"
#include "app/widgets/register-view.h"
#include "support/support-register-store.h"
#include "support/support-store.h"

struct _OstSupportPage
{
  OstPage parent_instance;

  OstRegisterView *view;

  OstPagedList *list;
};

G_DEFINE_FINAL_TYPE (OstSupportPage, ost_support_page, OST_TYPE_PAGE)

static char *
format_state (gconstpointer record, const GDate *today)
{
  const OstSupportLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  return ost_support_state_dup_words (line->state, &line->contract_to);
}

static const OstRegisterColumn columns[] = {
  { "name", "name", NULL, 0, TRUE, NULL, 0, FALSE },
  { "address", "address", NULL, 0, TRUE, NULL, 3, FALSE },
  { "helped", "helped", NULL, 0, FALSE, NULL, 1, FALSE },
  { "contract", "contract_no", NULL, 130, TRUE, NULL, 4, FALSE },
  { "contract-to", "contract_to", NULL, 110, TRUE, NULL, 2, FALSE },
  { "state", NULL, N_ ("State"), 200, TRUE, format_state, 0, FALSE },
};

static const struct
{
  const char *id;
  OstSupportSort sort;
} sorts[] = {
  { "name", OST_SUPPORT_SORT_NAME },         { "contract-to", OST_SUPPORT_SORT_CONTRACT_END },
  { "state", OST_SUPPORT_SORT_STATE },       { "address", OST_SUPPORT_SORT_ADDRESS },
  { "contract", OST_SUPPORT_SORT_CONTRACT },
};

static char *
dup_name (gconstpointer record)
{
  const OstSupportLine *line = record;

  return g_strdup (line->name != NULL ? line->name : _ ("Loading"));
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u supporting family", "%u supporting families", n), n);
}

static char *
dup_archived (guint n)
{
  return g_strdup_printf (
      ngettext ("%u supporting family is archived", "%u supporting families are archived", n), n);
}

static const OstRegisterLayout layout = {
  .name = "support",
  .file_name = N_ ("supporting-families"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .sort = "name",
  .dup_name = dup_name,
  .dup_count = dup_count,
  .dup_archived = dup_archived,
  .search_hint = N_ ("Search: name, street, contract no."),
  .empty_icon = "emblem-favorite-symbolic",
  .empty_title = N_ ("No supporting families yet"),
  .empty_text = N_ ("Add a family that helps another one: its checks, contract and "
                    "reimbursements are kept here."),
};

static void
query_changed_cb (OstSupportPage *self)
{
  gboolean descending = FALSE;
  const char *sort = ost_register_view_get_sort (self->view, &descending);
  OstSupportQuery query = {
    .search = (char *) ost_register_view_get_search (self->view),
    .archived = ost_register_view_get_filter (self->view, "archived"),
    .descending = descending,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].id, sort) == 0)
      query.sort = sorts[i].sort;
  if (self->list != NULL)
    ost_paged_list_set_query (self->list, &query);
}

static void
open_family (OstSupportPage *self, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "supporting_family", id);
}

static void
open_cb (OstSupportPage *self, OstRecord *line)
{
  open_family (self, line->id);
}

static void
archive_cb (OstSupportPage *self, GArray *keys)
{
  const OstArchiving how = { OST_TYPE_SUPPORTING_FAMILY, NULL,
                             !ost_register_view_get_filter (self->view, "archived") };

  ost_register_view_archive (self->view, &how, keys);
}

static void
added_cb (OstSupportPage *self, gint64 id)
{
  open_family (self, id);
}

static void
ost_support_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_SUPPORTING_FAMILY);
  OstRecordDialog *dialog =
      ost_record_dialog_new (ost_page_get_db (page), &ost_supporting_family_form,
                             (OstSaveFunc) ost_support_store_save, draft, 0);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), page, G_CONNECT_SWAPPED);
  ost_record_dialog_present (dialog, GTK_WIDGET (page));
}

static void
ost_support_page_search (OstPage *page)
{
  ost_register_view_focus_search (OST_SUPPORT_PAGE (page)->view);
}

static void
ost_support_page_set_db (OstPage *page, OstDb *db)
{
  OstSupportPage *self = OST_SUPPORT_PAGE (page);

  g_clear_object (&self->list);
  if (db != NULL)
    self->list = ost_paged_list_new (db, ost_support_register_source ());
  ost_register_view_set_list (self->view, self->list);
  query_changed_cb (self);
}

static void
ost_support_page_reload (OstPage *page)
{
  ost_paged_list_reload (OST_SUPPORT_PAGE (page)->list);
}

static void
ost_support_page_dispose (GObject *object)
{
  OstSupportPage *self = OST_SUPPORT_PAGE (object);

  g_clear_object (&self->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_SUPPORT_PAGE);

  G_OBJECT_CLASS (ost_support_page_parent_class)->dispose (object);
}

static void
ost_support_page_class_init (OstSupportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_support_page_dispose;
  page_class->set_db = ost_support_page_set_db;
  page_class->reload = ost_support_page_reload;
  page_class->add = ost_support_page_add;
  page_class->search = ost_support_page_search;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/support/support-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstSupportPage, view);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, archive_cb);
}

static void
ost_support_page_init (OstSupportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_view_add_filter (self->view, "archived", _ ("Archived"));
  ost_register_view_set_layout (self->view, &layout, OST_TYPE_SUPPORT_LINE);
  ost_page_watch (OST_PAGE (self), "supporting_family");
  ost_page_watch (OST_PAGE (self), "supported_family");
  ost_page_watch (OST_PAGE (self), "family");
}
