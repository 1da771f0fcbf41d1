/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/calendar/calendar-page.h"
#include "app/casework/children-page.h"
#include "app/documents/citations-page.h"
#include "app/documents/letterhead-page.h"
#include "app/documents/opinion-page.h"
#include "app/documents/papers-page.h"
#include "app/families/families-page.h"
#include "app/families/family-page.h"
#include "app/people/centre-page.h"
#include "app/people/dictionaries-page.h"
#include "app/people/institutions-page.h"
#include "app/people/numbering-page.h"
#include "app/people/staff-member-page.h"
#include "app/people/staff-page.h"
#include "app/placements/agreements-page.h"
#include "app/placements/amounts-page.h"
#include "app/placements/child-page.h"
#include "app/placements/import-page.h"
#include "app/placements/placements-page.h"
#include "app/storage/audit-page.h"
#include "app/storage/backup-page.h"
#include "app/support/support-page.h"
#include "app/support/supporting-family-page.h"
#include "app/today/today-page.h"
#include "app/window-sections.h"

typedef struct
{
  const char *topic;
  GType (*get_type) (void);
  const char *watched; /* the table of whom it shows: each look is noted in the audit */
} RecordPage;

static const OstSection sections[] = {
  { "today", N_ ("Today"), "x-office-document-symbolic", ost_today_page_get_type },
  { "families", N_ ("Families"), "system-users-symbolic", ost_families_page_get_type },
  { "children", N_ ("Children"), "face-smile-symbolic", ost_children_page_get_type },
  { "calendar", N_ ("Calendar"), "x-office-calendar-symbolic", ost_calendar_page_get_type },
  { "support", N_ ("Supporting families"), "emblem-favorite-symbolic", ost_support_page_get_type },
  { "placements", N_ ("Foster care"), "go-home-symbolic", ost_placements_page_get_type },
  { "papers", N_ ("Letters and opinions"), "mail-read-symbolic", ost_papers_page_get_type },
  { "centre", N_ ("Centre"), "preferences-system-symbolic", ost_centre_page_get_type, TRUE },
  { NULL },
};

static const RecordPage record_pages[] = {
  { "family", ost_family_page_get_type, "family" },
  { "supporting_family", ost_supporting_family_page_get_type, "supporting_family" },
  { "child", ost_child_page_get_type, "person" },
  { "agreements", ost_agreements_page_get_type },
  { "amounts", ost_amounts_page_get_type },
  { "import", ost_import_page_get_type },
  { "opinion", ost_opinion_page_get_type, "family" },
  { "staff-list", ost_staff_page_get_type },
  { "staff", ost_staff_member_page_get_type },
  { "institutions", ost_institutions_page_get_type },
  { "numbering", ost_numbering_page_get_type },
  { "dictionaries", ost_dictionaries_page_get_type },
  { "citations", ost_citations_page_get_type },
  { "backup", ost_backup_page_get_type },
  { "letterhead", ost_letterhead_page_get_type },
  { "audit", ost_audit_page_get_type },
  { NULL },
};

const OstSection *
ost_sections (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections) - 1;
  return sections;
}

const OstSection *
ost_section_find (const char *id)
{
  for (const OstSection *section = sections; section->id != NULL; section++)
    if (g_strcmp0 (section->id, id) == 0)
      return section;
  return NULL;
}

static const RecordPage *
find_page (const char *topic)
{
  for (const RecordPage *page = record_pages; page->topic != NULL; page++)
    if (g_strcmp0 (page->topic, topic) == 0)
      return page;
  return NULL;
}

GType
ost_record_page_type (const char *topic)
{
  const RecordPage *page = find_page (topic);

  return page != NULL ? page->get_type () : G_TYPE_INVALID;
}

const char *
ost_record_page_watched (const char *topic)
{
  const RecordPage *page = find_page (topic);

  return page != NULL ? page->watched : NULL;
}

const char *
ost_record_page_topic (GType type)
{
  for (const RecordPage *page = record_pages; page->topic != NULL; page++)
    if (page->get_type () == type)
      return page->topic;
  return NULL;
}
