/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-families-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/families/families-page.h"
#include "app/families/family-assigning.h"
#include "app/families/family-forms.h"
#include "app/record-dialog.h"
#include "app/staff-filter.h"
#include "app/widgets/kind-filter.h"
#include "base/date.h"
#include "families/family-register-store.h"
#include "families/family-store.h"

struct _OstFamiliesPage
{
  OstRegisterPage parent_instance;

  OstStaffFilter *assistants;
  OstKindFilter *stages;
};

G_DEFINE_FINAL_TYPE (OstFamiliesPage, ost_families_page, OST_TYPE_REGISTER_PAGE)

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
  { "name", "name", NULL, 0, OST_SORT_BY (OST_FAMILY_SORT_NAME), NULL, 0, FALSE },
  { "case", "case_number", NULL, 130, OST_SORT_BY (OST_FAMILY_SORT_CASE), NULL, 4, FALSE },
  { "address", "address", NULL, 0, OST_SORT_BY (OST_FAMILY_SORT_ADDRESS), NULL, 5, FALSE },
  { "assistant", "assistant", NULL, 90, OST_SORT_BY (OST_FAMILY_SORT_ASSISTANT), NULL, 1, FALSE },
  { "stage", "stage", NULL, 140, OST_SORT_BY (OST_FAMILY_SORT_STAGE), NULL, 2, FALSE },
  { "last-contact", "last_contact", N_ ("Last contact"), 125,
    OST_SORT_BY (OST_FAMILY_SORT_LAST_CONTACT), format_contact, 0, FALSE },
  { "next-visit", "next_visit", N_ ("Next visit"), 125, OST_SORT_BY (OST_FAMILY_SORT_NEXT_VISIT),
    format_next, 3, FALSE },
  { "flags", NULL, N_ ("Flags"), 0, 0, format_flags, 0, FALSE },
  { "opened", "opened_on", N_ ("Since"), 105, OST_SORT_BY (OST_FAMILY_SORT_OPENED), NULL, 6, TRUE },
  { "rhythm", "rhythm_days", N_ ("Rhythm (days)"), 115, 0, NULL, 6, TRUE },
};

static char *
dup_name (gconstpointer record)
{
  const OstFamilyLine *line = record;

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

static const OstRegisterChip chips[] = {
  { "in-work", N_ ("In work") }, { "obliged", N_ ("Court") },   { "za-zyciem", N_ ("Za życiem") },
  { "in-care", N_ ("In care") }, { "overdue", N_ ("Overdue") }, { "archived", N_ ("Archived") },
};

static const OstRegisterLayout layout = {
  .name = "families",
  .file_name = N_ ("families"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
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
ost_families_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstFamiliesPage *self = OST_FAMILIES_PAGE (page);
  OstFamilyQuery query = {
    .search = asked->search,
    .assistant_id = ost_staff_filter_get_staff (self->assistants),
    .stage = ost_kind_filter_get_value (self->stages),
    .obliged = ost_register_page_is_on (page, "obliged"),
    .za_zyciem = ost_register_page_is_on (page, "za-zyciem"),
    .in_care = ost_register_page_is_on (page, "in-care"),
    .overdue = ost_register_page_is_on (page, "overdue"),
    .in_work_only = ost_register_page_is_on (page, "in-work"),
    .archived = asked->archived,
    .sort = asked->sort,
    .descending = asked->descending,
  };

  ost_register_page_ask (page, &query);
}

static void
ost_families_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_FAMILY);
  const GDate today = ost_date_today ();

  ost_draft_set_date (draft, "opened_on", &today);
  ost_draft_set_int (draft, "stage", OST_STAGE_INITIAL_ASSESSMENT);
  ost_register_page_add_with (OST_REGISTER_PAGE (page),
                              ost_record_dialog_new (ost_page_get_db (page), &ost_new_family_form,
                                                     (OstSaveFunc) ost_family_store_save, draft,
                                                     0));
}

static void
ost_families_page_set_db (OstPage *page, OstDb *db)
{
  OST_PAGE_CLASS (ost_families_page_parent_class)->set_db (page, db);
  ost_staff_filter_set_db (OST_FAMILIES_PAGE (page)->assistants, db);
}

static void
ost_families_page_class_init (OstFamiliesPageClass *klass)
{
  OstPageClass *page_class = OST_PAGE_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  ost_family_assigning_install_action (GTK_WIDGET_CLASS (klass));
  page_class->set_db = ost_families_page_set_db;
  page_class->add = ost_families_page_add;
  register_class->layout = &layout;
  register_class->get_source = ost_family_register_source;
  register_class->ask = ost_families_page_ask;
  register_class->opens = "family";
  register_class->archives = OST_TYPE_FAMILY;
  register_class->set_archived = ost_family_store_set_archived;
}

static void
ost_families_page_init (OstFamiliesPage *self)
{
  OstRegisterView *view = g_object_new (OST_TYPE_REGISTER_VIEW, NULL);

  self->assistants = g_object_new (OST_TYPE_STAFF_FILTER, NULL);
  self->stages = ost_kind_filter_new (&ost_stage_kind, _ ("Every stage"), _ ("Stage"));
  ost_register_view_add_control (view, GTK_WIDGET (self->assistants));
  ost_register_view_add_control (view, GTK_WIDGET (self->stages));
  ost_register_page_set_view (OST_REGISTER_PAGE (self), view);
  ost_register_view_add_action (view, ost_family_assigning_button_new (OST_REGISTER_PAGE (self)));
  ost_page_watch (OST_PAGE (self), "family");
  ost_page_watch (OST_PAGE (self), "family_register");
  ost_page_watch (OST_PAGE (self), "visit");
}
