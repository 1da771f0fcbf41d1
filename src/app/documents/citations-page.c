/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-citations-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/citations-page.h"
#include "base/date.h"
#include "documents/citation-store.h"

struct _OstCitationsPage
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstCitationsPage, ost_citations_page, OST_TYPE_FILED_LISTS)

/* Where each is printed; the code itself for one that was added later. */
static const struct
{
  const char *code;
  const char *words;
} uses[] = {
  { "act-2011", N_ ("The act that all papers name") },
  { "opinion", N_ ("Opinion for the court") },
  { "plan", N_ ("Plan of work") },
  { "plan-in-care", N_ ("Plan of work, child in care") },
  { "family-card", N_ ("Card of the family") },
  { "visit-card", N_ ("Card of visits") },
  { "cofinancing", N_ ("Settlement of the gmina’s share") },
  { "za-zyciem", N_ ("The “Za życiem” act") },
};

static const char *
get_use (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (g_str_equal (uses[i].code, code))
      return _ (uses[i].words);
  return code;
}

static char *
dup_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (((const OstCitation *) record)->content);
}

static char *
dup_detail (gconstpointer record, gconstpointer context)
{
  const OstCitation *citation = record;
  g_autofree char *checked = ost_date_dup_numeric (&citation->checked_on);
  g_autofree char *since = ost_date_dup_numeric (&citation->valid_from);
  GString *text = g_string_new (get_use (citation->code));

  if (*since != '\0')
    {
      /* Translators: %s is a day */
      g_autofree char *words = g_strdup_printf (_ ("in force since %s"), since);

      g_string_append_printf (text, " · %s", words);
    }
  if (*checked != '\0')
    {
      /* Translators: %s is the day when the words were compared with the journal of laws */
      g_autofree char *words = g_strdup_printf (_ ("checked %s"), checked);

      g_string_append_printf (text, " · %s", words);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_mark (gconstpointer record, gconstpointer context)
{
  const GDate today = ost_date_today ();

  return ost_citation_is_old (record, &today) ? g_strdup (_ ("⚠ to be checked")) : NULL;
}

static GPtrArray *
list_citations (OstTxn *txn, gint64 file_id, GError **error)
{
  return ost_citation_store_list (txn, error);
}

static const OstFormGroup groups[] = {
  { NULL,
    N_ ("Compare it with the journal of laws, then write down the day. Papers that are issued "
        "already do not change."),
    { "content", "valid_from", "checked_on" } },
};

static const OstFormLayout form = {
  .name = "citation",
  .new_title = N_ ("Citation"),
  .edit_title = N_ ("Citation"),
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
};

static const OstRecordListLayout layout = {
  .title = N_ ("What papers cite"),
  .empty = N_ ("Nothing yet: citations come with a new database."),
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .dup_mark = dup_mark,
};

static const OstFiledList citation_list = {
  .layout = &layout,
  .get_type = ost_citation_get_type,
  .list = list_citations,
  .form = &form,
};

static const OstFiledList *const lists[] = { &citation_list };

static gint64
ost_citations_page_get_family (OstFiledLists *page)
{
  return 0;
}

static void
ost_citations_page_class_init (OstCitationsPageClass *klass)
{
  OST_FILED_LISTS_CLASS (klass)->get_family = ost_citations_page_get_family;
  OST_PAGE_CLASS (klass)->add = NULL;
}

static void
ost_citations_page_init (OstCitationsPage *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  ost_page_set_title (OST_PAGE (self), _ ("Legal citations"));
}
