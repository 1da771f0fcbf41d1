/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-institutions-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/people/centre-forms.h"
#include "app/people/institutions-page.h"
#include "app/record-dialog.h"
#include "base/text.h"
#include "people/institution-store.h"

struct _OstInstitutionsPage
{
  OstRegisterPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OstInstitutionsPage, ost_institutions_page, OST_TYPE_REGISTER_PAGE)

static char *
format_address (gconstpointer record, const GDate *today)
{
  const OstInstitution *institution = record;

  return ost_text_address_line (institution->street, institution->house, institution->flat,
                                institution->town);
}

static const OstRegisterColumn columns[] = {
  { "name", "name", NULL, 0, OST_SORT_BY (OST_INSTITUTION_SORT_NAME), NULL, 0, FALSE },
  { "kind", "kind", NULL, 150, OST_SORT_BY (OST_INSTITUTION_SORT_KIND), NULL, 2, FALSE },
  { "town", NULL, N_ ("Address"), 160, OST_SORT_BY (OST_INSTITUTION_SORT_TOWN), format_address, 3,
    FALSE },
  { "phone", "phone", NULL, 120, 0, NULL, 1, FALSE },
  { "contact", "contact_person", NULL, 150, 0, NULL, 4, FALSE },
};

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

static const OstRegisterChip chips[] = {
  { "archived", N_ ("Archived") },
};

static const OstRegisterLayout layout = {
  .name = "institutions",
  .file_name = N_ ("institutions"),
  .dup_archived = dup_archived,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .sort = "name",
  .dup_count = dup_count,
  .search_hint = N_ ("Search: name, town, whom to ask"),
  .empty_icon = "x-office-address-book-symbolic",
  .empty_title = N_ ("No institutions yet"),
  .empty_text = N_ ("Add the courts, schools and offices that you write to: forms offer them."),
};

static void
ost_institutions_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstInstitutionQuery query = {
    .search = asked->search,
    .archived = asked->archived,
    .sort = asked->sort,
    .descending = asked->descending,
  };

  ost_register_page_ask (page, &query);
}

static void
open_form (OstPage *self, OstDraft *draft)
{
  ost_record_dialog_present (
      ost_record_dialog_new (ost_page_get_db (self), &ost_institution_form, NULL, draft, 0),
      GTK_WIDGET (self));
}

static void
ost_institutions_page_open (OstRegisterPage *self, OstRecord *institution)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (institution);

  open_form (OST_PAGE (self), draft);
}

static void
ost_institutions_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_INSTITUTION);

  open_form (page, draft);
}

static void
ost_institutions_page_class_init (OstInstitutionsPageClass *klass)
{
  OstPageClass *page_class = OST_PAGE_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  page_class->add = ost_institutions_page_add;
  register_class->layout = &layout;
  register_class->get_source = ost_institution_store_source;
  register_class->ask = ost_institutions_page_ask;
  register_class->open = ost_institutions_page_open;
  register_class->archives = OST_TYPE_INSTITUTION;
}

static void
ost_institutions_page_init (OstInstitutionsPage *self)
{
  OstRegisterView *view = g_object_new (OST_TYPE_REGISTER_VIEW, NULL);

  ost_register_page_set_view (OST_REGISTER_PAGE (self), view);
  ost_page_set_title (OST_PAGE (self), _ ("Institutions"));
  ost_page_watch (OST_PAGE (self), "institution");
}
