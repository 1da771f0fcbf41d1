/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-visits-tab"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/family-visits-tab.h"
#include "app/casework/visit-dialog.h"
#include "app/edit.h"
#include "app/widgets/register-view.h"
#include "base/date.h"
#include "casework/visit-line-store.h"
#include "casework/visit-store.h"

struct _OstFamilyVisitsTab
{
  OstPage parent_instance;

  OstRegisterView *view;

  OstPagedList *list;
};

G_DEFINE_FINAL_TYPE (OstFamilyVisitsTab, ost_family_visits_tab, OST_TYPE_PAGE)

static char *
format_day (gconstpointer record, const GDate *today)
{
  const OstVisitLine *line = record;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (!g_date_valid (&line->day))
    return g_strdup ("");
  day = ost_date_dup_near (&line->day, today);
  time = ost_time_dup (line->from_time);
  return *time != '\0' ? g_strdup_printf ("%s, %s", day, time) : g_strdup (day);
}

static char *
format_outcome (gconstpointer record, const GDate *today)
{
  const OstVisitLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (line->outcome != OST_OUTCOME_NONE)
    return g_strdup (ost_kind_get_label (&ost_visit_outcome_kind, line->outcome));
  return g_strdup (ost_date_compare (&line->day, today) < 0 ? _ ("⚠ to write up") : _ ("planned"));
}

static char *
format_children (gconstpointer record, const GDate *today)
{
  const OstVisitLine *line = record;

  return line->children_seen > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, line->children_seen)
                                 : g_strdup ("");
}

static const OstRegisterColumn columns[] = {
  { "day", "day", N_ ("Day"), 150, OST_SORT_BY (0), format_day, 0, FALSE },
  { "form", "form", NULL, 190, 0, NULL, 1, FALSE },
  { "outcome", NULL, N_ ("Outcome"), 180, 0, format_outcome, 0, FALSE },
  { "topic", "topic", NULL, 0, 0, NULL, 2, FALSE },
  { "children", "children_seen", N_ ("Children seen"), 120, 0, format_children, 3, FALSE },
  { "assistant", "assistant", NULL, 110, 0, NULL, 4, FALSE },
};

static char *
dup_name (gconstpointer record)
{
  const OstVisitLine *line = record;
  g_autofree char *day = ost_date_dup_window (&line->day);

  return g_strjoin (", ", day, ost_kind_get_label (&ost_visit_form_kind, line->form), NULL);
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u visit or contact", "%u visits and contacts", n), n);
}

static char *
dup_archived (guint n)
{
  return g_strdup_printf (ngettext ("%u visit is archived", "%u visits are archived", n), n);
}

static const OstRegisterChip chips[] = {
  { "planned", N_ ("Planned only") },
};

static const OstRegisterLayout layout = {
  .name = "visits",
  .file_name = N_ ("visits"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .dup_name = dup_name,
  .dup_count = dup_count,
  .dup_archived = dup_archived,
  .empty_icon = "x-office-calendar-symbolic",
  .empty_title = N_ ("No visits yet"),
  .empty_text = N_ ("Plan the first visit, or write up the contact that you have just had."),
};

static void
query_changed_cb (OstFamilyVisitsTab *self)
{
  gboolean descending = FALSE;
  const char *sort = ost_register_view_get_sort (self->view, &descending);
  OstVisitLineQuery query = {
    .family_id = ost_page_get_record (OST_PAGE (self)),
    .only_planned = ost_register_view_get_filter (self->view, "planned"),
    .oldest_first = sort != NULL && !descending,
  };

  if (self->list != NULL)
    ost_paged_list_set_query (self->list, &query);
}

static void
open_cb (OstFamilyVisitsTab *self, OstRecord *line)
{
  ost_visit_dialog_open (OST_PAGE (self), line->id);
}

static void
archive_cb (OstFamilyVisitsTab *self, GArray *keys)
{
  const OstArchiving how = { OST_TYPE_VISIT, ost_visit_store_set_archived, TRUE };

  ost_register_view_archive (self->view, &how, keys);
}

static void
plan_cb (OstFamilyVisitsTab *self)
{
  const GDate today = ost_date_today ();
  const GDate tomorrow = ost_date_plus_days (&today, 1);

  ost_visit_dialog_plan (OST_PAGE (self), ost_page_get_record (OST_PAGE (self)), &tomorrow);
}

static void
ost_family_visits_tab_add (OstPage *page)
{
  ost_visit_dialog_new_contact (page, ost_page_get_record (page));
}

static void
write_up_cb (OstFamilyVisitsTab *self)
{
  ost_family_visits_tab_add (OST_PAGE (self));
}

static void
ost_family_visits_tab_set_db (OstPage *page, OstDb *db)
{
  OstFamilyVisitsTab *self = OST_FAMILY_VISITS_TAB (page);

  g_clear_object (&self->list);
  if (db != NULL)
    self->list = ost_paged_list_new (db, ost_visit_line_source ());
  ost_register_view_set_list (self->view, self->list);
}

static void
ost_family_visits_tab_reload (OstPage *page)
{
  query_changed_cb (OST_FAMILY_VISITS_TAB (page));
}

static void
ost_family_visits_tab_dispose (GObject *object)
{
  OstFamilyVisitsTab *self = OST_FAMILY_VISITS_TAB (object);

  g_clear_object (&self->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_FAMILY_VISITS_TAB);

  G_OBJECT_CLASS (ost_family_visits_tab_parent_class)->dispose (object);
}

static void
ost_family_visits_tab_class_init (OstFamilyVisitsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_family_visits_tab_dispose;
  page_class->set_db = ost_family_visits_tab_set_db;
  page_class->reload = ost_family_visits_tab_reload;
  page_class->add = ost_family_visits_tab_add;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/casework/family-visits-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFamilyVisitsTab, view);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, archive_cb);
}

static GtkWidget *
make_button (OstFamilyVisitsTab *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
ost_family_visits_tab_init (OstFamilyVisitsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_view_add_control (
      self->view, make_button (self, _ ("_Write up a contact…"), G_CALLBACK (write_up_cb)));
  ost_register_view_add_control (self->view,
                                 make_button (self, _ ("_Plan a visit…"), G_CALLBACK (plan_cb)));
  ost_register_view_set_layout (self->view, &layout, OST_TYPE_VISIT_LINE);
  ost_page_watch (OST_PAGE (self), "visit");
  ost_page_watch (OST_PAGE (self), "visit_child");
}
