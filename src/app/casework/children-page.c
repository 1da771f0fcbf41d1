/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-children-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/children-page.h"
#include "app/staff-filter.h"
#include "base/date.h"
#include "casework/child-register-store.h"
#include "placements/form.h"

/* After a month without a look the assistant and the head are told (day.md S5). */
#define LONG_UNSEEN 30

struct _OstChildrenPage
{
  OstRegisterPage parent_instance;

  OstStaffFilter *assistants;
};

G_DEFINE_FINAL_TYPE (OstChildrenPage, ost_children_page, OST_TYPE_REGISTER_PAGE)

static char *
format_age (gconstpointer record, const GDate *today)
{
  const OstChildLine *line = record;

  if (!g_date_valid (&line->birth_date))
    return g_strdup ("");
  if (line->age == 0)
    return g_strdup (_ ("under a year"));
  return g_strdup_printf (ngettext ("%d year", "%d years", (gulong) line->age), (int) line->age);
}

static char *
format_place (gconstpointer record, const GDate *today)
{
  const OstChildLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (line->care_form != NULL)
    return g_strdup (ost_kind_get_label (&ost_form_kind,
                                         MAX (ost_kind_find (&ost_form_kind, line->care_form), 0)));
  return g_strdup (line->whereabouts != NULL ? line->whereabouts : _ ("at home"));
}

static char *
format_seen (gconstpointer record, const GDate *today)
{
  const OstChildLine *line = record;
  int days;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (!g_date_valid (&line->last_seen))
    return g_strdup (_ ("⚠ never"));
  days = ost_date_days_between (&line->last_seen, today);
  if (days <= 0)
    return g_strdup (_ ("today"));
  if (days >= LONG_UNSEEN)
    return g_strdup_printf (ngettext ("⚠ %d day ago", "⚠ %d days ago", (gulong) days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
}

static const OstRegisterColumn columns[] = {
  { "name", "name", NULL, 0, OST_SORT_BY (OST_CHILD_SORT_NAME), NULL, 0, FALSE },
  { "age", "age", N_ ("Age"), 100, OST_SORT_BY (OST_CHILD_SORT_BIRTH_DATE), format_age, 0, FALSE },
  { "family", "families", NULL, 0, OST_SORT_BY (OST_CHILD_SORT_FAMILY), NULL, 2, FALSE },
  { "place", NULL, N_ ("Whereabouts"), 0, 0, format_place, 1, FALSE },
  { "in-care-since", "in_care_since", NULL, 120, OST_SORT_BY (OST_CHILD_SORT_IN_CARE_SINCE), NULL,
    4, FALSE },
  { "last-seen", "last_seen", N_ ("Last seen"), 130, OST_SORT_BY (OST_CHILD_SORT_LAST_SEEN),
    format_seen, 0, FALSE },
  { "assistant", "assistant", NULL, 110, OST_SORT_BY (OST_CHILD_SORT_ASSISTANT), NULL, 3, FALSE },
  { "birth-date", "birth_date", NULL, 110, OST_SORT_BY (OST_CHILD_SORT_BIRTH_DATE), NULL, 5, TRUE },
};

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u child", "%u children", n), n);
}

static const OstRegisterChip chips[] = {
  { "in-care", N_ ("In care") },
  { "unseen", N_ ("Not seen for 30 days") },
};

static const OstRegisterLayout layout = {
  .name = "children",
  .file_name = N_ ("children"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .sort = "name",
  .dup_count = dup_count,
  .search_hint = N_ ("Search: surname, given name"),
  .empty_icon = "system-users-symbolic",
  .empty_title = N_ ("No children yet"),
  .empty_text = N_ ("Children come here from the families: open a family and add its members."),
  .comes_from_elsewhere = TRUE,
};

static void
ost_children_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstChildrenPage *self = OST_CHILDREN_PAGE (page);
  OstChildQuery query = {
    .search = asked->search,
    .assistant_id = ost_staff_filter_get_staff (self->assistants),
    .in_care = ost_register_page_is_on (page, "in-care"),
    .not_seen_month = ost_register_page_is_on (page, "unseen"),
    .sort = asked->sort,
    .descending = asked->descending,
  };

  ost_register_page_ask (page, &query);
}

/* A child opens with its family; one whose family is not known opens among the placements. */
static void
ost_children_page_open (OstRegisterPage *self, OstRecord *record)
{
  const OstChildLine *line = (OstChildLine *) record;

  if (line->family_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "family", line->family_id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "child", record->id);
}

static void
ost_children_page_set_db (OstPage *page, OstDb *db)
{
  OST_PAGE_CLASS (ost_children_page_parent_class)->set_db (page, db);
  ost_staff_filter_set_db (OST_CHILDREN_PAGE (page)->assistants, db);
}

static void
ost_children_page_class_init (OstChildrenPageClass *klass)
{
  OstPageClass *page_class = OST_PAGE_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  page_class->set_db = ost_children_page_set_db;
  register_class->layout = &layout;
  register_class->get_source = ost_child_register_source;
  register_class->ask = ost_children_page_ask;
  register_class->open = ost_children_page_open;
}

static void
ost_children_page_init (OstChildrenPage *self)
{
  OstRegisterView *view = g_object_new (OST_TYPE_REGISTER_VIEW, NULL);

  self->assistants = g_object_new (OST_TYPE_STAFF_FILTER, NULL);
  ost_register_view_add_control (view, GTK_WIDGET (self->assistants));
  ost_register_page_set_view (OST_REGISTER_PAGE (self), view);
  ost_page_watch (OST_PAGE (self), "person");
  ost_page_watch (OST_PAGE (self), "family_member");
  ost_page_watch (OST_PAGE (self), "episode");
  ost_page_watch (OST_PAGE (self), "visit");
}
