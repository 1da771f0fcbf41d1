/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/document-register-store.h"
#include "documents/issued-document.h"
#include "people/staff.h"
#include "people/staff-store.h"
#include "storage/search.h"

#define SHOWN(member, KIND, label)                                                                 \
  OST_FIELD (OstDocumentLine, member, KIND, label, OST_FIELD_COMPUTED)
#define SHOWN_OF(member, KIND, label, detail)                                                      \
  OST_FIELD_OF (OstDocumentLine, member, KIND, label, OST_FIELD_COMPUTED, detail)

static const OstField fields[] = {
  SHOWN (number, TEXT, N_ ("Our reference")),
  SHOWN_OF (kind, KIND, N_ ("Kind"), &ost_document_kind_kind),
  SHOWN (title, TEXT, N_ ("Title")),
  SHOWN (family, TEXT, N_ ("Family")),
  SHOWN_OF (family_id, LINK, N_ ("Family"), "family"),
  SHOWN_OF (state, KIND, N_ ("State"), &ost_document_state_kind),
  SHOWN (version, INT, N_ ("Version")),
  SHOWN (author, TEXT, N_ ("Author")),
  SHOWN (issued_on, DATE, N_ ("Issued on")),
};

OST_DEFINE_RECORD (OstDocumentLine, ost_document_line, "issued_document", fields, NULL)

/* The states in the order in which a paper goes through them. */
#define STATE_ORDER                                                                                \
  "case d.state when 'szkic' then 0 when 'do-podpisu' then 1 when 'podpisane' then 2"              \
  " when 'wyslane' then 3 when 'doreczone' then 4 else 5 end"

static const char *const order_by[] = {
  [OST_DOCUMENT_SORT_DATE] = "d.issued_on",
  [OST_DOCUMENT_SORT_NUMBER] = "d.number",
  [OST_DOCUMENT_SORT_KIND] = "d.kind",
  [OST_DOCUMENT_SORT_FAMILY] = "r.name_key",
  [OST_DOCUMENT_SORT_STATE] = STATE_ORDER,
  [OST_DOCUMENT_SORT_AUTHOR] = "(select s.surname from staff s where s.id = d.author_id)",
};

static const char *
choose_states (const OstDocumentQuery *query)
{
  if (query->drafts)
    return "d.sha256 is null";
  if (query->to_sign && query->to_send)
    return "d.state in ('do-podpisu', 'podpisane')";
  if (query->to_sign)
    return "d.state = 'do-podpisu'";
  return query->to_send ? "d.state = 'podpisane'" : "d.sha256 is not null";
}

/* The newest come first within what is equal. */
static char *
dup_keys_sql (const OstDocumentQuery *query)
{
  return g_strdup_printf (
      "select d.id, d.number, d.title, f.name from issued_document d"
      " left join family f on f.id = d.family_id"
      " left join family_register r on r.family_id = d.family_id"
      " where d.archived_at is null and %s order by %s%s nulls last, d.issued_on desc, d.id desc",
      choose_states (query), order_by[query->sort], query->descending ? " desc" : "");
}

GArray *
ost_document_register_keys (OstTxn *txn, const OstDocumentQuery *query, GError **error)
{
  g_autofree char *sql = dup_keys_sql (query);
  g_autoptr (OstStatement) row = ost_statement_new_streaming (txn, sql);

  return ost_search_filter (row, query->search, 3, error);
}

static gboolean
name_author (OstTxn *txn, OstDocumentLine *line, gint64 staff_id, GError **error)
{
  g_autoptr (OstStaff) staff = NULL;

  if (staff_id == 0)
    return TRUE;
  staff = ost_record_load (txn, OST_TYPE_STAFF, staff_id, error);
  if (staff != NULL)
    line->author = ost_staff_dup_name (staff);
  return staff != NULL;
}

static gboolean
name_family (OstTxn *txn, OstDocumentLine *line, GError **error)
{
  GError *failed = NULL;

  if (line->family_id == 0)
    return TRUE;
  ost_txn_get_text (txn, &line->family, &failed, "select name from family where id = $1", "i",
                    line->family_id);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gpointer
load_line (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstIssuedDocument) document =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, id, error);
  g_autoptr (OstDocumentLine) line = NULL;

  if (document == NULL)
    return NULL;
  line = g_object_new (OST_TYPE_DOCUMENT_LINE, NULL);
  line->parent_instance.id = id;
  line->number = g_strdup (document->number);
  line->kind = document->kind;
  line->title = g_strdup (document->title);
  line->family_id = document->family_id;
  line->state = document->state;
  line->version = document->version;
  line->issued_on = document->issued_on;
  if (!name_author (txn, line, document->author_id, error) || !name_family (txn, line, error))
    return NULL;
  return g_steal_pointer (&line);
}

GPtrArray *
ost_document_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error)
{
  return ost_paged_load_each (txn, keys, n_keys, load_line, error);
}

static GArray *
list_keys (OstTxn *txn, gpointer query, GError **error)
{
  return ost_document_register_keys (txn, query, error);
}

const OstPagedSource *
ost_document_register_source (void)
{
  static OstPagedSource source = {
    .list_keys = list_keys,
    .load_rows = ost_document_register_lines,
    OST_PAGED_QUERY (OstDocumentQuery, search),
  };

  source.record_type = OST_TYPE_DOCUMENT_LINE;
  return &source;
}
