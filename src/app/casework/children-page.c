/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-children-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/children-page.h"
#include "app/staff-filter.h"
#include "app/widgets/register-view.h"
#include "base/date.h"
#include "casework/child-register-store.h"
#include "placements/form.h"

/* After a month without a look the assistant and the head are told (day.md S5). */
#define LONG_UNSEEN 30

struct _OstChildrenPage
{
  OstPage parent_instance;

  OstRegisterView *view;
  OstStaffFilter *assistants;

  OstPagedList *list;
};

G_DEFINE_FINAL_TYPE (OstChildrenPage, ost_children_page, OST_TYPE_PAGE)

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
  { "name", "name", NULL, 0, TRUE, NULL, 0, FALSE },
  { "age", "age", N_ ("Age"), 100, TRUE, format_age, 0, FALSE },
  { "family", "families", NULL, 0, TRUE, NULL, 2, FALSE },
  { "place", NULL, N_ ("Whereabouts"), 0, FALSE, format_place, 1, FALSE },
  { "in-care-since", "in_care_since", NULL, 120, TRUE, NULL, 4, FALSE },
  { "last-seen", "last_seen", N_ ("Last seen"), 130, TRUE, format_seen, 0, FALSE },
  { "assistant", "assistant", NULL, 110, TRUE, NULL, 3, FALSE },
  { "birth-date", "birth_date", NULL, 110, TRUE, NULL, 5, TRUE },
};

static const struct
{
  const char *id;
  OstChildSort sort;
} sorts[] = {
  { "name", OST_CHILD_SORT_NAME },
  { "age", OST_CHILD_SORT_BIRTH_DATE },
  { "birth-date", OST_CHILD_SORT_BIRTH_DATE },
  { "last-seen", OST_CHILD_SORT_LAST_SEEN },
  { "in-care-since", OST_CHILD_SORT_IN_CARE_SINCE },
  { "family", OST_CHILD_SORT_FAMILY },
  { "assistant", OST_CHILD_SORT_ASSISTANT },
};

static char *
dup_name (gconstpointer record)
{
  const OstChildLine *line = record;

  return g_strdup (line->name != NULL ? line->name : _ ("Loading"));
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u child", "%u children", n), n);
}

static const OstRegisterLayout layout = {
  .name = "children",
  .file_name = N_ ("children"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .sort = "name",
  .dup_name = dup_name,
  .dup_count = dup_count,
  .search_hint = N_ ("Search: surname, given name"),
  .empty_icon = "system-users-symbolic",
  .empty_title = N_ ("No children yet"),
  .empty_text = N_ ("Children come here from the families: open a family and add its members."),
  .comes_from_elsewhere = TRUE,
};

static void
query_changed_cb (OstChildrenPage *self)
{
  gboolean descending = FALSE;
  const char *sort = ost_register_view_get_sort (self->view, &descending);
  OstChildQuery query = {
    .search = (char *) ost_register_view_get_search (self->view),
    .assistant_id = ost_staff_filter_get_staff (self->assistants),
    .in_care = ost_register_view_get_filter (self->view, "in-care"),
    .not_seen_month = ost_register_view_get_filter (self->view, "unseen"),
    .descending = descending,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].id, sort) == 0)
      query.sort = sorts[i].sort;
  if (self->list != NULL)
    ost_paged_list_set_query (self->list, &query);
}

/* A child opens with its family; one whose family is not known opens among the placements. */
static void
open_cb (OstChildrenPage *self, OstRecord *record)
{
  const OstChildLine *line = (OstChildLine *) record;

  if (line->family_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "family", line->family_id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "child", record->id);
}

static void
ost_children_page_search (OstPage *page)
{
  ost_register_view_focus_search (OST_CHILDREN_PAGE (page)->view);
}

static void
ost_children_page_set_db (OstPage *page, OstDb *db)
{
  OstChildrenPage *self = OST_CHILDREN_PAGE (page);

  g_clear_object (&self->list);
  if (db != NULL)
    self->list = ost_paged_list_new (db, ost_child_register_source ());
  ost_register_view_set_list (self->view, self->list);
  ost_staff_filter_set_db (self->assistants, db);
  query_changed_cb (self);
}

static void
ost_children_page_reload (OstPage *page)
{
  ost_paged_list_reload (OST_CHILDREN_PAGE (page)->list);
}

static void
ost_children_page_dispose (GObject *object)
{
  OstChildrenPage *self = OST_CHILDREN_PAGE (object);

  g_clear_object (&self->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_CHILDREN_PAGE);

  G_OBJECT_CLASS (ost_children_page_parent_class)->dispose (object);
}

static void
ost_children_page_class_init (OstChildrenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_children_page_dispose;
  page_class->set_db = ost_children_page_set_db;
  page_class->reload = ost_children_page_reload;
  page_class->search = ost_children_page_search;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/casework/children-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstChildrenPage, view);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
ost_children_page_init (OstChildrenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->assistants = g_object_new (OST_TYPE_STAFF_FILTER, NULL);
  ost_register_view_add_control (self->view, GTK_WIDGET (self->assistants));
  ost_register_view_add_filter (self->view, "in-care", _ ("In care"));
  ost_register_view_add_filter (self->view, "unseen", _ ("Not seen for 30 days"));
  ost_register_view_set_layout (self->view, &layout, OST_TYPE_CHILD_LINE);
  g_signal_connect_object (self->assistants, "changed",
                           G_CALLBACK (ost_register_view_query_changed), self->view,
                           G_CONNECT_SWAPPED);
  ost_page_watch (OST_PAGE (self), "person");
  ost_page_watch (OST_PAGE (self), "family_member");
  ost_page_watch (OST_PAGE (self), "episode");
  ost_page_watch (OST_PAGE (self), "visit");
}
