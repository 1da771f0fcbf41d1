/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "documents/document-register-store.h"
#include "documents/issued-document.h"
#include "people/staff.h"
#include "people/staff-store.h"

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

static gpointer
copy_query (gpointer query)
{
  OstDocumentQuery *copy = g_memdup2 (query, sizeof *copy);

  copy->search = g_strdup (copy->search);
  return copy;
}

static void
free_query (gpointer query)
{
  g_free (((OstDocumentQuery *) query)->search);
  g_free (query);
}

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

static gboolean
begins_a_word (char **words, const char *wanted)
{
  for (char **word = words; *word != NULL; word++)
    if (g_str_has_prefix (*word, wanted))
      return TRUE;
  return FALSE;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
is_wanted (OstStatement *row, char **wanted)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (wanted == NULL)
    return TRUE;
  text = g_strdup_printf ("%s %s %s", or_nothing (ost_statement_get_text (row, 1)),
                          or_nothing (ost_statement_get_text (row, 2)),
                          or_nothing (ost_statement_get_text (row, 3)));
  words = ost_text_search_words (text);
  for (char **word = wanted; *word != NULL; word++)
    if (!begins_a_word (words, *word))
      return FALSE;
  return TRUE;
}

GArray *
ost_document_register_keys (OstTxn *txn, const OstDocumentQuery *query, GError **error)
{
  g_autofree char *sql = dup_keys_sql (query);
  g_auto (GStrv) wanted = query->search != NULL ? ost_text_search_words (query->search) : NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (OstStatement) row = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  while (ost_statement_step (row, &failed))
    if (is_wanted (row, wanted))
      {
        const gint64 id = ost_statement_get_int (row, 0);

        g_array_append_val (keys, id);
      }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&keys);
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

static OstDocumentLine *
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
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_keys; i++)
    {
      OstDocumentLine *line = load_line (txn, keys[i], error);

      if (line == NULL)
        return NULL;
      g_ptr_array_add (lines, line);
    }
  return g_steal_pointer (&lines);
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
    .copy_query = copy_query,
    .free_query = free_query,
  };

  source.record_type = OST_TYPE_DOCUMENT_LINE;
  return &source;
}
