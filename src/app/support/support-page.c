/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-support-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/record-dialog.h"
#include "app/support/support-forms.h"
#include "app/support/support-page.h"
#include "app/support/support-words.h"
#include "support/support-register-store.h"
#include "support/support-store.h"

struct _OstSupportPage
{
  OstRegisterPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OstSupportPage, ost_support_page, OST_TYPE_REGISTER_PAGE)

static char *
format_state (gconstpointer record, const GDate *today)
{
  const OstSupportLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  return ost_support_state_dup_words (line->state, &line->contract_to);
}

static const OstRegisterColumn columns[] = {
  { "name", "name", NULL, 0, OST_SORT_BY (OST_SUPPORT_SORT_NAME), NULL, 0, FALSE },
  { "address", "address", NULL, 0, OST_SORT_BY (OST_SUPPORT_SORT_ADDRESS), NULL, 3, FALSE },
  { "helped", "helped", NULL, 0, 0, NULL, 1, FALSE },
  { "contract", "contract_no", NULL, 130, OST_SORT_BY (OST_SUPPORT_SORT_CONTRACT), NULL, 4, FALSE },
  { "contract-to", "contract_to", NULL, 110, OST_SORT_BY (OST_SUPPORT_SORT_CONTRACT_END), NULL, 2,
    FALSE },
  { "state", NULL, N_ ("State"), 200, OST_SORT_BY (OST_SUPPORT_SORT_STATE), format_state, 0,
    FALSE },
};

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u supporting family", "%u supporting families", n), n);
}

static char *
dup_archived (guint n)
{
  return g_strdup_printf (
      ngettext ("%u supporting family is archived", "%u supporting families are archived", n), n);
}

static const OstRegisterChip chips[] = {
  { "archived", N_ ("Archived") },
};

static const OstRegisterLayout layout = {
  .name = "support",
  .file_name = N_ ("supporting-families"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .sort = "name",
  .dup_count = dup_count,
  .dup_archived = dup_archived,
  .search_hint = N_ ("Search: name, street, contract no."),
  .empty_icon = "emblem-favorite-symbolic",
  .empty_title = N_ ("No supporting families yet"),
  .empty_text = N_ ("Add a family that helps another one: its checks, contract and "
                    "reimbursements are kept here."),
};

static void
ost_support_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstSupportQuery query = {
    .search = asked->search,
    .archived = asked->archived,
    .sort = asked->sort,
    .descending = asked->descending,
  };

  ost_register_page_ask (page, &query);
}

static void
ost_support_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_SUPPORTING_FAMILY);

  ost_register_page_add_with (
      OST_REGISTER_PAGE (page),
      ost_record_dialog_new (ost_page_get_db (page), &ost_supporting_family_form,
                             (OstSaveFunc) ost_support_store_save, draft, 0));
}

static void
ost_support_page_class_init (OstSupportPageClass *klass)
{
  OstPageClass *page_class = OST_PAGE_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  page_class->add = ost_support_page_add;
  register_class->layout = &layout;
  register_class->get_source = ost_support_register_source;
  register_class->ask = ost_support_page_ask;
  register_class->opens = "supporting_family";
  register_class->archives = OST_TYPE_SUPPORTING_FAMILY;
}

static void
ost_support_page_init (OstSupportPage *self)
{
  OstRegisterView *view = g_object_new (OST_TYPE_REGISTER_VIEW, NULL);

  ost_register_page_set_view (OST_REGISTER_PAGE (self), view);
  ost_page_watch (OST_PAGE (self), "supporting_family");
  ost_page_watch (OST_PAGE (self), "supported_family");
  ost_page_watch (OST_PAGE (self), "family");
}
