/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-placements-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/new-placement.h"
#include "app/placements/placement-watch.h"
#include "app/placements/placements-page.h"
#include "app/placements/share-view.h"
#include "app/record-dialog.h"
#include "base/date.h"
#include "placements/care-register-store.h"

struct _OstPlacementsPage
{
  OstRegisterPage parent_instance;

  OstRegisterView *view;
  OstShareView *share;
};

G_DEFINE_FINAL_TYPE (OstPlacementsPage, ost_placements_page, OST_TYPE_REGISTER_PAGE)

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
  { "name", "name", NULL, 165, OST_SORT_BY (OST_CARE_SORT_NAME), NULL, 0, FALSE },
  { "form", "form", NULL, 0, OST_SORT_BY (OST_CARE_SORT_FORM), NULL, 2, FALSE },
  { "place", "place_name", N_ ("Family or facility"), 0, 0, NULL, 4, FALSE },
  { "since", "since", NULL, 105, OST_SORT_BY (OST_CARE_SORT_SINCE), NULL, 1, FALSE },
  { "rate", NULL, N_ ("Share today"), 130, OST_SORT_BY (OST_CARE_SORT_RATE), format_rate, 0,
    FALSE },
  { "next", NULL, N_ ("Next change"), 150, OST_SORT_BY (OST_CARE_SORT_NEXT_CHANGE), format_next, 3,
    FALSE },
  { "county", "county", NULL, 100, 0, NULL, 5, FALSE },
};

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
  .dup_count = dup_count,
  .search_hint = N_ ("Search: child, foster family, facility"),
  .empty_icon = "go-home-symbolic",
  .empty_title = N_ ("No child is in care"),
  .empty_text = N_ ("Add the child with the first placement, or import a spreadsheet of "
                    "placements."),
};

static void
ost_placements_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstCareQuery query = {
    .search = asked->search,
    .sort = asked->sort,
    .descending = asked->descending,
  };

  ost_register_page_ask (page, &query);
}

/* A child in care whose family nobody knows begins here too (M4). */
static void
ost_placements_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_NEW_PLACEMENT);
  OstRecordDialog *dialog = ost_record_dialog_new (ost_page_get_db (page), &ost_new_placement_form,
                                                   ost_new_placement_save, draft, 0);

  ost_placement_watch_begin (dialog, ost_page_get_db (page));
  ost_register_page_add_with (OST_REGISTER_PAGE (page), dialog);
}

static void
ost_placements_page_set_db (OstPage *page, OstDb *db)
{
  OST_PAGE_CLASS (ost_placements_page_parent_class)->set_db (page, db);
  ost_share_view_set_db (OST_PLACEMENTS_PAGE (page)->share, db);
}

static void
ost_placements_page_reload (OstPage *page)
{
  OST_PAGE_CLASS (ost_placements_page_parent_class)->reload (page);
  ost_share_view_reload (OST_PLACEMENTS_PAGE (page)->share);
}

static void
ost_placements_page_class_init (OstPlacementsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  page_class->set_db = ost_placements_page_set_db;
  page_class->reload = ost_placements_page_reload;
  page_class->add = ost_placements_page_add;
  register_class->has_template = TRUE;
  register_class->layout = &layout;
  register_class->get_source = ost_care_register_source;
  register_class->ask = ost_placements_page_ask;
  register_class->opens = "child";

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  g_type_ensure (OST_TYPE_SHARE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/placements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPlacementsPage, view);
  gtk_widget_class_bind_template_child (widget_class, OstPlacementsPage, share);
}

static void
ost_placements_page_init (OstPlacementsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_page_set_view (OST_REGISTER_PAGE (self), self->view);
  ost_page_watch (OST_PAGE (self), "episode");
  ost_page_watch (OST_PAGE (self), "interruption");
  ost_page_watch (OST_PAGE (self), "child_cost");
  ost_page_watch (OST_PAGE (self), "facility_cost");
  ost_page_watch (OST_PAGE (self), "agreement_rule");
  ost_page_watch (OST_PAGE (self), "statutory_amount");
  ost_page_watch (OST_PAGE (self), "person");
}
