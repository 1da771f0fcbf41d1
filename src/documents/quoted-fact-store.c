/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/record-build.h"
#include "documents/issued-document.h"
#include "documents/quoted-fact-store.h"
#include "storage/statement.h"

static const char *const topics[] = { "visit",     "visit_addendum", "work_plan",
                                      "plan_step", "court_order",    "episode" };

GPtrArray *
ost_quoted_fact_store_list (OstTxn *txn, gint64 document_id, GError **error)
{
  return ost_record_list (txn, OST_TYPE_QUOTED_FACT, error,
                          "where document_id = $1 and archived_at is null"
                          " order by day nulls first, record_id, sentence, id",
                          "i", document_id);
}

/* What is issued is frozen with its facts. */
static gboolean
check_open (OstTxn *txn, gint64 document_id, GError **error)
{
  g_autoptr (OstIssuedDocument) document =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, document_id, error);

  if (document == NULL)
    return FALSE;
  if (document->sha256 == NULL)
    return TRUE;
  g_set_error (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
               _ ("%s has been issued already; make a correction"), document->number);
  return FALSE;
}

static OstQuotedFact *
make_quoted (gint64 document_id, const char *part, const OstOpinionFact *fact)
{
  OstQuotedFact *quoted = g_object_new (OST_TYPE_QUOTED_FACT, NULL);

  quoted->document_id = document_id;
  quoted->part = g_strdup (part);
  quoted->topic = g_strdup (fact->topic);
  quoted->record_id = fact->record_id;
  quoted->record_rev = fact->record_rev;
  quoted->sentence = fact->sentence;
  quoted->said = g_strdup (fact->said);
  quoted->day = fact->day;
  quoted->source = g_strdup (fact->source);
  quoted->author_id = fact->author_id;
  quoted->entered_on = fact->entered_on;
  quoted->person_id = fact->person_id;
  return quoted;
}

gint64
ost_quoted_fact_store_add (
    OstTxn *txn, gint64 document_id, int part, const OstOpinionFact *fact, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%d", part);
  g_autoptr (OstQuotedFact) quoted = NULL;
  g_autoptr (OstQuotedFact) former = NULL;
  GError *failed = NULL;

  /* Guard R5: the author's judgement is not put together from the file. */
  g_return_val_if_fail (part != 14, 0);
  if (!check_open (txn, document_id, error))
    return 0;
  former = ost_record_find (txn, OST_TYPE_QUOTED_FACT, &failed,
                            "where document_id = $1 and part = $2 and topic = $3 and record_id = $4"
                            " and sentence = $5 and archived_at is null limit 1",
                            "ittii", document_id, number, fact->topic, fact->record_id,
                            (gint64) fact->sentence);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return 0;
    }
  if (former != NULL)
    return former->parent_instance.id;
  quoted = make_quoted (document_id, number, fact);
  return ost_record_save (txn, quoted, error);
}

gboolean
ost_quoted_fact_store_remove (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstQuotedFact) quoted = ost_record_load (txn, OST_TYPE_QUOTED_FACT, id, error);

  return quoted != NULL && check_open (txn, quoted->document_id, error) &&
         ost_record_erase (txn, OST_TYPE_QUOTED_FACT, id, error);
}

/* A draft's fact to be changed. (transfer full) */
static OstQuotedFact *
load_open (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstQuotedFact) quoted = ost_record_load (txn, OST_TYPE_QUOTED_FACT, id, error);

  if (quoted == NULL || !check_open (txn, quoted->document_id, error))
    return NULL;
  return ost_record_dup (quoted);
}

gboolean
ost_quoted_fact_store_mark (
    OstTxn *txn, gint64 id, gint64 person_id, gboolean own_words_of_child, GError **error)
{
  g_autoptr (OstQuotedFact) quoted = load_open (txn, id, error);

  if (quoted == NULL)
    return FALSE;
  quoted->person_id = person_id;
  quoted->own_words_of_child = own_words_of_child;
  return ost_record_save (txn, quoted, error) != 0;
}

/* The record as it is. */

void
ost_quoted_look_free (OstQuotedLook *self)
{
  g_object_unref (self->fact);
  g_free (self->now);
  g_free (self);
}

static gboolean
is_same_record (const OstQuotedFact *quoted, const OstOpinionFact *fact)
{
  return fact->record_id == quoted->record_id && g_str_equal (fact->topic, quoted->topic);
}

/* The revision of a record; 0 when it was erased. */
static gboolean
read_rev (OstTxn *txn, const OstQuotedFact *quoted, gint64 *rev, GError **error)
{
  g_autofree char *sql = NULL;
  GError *failed = NULL;

  *rev = 0;
  if (!g_strv_contains (topics, quoted->topic))
    return TRUE;
  sql = g_strdup_printf ("select rev from %s where id = $1", quoted->topic);
  ost_txn_get_int (txn, rev, &failed, sql, "i", quoted->record_id);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* The same words anywhere in the record, else what stands in their place. */
static void
compare (OstQuotedLook *look, const GPtrArray *facts)
{
  const OstOpinionFact *instead = NULL;
  gboolean there = FALSE;

  look->state = OST_QUOTED_SAME;
  for (guint i = 0; i < facts->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (facts, i);

      if (!is_same_record (look->fact, fact))
        continue;
      there = TRUE;
      if (g_str_equal (fact->said, look->fact->said) &&
          g_date_compare (&fact->day, &look->fact->day) == 0)
        return;
      if (fact->sentence == look->fact->sentence)
        instead = fact;
    }
  look->state = there ? OST_QUOTED_CHANGED : OST_QUOTED_GONE;
  look->now = instead != NULL ? g_strdup (instead->said) : NULL;
}

static OstQuotedLook *
look_at (OstTxn *txn, const OstQuotedFact *quoted, const GPtrArray *facts, GError **error)
{
  OstQuotedLook *look;
  gint64 rev = 0;

  if (!read_rev (txn, quoted, &rev, error))
    return NULL;
  look = g_new0 (OstQuotedLook, 1);
  look->fact = g_object_ref ((OstQuotedFact *) quoted);
  if (rev == 0)
    look->state = OST_QUOTED_GONE;
  else if (rev != quoted->record_rev)
    compare (look, facts);
  return look;
}

static OstOpinionFacts *
list_all_facts (OstTxn *txn, gint64 family_id, GError **error)
{
  GDate always;

  g_date_clear (&always, 1);
  return ost_opinion_fact_store_list (txn, family_id, &always, &always, error);
}

GPtrArray *
ost_quoted_fact_store_look (OstTxn *txn, gint64 document_id, gint64 family_id, GError **error)
{
  g_autoptr (GPtrArray) quoted = ost_quoted_fact_store_list (txn, document_id, error);
  g_autoptr (OstOpinionFacts) facts =
      quoted != NULL ? list_all_facts (txn, family_id, error) : NULL;
  g_autoptr (GPtrArray) looks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_quoted_look_free);

  if (facts == NULL)
    return NULL;
  for (guint i = 0; i < quoted->len; i++)
    {
      OstQuotedLook *look = look_at (txn, g_ptr_array_index (quoted, i), facts->facts, error);

      if (look == NULL)
        return NULL;
      g_ptr_array_add (looks, look);
    }
  return g_steal_pointer (&looks);
}

gboolean
ost_quoted_fact_store_keep (OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (OstQuotedFact) quoted = load_open (txn, id, error);

  return quoted != NULL && read_rev (txn, quoted, &quoted->record_rev, error) &&
         ost_record_save (txn, quoted, error) != 0;
}

gboolean
ost_quoted_fact_store_take_new (OstTxn *txn, gint64 id, gint64 family_id, GError **error)
{
  g_autoptr (OstQuotedFact) quoted = load_open (txn, id, error);
  g_autoptr (OstOpinionFacts) facts = NULL;

  if (quoted == NULL)
    return FALSE;
  facts = list_all_facts (txn, family_id, error);
  for (guint i = 0; facts != NULL && i < facts->facts->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (facts->facts, i);

      if (!is_same_record (quoted, fact) || fact->sentence != quoted->sentence)
        continue;
      g_free (quoted->said);
      quoted->said = g_strdup (fact->said);
      quoted->day = fact->day;
      quoted->entered_on = fact->entered_on;
      quoted->record_rev = fact->record_rev;
      return ost_record_save (txn, quoted, error) != 0;
    }
  if (facts != NULL)
    g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                         _ ("The file says nothing in its place any more"));
  return FALSE;
}
