/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-families-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/families/families-page.h"
#include "app/families/family-forms.h"
#include "app/record-dialog.h"
#include "app/staff-filter.h"
#include "app/widgets/kind-filter.h"
#include "app/widgets/register-view.h"
#include "base/date.h"
#include "families/family-register-store.h"
#include "families/family-store.h"

struct _OstFamiliesPage
{
  OstPage parent_instance;

  OstRegisterView *view;
  OstStaffFilter *assistants;
  OstKindFilter *stages;

  OstPagedList *list;
};

G_DEFINE_FINAL_TYPE (OstFamiliesPage, ost_families_page, OST_TYPE_PAGE)

static char *
format_contact (gconstpointer record, const GDate *today)
{
  const OstFamilyLine *line = record;
  int days;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (!g_date_valid (&line->last_contact))
    return g_strdup (_ ("none yet"));
  days = ost_date_days_between (&line->last_contact, today);
  if (days <= 0)
    return g_strdup (_ ("today"));
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
}

static char *
format_next (gconstpointer record, const GDate *today)
{
  const OstFamilyLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (!g_date_valid (&line->next_visit))
    return g_strdup (_ ("none"));
  return ost_date_dup_near (&line->next_visit, today);
}

static char *
format_flags (gconstpointer record, const GDate *today)
{
  const OstFamilyLine *line = record;
  const struct
  {
    gboolean on;
    const char *word;
  } flags[] = {
    { line->consent_withdrawn, _ ("consent withdrawn") },
    { line->consent_missing && !line->consent_withdrawn, _ ("no consent") },
    { line->children_in_care > 0, _ ("in care") },
    { line->obliged, _ ("obliged") },
    { line->court_case && !line->obliged, _ ("court") },
    { line->blue_card, _ ("Blue Card") },
    { line->za_zyciem, _ ("Za życiem") },
    { line->pregnant, _ ("pregnancy") },
    { line->archived, _ ("archived") },
  };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (flags[i].on)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", flags[i].word);
  return g_string_free (words, FALSE);
}

static const OstRegisterColumn columns[] = {
  { "name", "name", NULL, 0, TRUE, NULL, 0, FALSE },
  { "case", "case_number", NULL, 130, TRUE, NULL, 4, FALSE },
  { "address", "address", NULL, 0, TRUE, NULL, 5, FALSE },
  { "assistant", "assistant", NULL, 90, TRUE, NULL, 1, FALSE },
  { "stage", "stage", NULL, 140, TRUE, NULL, 2, FALSE },
  { "last-contact", "last_contact", N_ ("Last contact"), 125, TRUE, format_contact, 0, FALSE },
  { "next-visit", "next_visit", N_ ("Next visit"), 125, TRUE, format_next, 3, FALSE },
  { "flags", NULL, N_ ("Flags"), 0, FALSE, format_flags, 0, FALSE },
  { "opened", "opened_on", N_ ("Since"), 105, TRUE, NULL, 6, TRUE },
  { "rhythm", "rhythm_days", N_ ("Rhythm (days)"), 115, FALSE, NULL, 6, TRUE },
};

static const struct
{
  const char *id;
  OstFamilySort sort;
} sorts[] = {
  { "name", OST_FAMILY_SORT_NAME },
  { "case", OST_FAMILY_SORT_CASE },
  { "address", OST_FAMILY_SORT_ADDRESS },
  { "assistant", OST_FAMILY_SORT_ASSISTANT },
  { "stage", OST_FAMILY_SORT_STAGE },
  { "last-contact", OST_FAMILY_SORT_LAST_CONTACT },
  { "next-visit", OST_FAMILY_SORT_NEXT_VISIT },
  { "opened", OST_FAMILY_SORT_OPENED },
};

static char *
dup_name (gconstpointer record)
{
  const OstFamilyLine *line = record;

  if (line->name == NULL)
    return g_strdup (_ ("Loading"));
  return g_strjoin (", ", line->name, line->case_number, NULL);
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u family", "%u families", n), n);
}

static char *
dup_archived (guint n)
{
  return g_strdup_printf (ngettext ("%u family is archived", "%u families are archived", n), n);
}

static const OstRegisterLayout layout = {
  .name = "families",
  .file_name = N_ ("families"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .sort = "name",
  .dup_name = dup_name,
  .dup_count = dup_count,
  .dup_archived = dup_archived,
  .search_hint = N_ ("Search: name, PESEL, case number, street, signature"),
  .empty_icon = "system-users-symbolic",
  .empty_title = N_ ("No families yet"),
  .empty_text = N_ ("Begin with the family that you work with now, or import a spreadsheet with "
                    "ostojactl."),
};

static void
query_changed_cb (OstFamiliesPage *self)
{
  gboolean descending = FALSE;
  const char *sort = ost_register_view_get_sort (self->view, &descending);
  OstFamilyQuery query = {
    .search = (char *) ost_register_view_get_search (self->view),
    .assistant_id = ost_staff_filter_get_staff (self->assistants),
    .stage = ost_kind_filter_get_value (self->stages),
    .obliged = ost_register_view_get_filter (self->view, "obliged"),
    .za_zyciem = ost_register_view_get_filter (self->view, "za-zyciem"),
    .in_care = ost_register_view_get_filter (self->view, "in-care"),
    .in_work_only = ost_register_view_get_filter (self->view, "in-work"),
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
open_cb (OstFamiliesPage *self, OstRecord *line)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "family", line->id);
}

static void
archive_cb (OstFamiliesPage *self, GArray *keys)
{
  const OstArchiving how = { OST_TYPE_FAMILY, ost_family_store_set_archived,
                             !ost_register_view_get_filter (self->view, "archived") };

  ost_register_view_archive (self->view, &how, keys);
}

static void
added_cb (OstFamiliesPage *self, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "family", id);
}

static void
ost_families_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_FAMILY);
  const GDate today = ost_date_today ();
  OstRecordDialog *dialog;

  ost_draft_set_date (draft, "opened_on", &today);
  ost_draft_set_int (draft, "stage", OST_STAGE_INITIAL_ASSESSMENT);
  dialog = ost_record_dialog_new (ost_page_get_db (page), &ost_new_family_form,
                                  (OstSaveFunc) ost_family_store_save, draft, 0);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), page, G_CONNECT_SWAPPED);
  ost_record_dialog_present (dialog, GTK_WIDGET (page));
}

static void
ost_families_page_search (OstPage *page)
{
  ost_register_view_focus_search (OST_FAMILIES_PAGE (page)->view);
}

static void
ost_families_page_set_db (OstPage *page, OstDb *db)
{
  OstFamiliesPage *self = OST_FAMILIES_PAGE (page);

  g_clear_object (&self->list);
  if (db != NULL)
    self->list = ost_paged_list_new (db, ost_family_register_source ());
  ost_register_view_set_list (self->view, self->list);
  ost_staff_filter_set_db (self->assistants, db);
  query_changed_cb (self);
}

static void
ost_families_page_reload (OstPage *page)
{
  ost_paged_list_reload (OST_FAMILIES_PAGE (page)->list);
}

static void
ost_families_page_dispose (GObject *object)
{
  OstFamiliesPage *self = OST_FAMILIES_PAGE (object);

  g_clear_object (&self->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_FAMILIES_PAGE);

  G_OBJECT_CLASS (ost_families_page_parent_class)->dispose (object);
}

static void
ost_families_page_class_init (OstFamiliesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_families_page_dispose;
  page_class->set_db = ost_families_page_set_db;
  page_class->reload = ost_families_page_reload;
  page_class->add = ost_families_page_add;
  page_class->search = ost_families_page_search;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/families/families-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFamiliesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, archive_cb);
}

static void
ost_families_page_init (OstFamiliesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->assistants = g_object_new (OST_TYPE_STAFF_FILTER, NULL);
  self->stages = ost_kind_filter_new (&ost_stage_kind, _ ("Every stage"), _ ("Stage"));
  ost_register_view_add_control (self->view, GTK_WIDGET (self->assistants));
  ost_register_view_add_control (self->view, GTK_WIDGET (self->stages));
  ost_register_view_add_filter (self->view, "in-work", _ ("In work"));
  ost_register_view_add_filter (self->view, "obliged", _ ("Court"));
  ost_register_view_add_filter (self->view, "za-zyciem", _ ("Za życiem"));
  ost_register_view_add_filter (self->view, "in-care", _ ("In care"));
  ost_register_view_add_filter (self->view, "archived", _ ("Archived"));
  ost_register_view_set_layout (self->view, &layout, OST_TYPE_FAMILY_LINE);
  g_signal_connect_object (self->assistants, "changed",
                           G_CALLBACK (ost_register_view_query_changed), self->view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stages, "changed", G_CALLBACK (ost_register_view_query_changed),
                           self->view, G_CONNECT_SWAPPED);
  ost_page_watch (OST_PAGE (self), "family");
  ost_page_watch (OST_PAGE (self), "family_register");
  ost_page_watch (OST_PAGE (self), "visit");
}
