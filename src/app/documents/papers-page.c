/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/casework/court-lists.h"
#include "app/documents/paper-lists.h"
#include "app/documents/papers-page.h"

struct _OstPapersPage
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstPapersPage, ost_papers_page, OST_TYPE_FILED_LISTS)

static const OstFiledList *const lists[] = { &ost_all_requests_list, &ost_papers_list };

static void
ost_papers_page_class_init (OstPapersPageClass *klass)
{
}

static void
ost_papers_page_init (OstPapersPage *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
}
