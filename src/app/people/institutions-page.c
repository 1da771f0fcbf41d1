/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-institutions-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/people/centre-forms.h"
#include "app/people/institutions-page.h"
#include "app/record-dialog.h"
#include "app/widgets/register-view.h"
#include "base/text.h"
#include "people/institution-store.h"

struct _OstInstitutionsPage
{
  OstPage parent_instance;

  OstRegisterView *view;

  OstPagedList *list;
};

G_DEFINE_FINAL_TYPE (OstInstitutionsPage, ost_institutions_page, OST_TYPE_PAGE)

static char *
format_address (gconstpointer record, const GDate *today)
{
  const OstInstitution *institution = record;

  return ost_text_address_line (institution->street, institution->house, institution->flat,
                                institution->town);
}

static const OstRegisterColumn columns[] = {
  { "name", "name", NULL, 0, TRUE, NULL, 0, FALSE },
  { "kind", "kind", NULL, 150, TRUE, NULL, 2, FALSE },
  { "town", NULL, N_ ("Address"), 160, TRUE, format_address, 3, FALSE },
  { "phone", "phone", NULL, 120, FALSE, NULL, 1, FALSE },
  { "contact", "contact_person", NULL, 150, FALSE, NULL, 4, FALSE },
};

static const struct
{
  const char *id;
  OstInstitutionSort sort;
} sorts[] = {
  { "name", OST_INSTITUTION_SORT_NAME },
  { "kind", OST_INSTITUTION_SORT_KIND },
  { "town", OST_INSTITUTION_SORT_TOWN },
};

static char *
dup_name (gconstpointer record)
{
  const OstInstitution *institution = record;

  return g_strdup (institution->name != NULL ? institution->name : _ ("Loading"));
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u institution", "%u institutions", n), n);
}

static char *
dup_archived (guint n)
{
  return g_strdup_printf (
      ngettext ("%u institution is archived", "%u institutions are archived", n), n);
}

static const OstRegisterLayout layout = {
  .name = "institutions",
  .file_name = N_ ("institutions"),
  .dup_archived = dup_archived,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .sort = "name",
  .dup_name = dup_name,
  .dup_count = dup_count,
  .search_hint = N_ ("Search: name, town, whom to ask"),
  .empty_icon = "x-office-address-book-symbolic",
  .empty_title = N_ ("No institutions yet"),
  .empty_text = N_ ("Add the courts, schools and offices that you write to: forms offer them."),
};

static void
query_changed_cb (OstInstitutionsPage *self)
{
  gboolean descending = FALSE;
  const char *sort = ost_register_view_get_sort (self->view, &descending);
  OstInstitutionQuery query = {
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
open_form (OstInstitutionsPage *self, OstDraft *draft)
{
  ost_record_dialog_present (ost_record_dialog_new (ost_page_get_db (OST_PAGE (self)),
                                                    &ost_institution_form, NULL, draft, 0),
                             GTK_WIDGET (self));
}

static void
open_cb (OstInstitutionsPage *self, OstRecord *institution)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (institution);

  open_form (self, draft);
}

/* Under the chip of the archived they are brought back. */
static void
archive_cb (OstInstitutionsPage *self, GArray *keys)
{
  const OstArchiving how = { OST_TYPE_INSTITUTION, NULL,
                             !ost_register_view_get_filter (self->view, "archived") };

  ost_register_view_archive (self->view, &how, keys);
}

static void
ost_institutions_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_INSTITUTION);

  open_form (OST_INSTITUTIONS_PAGE (page), draft);
}

static void
ost_institutions_page_search (OstPage *page)
{
  ost_register_view_focus_search (OST_INSTITUTIONS_PAGE (page)->view);
}

static void
ost_institutions_page_set_db (OstPage *page, OstDb *db)
{
  OstInstitutionsPage *self = OST_INSTITUTIONS_PAGE (page);

  g_clear_object (&self->list);
  if (db != NULL)
    self->list = ost_paged_list_new (db, ost_institution_store_source ());
  ost_register_view_set_list (self->view, self->list);
  query_changed_cb (self);
}

static void
ost_institutions_page_reload (OstPage *page)
{
  ost_paged_list_reload (OST_INSTITUTIONS_PAGE (page)->list);
}

static void
ost_institutions_page_dispose (GObject *object)
{
  OstInstitutionsPage *self = OST_INSTITUTIONS_PAGE (object);

  g_clear_object (&self->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_INSTITUTIONS_PAGE);

  G_OBJECT_CLASS (ost_institutions_page_parent_class)->dispose (object);
}

static void
ost_institutions_page_class_init (OstInstitutionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_institutions_page_dispose;
  page_class->set_db = ost_institutions_page_set_db;
  page_class->reload = ost_institutions_page_reload;
  page_class->add = ost_institutions_page_add;
  page_class->search = ost_institutions_page_search;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/people/institutions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstInstitutionsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, archive_cb);
}

static void
ost_institutions_page_init (OstInstitutionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_view_add_filter (self->view, "archived", _ ("Archived"));
  ost_register_view_set_layout (self->view, &layout, OST_TYPE_INSTITUTION);
  ost_page_set_title (OST_PAGE (self), _ ("Institutions"));
  ost_page_watch (OST_PAGE (self), "institution");
}
