/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-placements-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/new-placement.h"
#include "app/placements/placement-watch.h"
#include "app/placements/placements-page.h"
#include "app/placements/share-view.h"
#include "app/record-dialog.h"
#include "app/widgets/register-view.h"
#include "base/date.h"
#include "placements/care-register-store.h"

struct _OstPlacementsPage
{
  OstPage parent_instance;

  OstRegisterView *view;
  OstShareView *share;

  OstPagedList *list;
};

G_DEFINE_FINAL_TYPE (OstPlacementsPage, ost_placements_page, OST_TYPE_PAGE)

static char *
format_rate (gconstpointer record, const GDate *today)
{
  const OstCareLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (line->problem != NULL)
    return g_strconcat ("⚠ ", line->problem, NULL);
  if (line->exemption != NULL)
    return g_strconcat ("0 %, ", line->exemption, NULL);
  return g_strdup_printf ("%d %%", (int) line->rate);
}

static char *
format_next (gconstpointer record, const GDate *today)
{
  const OstCareLine *line = record;
  g_autofree char *day = NULL;

  if (!g_date_valid (&line->next_change))
    return g_strdup ("");
  day = ost_date_dup_numeric (&line->next_change);
  /* Translators: the gmina's share from a day on: "30 % from 15.11.2026" */
  return g_strdup_printf (_ ("%d %% from %s"), (int) line->next_rate, day);
}

static const OstRegisterColumn columns[] = {
  { "name", "name", NULL, 165, TRUE, NULL, 0, FALSE },
  { "form", "form", NULL, 0, TRUE, NULL, 2, FALSE },
  { "place", "place_name", N_ ("Family or facility"), 0, FALSE, NULL, 4, FALSE },
  { "since", "since", NULL, 105, TRUE, NULL, 1, FALSE },
  { "rate", NULL, N_ ("Share today"), 130, TRUE, format_rate, 0, FALSE },
  { "next", NULL, N_ ("Next change"), 150, TRUE, format_next, 3, FALSE },
  { "county", "county", NULL, 100, FALSE, NULL, 5, FALSE },
};

static const struct
{
  const char *id;
  OstCareSort sort;
} sorts[] = {
  { "name", OST_CARE_SORT_NAME },        { "form", OST_CARE_SORT_FORM },
  { "since", OST_CARE_SORT_SINCE },      { "rate", OST_CARE_SORT_RATE },
  { "next", OST_CARE_SORT_NEXT_CHANGE },
};

static char *
dup_name (gconstpointer record)
{
  const OstCareLine *line = record;

  return g_strdup (line->name != NULL ? line->name : _ ("Loading"));
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u child in care", "%u children in care", n), n);
}

static const OstRegisterLayout layout = {
  .name = "care",
  .file_name = N_ ("children-in-care"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .sort = "name",
  .dup_name = dup_name,
  .dup_count = dup_count,
  .search_hint = N_ ("Search: child, foster family, facility"),
  .empty_icon = "go-home-symbolic",
  .empty_title = N_ ("No child is in care"),
  .empty_text = N_ ("Add the child with the first placement, or import a spreadsheet of "
                    "placements."),
};

static void
query_changed_cb (OstPlacementsPage *self)
{
  gboolean descending = FALSE;
  const char *sort = ost_register_view_get_sort (self->view, &descending);
  OstCareQuery query = {
    .search = (char *) ost_register_view_get_search (self->view),
    .descending = descending,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].id, sort) == 0)
      query.sort = sorts[i].sort;
  if (self->list != NULL)
    ost_paged_list_set_query (self->list, &query);
}

static void
open_cb (OstPlacementsPage *self, OstRecord *line)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "child", line->id);
}

static void
added_cb (OstPlacementsPage *self, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "child", id);
}

/* A child in care whose family nobody knows begins here too (M4). */
static void
ost_placements_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_NEW_PLACEMENT);
  OstRecordDialog *dialog = ost_record_dialog_new (ost_page_get_db (page), &ost_new_placement_form,
                                                   ost_new_placement_save, draft, 0);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), page, G_CONNECT_SWAPPED);
  ost_placement_watch_begin (dialog, ost_page_get_db (page));
  ost_record_dialog_present (dialog, GTK_WIDGET (page));
}

static void
ost_placements_page_search (OstPage *page)
{
  ost_register_view_focus_search (OST_PLACEMENTS_PAGE (page)->view);
}

static void
ost_placements_page_set_db (OstPage *page, OstDb *db)
{
  OstPlacementsPage *self = OST_PLACEMENTS_PAGE (page);

  g_clear_object (&self->list);
  if (db != NULL)
    self->list = ost_paged_list_new (db, ost_care_register_source ());
  ost_register_view_set_list (self->view, self->list);
  ost_share_view_set_db (self->share, db);
  query_changed_cb (self);
}

static void
ost_placements_page_reload (OstPage *page)
{
  ost_paged_list_reload (OST_PLACEMENTS_PAGE (page)->list);
  ost_share_view_reload (OST_PLACEMENTS_PAGE (page)->share);
}

static void
ost_placements_page_dispose (GObject *object)
{
  OstPlacementsPage *self = OST_PLACEMENTS_PAGE (object);

  g_clear_object (&self->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_PLACEMENTS_PAGE);

  G_OBJECT_CLASS (ost_placements_page_parent_class)->dispose (object);
}

static void
ost_placements_page_class_init (OstPlacementsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_placements_page_dispose;
  page_class->set_db = ost_placements_page_set_db;
  page_class->reload = ost_placements_page_reload;
  page_class->add = ost_placements_page_add;
  page_class->search = ost_placements_page_search;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  g_type_ensure (OST_TYPE_SHARE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/placements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPlacementsPage, view);
  gtk_widget_class_bind_template_child (widget_class, OstPlacementsPage, share);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
ost_placements_page_init (OstPlacementsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_view_set_layout (self->view, &layout, OST_TYPE_CARE_LINE);
  ost_page_watch (OST_PAGE (self), "episode");
  ost_page_watch (OST_PAGE (self), "interruption");
  ost_page_watch (OST_PAGE (self), "child_cost");
  ost_page_watch (OST_PAGE (self), "facility_cost");
  ost_page_watch (OST_PAGE (self), "agreement_rule");
  ost_page_watch (OST_PAGE (self), "statutory_amount");
  ost_page_watch (OST_PAGE (self), "person");
}
