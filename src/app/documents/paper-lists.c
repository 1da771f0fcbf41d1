/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/family-papers-tab.h"
#include "app/documents/paper-lists.h"
#include "app/documents/paper-preview.h"
#include "base/date.h"
#include "documents/document-store.h"

static char *
dup_title (gconstpointer record, gconstpointer context)
{
  const OstIssuedDocument *document = record;
  const char *kind = ost_kind_get_label (&ost_document_kind_kind, document->kind);

  if (document->number == NULL)
    return g_strdup (kind);
  return g_strjoin (" · ", kind, document->number, NULL);
}

static char *
dup_detail (gconstpointer record, gconstpointer context)
{
  const OstIssuedDocument *document = record;
  g_autofree char *day = ost_date_dup_numeric (&document->issued_on);
  const char *family = ost_names_get (context, "family", document->family_id);
  GString *text = g_string_new (family);

  if (*day != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", day);
  if (document->version > 1)
    {
      g_autofree char *version = g_strdup_printf (_ ("version %d"), (int) document->version);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", version);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_mark (gconstpointer record, gconstpointer context)
{
  const OstIssuedDocument *document = record;

  return g_strdup (ost_kind_get_label (&ost_document_state_kind, document->state));
}

static const OstRecordListLayout layout = {
  .title = N_ ("Register of letters"),
  .empty = N_ ("Nothing has been issued yet."),
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .dup_mark = dup_mark,
};

static GPtrArray *
list (OstTxn *txn, gint64 family_id, GError **error)
{
  return ost_document_store_list (txn, family_id, error);
}

static void
open_paper (OstFiledLists *page, OstRecord *record)
{
  const OstIssuedDocument *document = (const OstIssuedDocument *) record;

  if (document->state != OST_DOCUMENT_DRAFT)
    ost_paper_preview_open_issued (OST_PAGE (page), record->id, document->number);
  else if (document->kind == OST_DOCUMENT_KIND_COURT_OPINION)
    ost_opinion_open (OST_PAGE (page), document->family_id);
  else
    ost_paper_preview_open_draft (OST_PAGE (page), document->kind, document->family_id);
}

const OstFiledList ost_papers_list = {
  .layout = &layout,
  .get_type = ost_issued_document_get_type,
  .list = list,
  .open = open_paper,
};
