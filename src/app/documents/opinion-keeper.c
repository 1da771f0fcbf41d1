/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/opinion-keeper.h"
#include "app/documents/opinion-parts.h"
#include "base/date.h"
#include "base/record-build.h"
#include "documents/court-opinion-store.h"
#include "documents/document-store.h"
#include "documents/paper-store.h"
#include "documents/quoted-fact-store.h"
#include "families/family-store.h"

/* A form of its own for each family: "opinion/12". */
static char *
dup_form (gint64 family_id)
{
  return g_strdup_printf ("opinion/%" G_GINT64_FORMAT, family_id);
}

void
ost_opinion_file_free (OstOpinionFile *self)
{
  g_clear_object (&self->sheet);
  g_clear_object (&self->request);
  g_clear_pointer (&self->subject, ost_family_subject_free);
  g_clear_pointer (&self->facts, ost_opinion_facts_free);
  g_clear_pointer (&self->looks, g_ptr_array_unref);
  g_clear_pointer (&self->household, g_ptr_array_unref);
  g_clear_pointer (&self->typed, ost_form_draft_free);
  g_free (self);
}

char **
ost_opinion_file_dup_children (const OstOpinionFile *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < self->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (self->household, i);

      if (row->member->role == OST_ROLE_CHILD)
        g_strv_builder_add (names, row->person->given_name);
    }
  return g_strv_builder_end (names);
}

static gboolean
load_facts (OstOpinionFile *self, OstTxn *txn, gint64 family_id, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstIssuedDocument) draft =
      ost_document_store_find_draft (txn, family_id, OST_DOCUMENT_KIND_COURT_OPINION, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (draft != NULL)
    self->looks = ost_quoted_fact_store_look (txn, draft->parent_instance.id, family_id, error);
  else
    self->looks = g_ptr_array_new ();
  if (self->looks == NULL ||
      !ost_court_opinion_store_get_period (txn, family_id, draft, &self->from, &self->to, error))
    return FALSE;
  self->facts = ost_opinion_fact_store_list (txn, family_id, &self->from, &self->to, error);
  return self->facts != NULL;
}

static gboolean
load_typed (OstOpinionFile *self, OstTxn *txn, gint64 family_id, GError **error)
{
  g_autofree char *form = dup_form (family_id);
  GError *failed = NULL;

  self->typed = ost_form_draft_store_load (txn, form, 0, &failed);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
load_parts (OstOpinionFile *self, OstTxn *txn, gint64 family_id, GError **error)
{
  self->sheet = ost_opinion_sheet_load (txn, family_id, error);
  if (self->sheet == NULL)
    return FALSE;
  if (self->sheet->request_id != 0)
    {
      self->request = ost_record_load (txn, OST_TYPE_COURT_REQUEST, self->sheet->request_id, error);
      if (self->request == NULL)
        return FALSE;
    }
  self->subject = ost_family_subject_load (txn, family_id, ost_txn_get_today (txn), error);
  self->household = ost_family_store_list_household (txn, family_id, FALSE, error);
  return self->subject != NULL && self->household != NULL &&
         ost_opinion_settings_load (txn, &self->settings, error) &&
         load_facts (self, txn, family_id, error) && load_typed (self, txn, family_id, error);
}

gpointer
ost_opinion_file_load (OstTxn *txn, gpointer arg, GError **error)
{
  OstOpinionFile *self = g_new0 (OstOpinionFile, 1);

  if (load_parts (self, txn, *(gint64 *) arg, error))
    return self;
  ost_opinion_file_free (self);
  return NULL;
}

/* Texts. */

OstOpinionWriting *
ost_opinion_writing_new (const OstOpinionFile *file)
{
  OstOpinionWriting *self = g_new0 (OstOpinionWriting, 1);

  self->family_id = file->sheet->family_id;
  self->request_id = file->sheet->request_id;
  return self;
}

void
ost_opinion_writing_free (gpointer data)
{
  OstOpinionWriting *self = data;

  for (guint i = 0; i < OST_OPINION_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self->json);
  g_clear_pointer (&self->typesetter, ost_typesetter_unref);
  g_free (self);
}

gpointer
ost_opinion_render (OstTxn *txn, gpointer arg, GError **error)
{
  const OstOpinionWriting *writing = arg;

  return ost_paper_store_render_opinion (txn, writing->typesetter, writing->family_id,
                                         (const char *const *) writing->texts, error);
}

gpointer
ost_opinion_keep_typed (OstTxn *txn, gpointer arg, GError **error)
{
  const OstOpinionWriting *writing = arg;
  g_autofree char *form = dup_form (writing->family_id);
  g_autoptr (OstFormDraft) draft = ost_form_draft_new (form, 0, writing->json);

  return GINT_TO_POINTER (ost_form_draft_store_save (txn, draft, error));
}

gpointer
ost_opinion_save (OstTxn *txn, gpointer arg, GError **error)
{
  const OstOpinionWriting *writing = arg;
  g_autofree char *form = dup_form (writing->family_id);
  gint64 id = 0;

  for (int part = 1; part < OST_OPINION_N_TEXTS; part++)
    {
      g_autofree char *number = g_strdup_printf ("%d", part);

      if (!writing->wanted[part])
        continue;
      id = ost_opinion_sheet_save_part (txn, writing->family_id, writing->request_id, number,
                                        writing->texts[part], error);
      if (id == 0)
        return NULL;
    }
  if (id == 0 || !ost_form_draft_store_erase (txn, form, 0, error))
    return NULL;
  return g_memdup2 (&id, sizeof id);
}

/* Facts. */

void
ost_fact_changing_free (gpointer data)
{
  OstFactChanging *self = data;

  g_free (self->topic);
  g_free (self);
}

static gboolean
tick (OstTxn *txn, const OstFactChanging *self, GError **error)
{
  const GDate always = ost_date_none ();
  const gint64 id = ost_opinion_sheet_begin (txn, self->family_id, self->request_id, error);
  g_autoptr (OstOpinionFacts) facts =
      id != 0 ? ost_opinion_fact_store_list (txn, self->family_id, &always, &always, error) : NULL;

  for (guint i = 0; facts != NULL && i < facts->facts->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (facts->facts, i);

      if (fact->record_id == self->record_id && fact->sentence == self->sentence &&
          g_str_equal (fact->topic, self->topic))
        return ost_quoted_fact_store_add (txn, id, self->part, fact, error) != 0;
    }
  if (facts != NULL)
    g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                         _ ("The file says nothing in its place any more"));
  return FALSE;
}

gpointer
ost_opinion_change_fact (OstTxn *txn, gpointer arg, GError **error)
{
  const OstFactChanging *self = arg;

  switch (self->change)
    {
    case OST_FACT_TICK:
      return GINT_TO_POINTER (tick (txn, self, error));
    case OST_FACT_UNTICK:
      return GINT_TO_POINTER (ost_quoted_fact_store_remove (txn, self->quoted_id, error));
    case OST_FACT_MARK:
      return GINT_TO_POINTER (ost_quoted_fact_store_mark (txn, self->quoted_id, self->person_id,
                                                          self->own_words, error));
    case OST_FACT_KEEP:
      return GINT_TO_POINTER (ost_quoted_fact_store_keep (txn, self->quoted_id, error));
    case OST_FACT_TAKE_NEW:
      return GINT_TO_POINTER (
          ost_quoted_fact_store_take_new (txn, self->quoted_id, self->family_id, error));
    default:
      g_assert_not_reached ();
    }
}

gpointer
ost_opinion_set_period (OstTxn *txn, gpointer arg, GError **error)
{
  const OstOpinionPeriod *period = arg;
  const gint64 id = ost_opinion_sheet_begin (txn, period->family_id, period->request_id, error);
  g_autoptr (OstIssuedDocument) former =
      id != 0 ? ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, id, error) : NULL;
  g_autoptr (OstIssuedDocument) draft = NULL;

  if (former == NULL)
    return NULL;
  draft = ost_record_dup (former);
  draft->period_from = period->from;
  draft->period_to = period->to;
  return GINT_TO_POINTER (ost_record_save (txn, draft, error) != 0);
}

gpointer
ost_opinion_set_settings (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_opinion_settings_save (txn, arg, error));
}
