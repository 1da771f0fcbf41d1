/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-store.h"
#include "documents/court-opinion-store.h"
#include "documents/document-store.h"
#include "documents/note-sentences.h"
#include "documents/opinion-review-store.h"
#include "documents/opinion-settings-store.h"
#include "documents/quoted-fact-store.h"

typedef struct
{
  OstTxn *txn;
  gint64 family_id;
  OstIssuedDocument *draft; /* NULL: none yet */
  GPtrArray *looks;         /* of OstQuotedLook, NULL without a draft */
  const char *texts[OST_OPINION_N_TEXTS];
  OstOpinionReview *review;
  GError **error;
} Reviewing;

static void
warning_free (gpointer data)
{
  OstReviewWarning *self = data;

  g_free (self->said);
  g_free (self->now);
  g_free (self);
}

void
ost_opinion_review_free (OstOpinionReview *self)
{
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->facts, ost_opinion_facts_free);
  g_free (self);
}

guint
ost_opinion_review_count_left_out (const OstOpinionReview *self, OstFactMark mark)
{
  guint n = 0;

  for (guint i = 0; i < self->left_out->len; i++)
    if (((const OstOpinionFact *) self->left_out->pdata[i])->mark == mark)
      n++;
  return n;
}

static OstReviewWarning *
warn (Reviewing *self, OstReviewKind kind, int part)
{
  OstReviewWarning *warning = g_new0 (OstReviewWarning, 1);

  warning->kind = kind;
  warning->part = part;
  g_date_clear (&warning->day, 1);
  g_ptr_array_add (self->review->warnings, warning);
  return warning;
}

/* The letter, the signatures. */

static gboolean
review_deadline (Reviewing *self)
{
  GError *failed = NULL;
  g_autoptr (OstCourtRequest) request =
      self->draft != NULL && self->draft->request_id != 0
          ? ost_record_load (self->txn, OST_TYPE_COURT_REQUEST, self->draft->request_id, &failed)
          : ost_court_store_find_request (self->txn, self->family_id, &failed);

  if (request != NULL && g_date_valid (&request->due_on) && !g_date_valid (&request->answered_on) &&
      ost_date_compare (&request->due_on, ost_txn_get_today (self->txn)) < 0)
    warn (self, OST_REVIEW_DEADLINE, 0)->day = request->due_on;
  if (failed != NULL)
    g_propagate_error (self->error, failed);
  return failed == NULL;
}

static gboolean
review_signatures (Reviewing *self)
{
  g_autoptr (OstPaperSource) source = ost_paper_source_new (self->txn, self->error);
  OstOpinionSettings settings;

  if (source == NULL || !ost_paper_source_read_family (source, self->family_id, self->error) ||
      !ost_opinion_settings_load (self->txn, &settings, self->error))
    return FALSE;
  if (source->assistant == NULL)
    warn (self, OST_REVIEW_NO_SIGNATURE, 0);
  if (settings.countersigned && source->centre->head == NULL)
    warn (self, OST_REVIEW_NO_COUNTERSIGNATURE, 0);
  return TRUE;
}

/* The texts. */

static gboolean
has_facts (const Reviewing *self, int part)
{
  g_autofree char *number = g_strdup_printf ("%d", part);

  for (guint i = 0; self->looks != NULL && i < self->looks->len; i++)
    if (g_str_equal (((const OstQuotedLook *) self->looks->pdata[i])->fact->part, number))
      return TRUE;
  return FALSE;
}

/* Parts 2, 3, 5, 6 and 9 are told by the file without a word of the author. */
static gboolean
needs_words (int part)
{
  return part == 1 || part == 4 || part == 7 || part == 8 || part >= 10;
}

static void
review_empty (Reviewing *self)
{
  for (int part = 1; part <= OST_OPINION_N_PARTS; part++)
    if (needs_words (part) && ost_opinion_text_is_empty (self->texts[part]) &&
        !has_facts (self, part))
      warn (self, OST_REVIEW_EMPTY, part);
  if (ost_opinion_text_quotes_child (self->texts[8]))
    warn (self, OST_REVIEW_CHILD_QUOTED, 8);
}

/* A correction repeats what it corrects; only other opinions are told of. */
static gboolean
review_repetition (Reviewing *self)
{
  GError *failed = NULL;
  g_autoptr (OstIssuedDocument) former = ost_document_store_find_newest (
      self->txn, self->family_id, OST_DOCUMENT_KIND_COURT_OPINION, &failed);
  g_autoptr (GPtrArray) sections = NULL;

  if (failed != NULL)
    g_propagate_error (self->error, failed);
  if (former == NULL ||
      (self->draft != NULL && self->draft->replaces_id == former->parent_instance.id))
    return failed == NULL;
  sections = ost_document_store_list_sections (self->txn, former->parent_instance.id, self->error);
  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const OstDocumentSection *section = g_ptr_array_index (sections, i);
      const int part = (int) g_ascii_strtoll (section->part, NULL, 10);

      if (part > 0 && part < OST_OPINION_N_TEXTS && !ost_opinion_text_is_empty (section->content) &&
          g_strcmp0 (section->content, self->texts[part]) == 0)
        warn (self, OST_REVIEW_SAME_AS_BEFORE, part)->day = former->issued_on;
    }
  return sections != NULL;
}

/* The ticked facts. */

static void
review_fact (Reviewing *self, const OstQuotedLook *look)
{
  const int part = (int) g_ascii_strtoll (look->fact->part, NULL, 10);
  OstReviewWarning *warning = NULL;

  if (look->state == OST_QUOTED_CHANGED)
    warning = warn (self, OST_REVIEW_CHANGED, part);
  else if (look->state == OST_QUOTED_GONE)
    warning = warn (self, OST_REVIEW_GONE, part);
  else if (ost_opinion_fact_is_stale (part, &look->fact->day, ost_txn_get_today (self->txn)))
    warning = warn (self, OST_REVIEW_STALE, part);
  if (warning != NULL)
    {
      warning->day = look->fact->day;
      warning->said = g_strdup (look->fact->said);
      warning->now = g_strdup (look->now);
    }
  if (look->fact->own_words_of_child && ost_note_quotes_literally (look->fact->said))
    warn (self, OST_REVIEW_CHILD_QUOTED, part)->said = g_strdup (look->fact->said);
}

static gboolean
is_quoted (const Reviewing *self, const OstOpinionFact *fact)
{
  for (guint i = 0; self->looks != NULL && i < self->looks->len; i++)
    {
      const OstQuotedFact *quoted = ((const OstQuotedLook *) self->looks->pdata[i])->fact;

      if (quoted->record_id == fact->record_id && g_str_equal (quoted->topic, fact->topic))
        return TRUE;
    }
  return FALSE;
}

/* Guard R5: which entries are used, and which of those that weigh are not. Facts come by record. */
static void
review_selection (Reviewing *self)
{
  const GPtrArray *facts = self->review->facts->facts;
  const OstOpinionFact *last = NULL;

  for (guint i = 0; i < facts->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (facts, i);

      if (last != NULL && last->record_id == fact->record_id &&
          g_str_equal (last->topic, fact->topic))
        continue;
      last = fact;
      if (!is_quoted (self, fact))
        {
          if (fact->mark != OST_FACT_PLAIN)
            g_ptr_array_add (self->review->left_out, (gpointer) fact);
        }
      else if (g_str_equal (fact->topic, "visit"))
        self->review->n_used++;
    }
}

static gboolean
read_draft (Reviewing *self, GPtrArray **sections)
{
  GError *failed = NULL;

  self->draft = ost_document_store_find_draft (self->txn, self->family_id,
                                               OST_DOCUMENT_KIND_COURT_OPINION, &failed);
  if (failed != NULL)
    g_propagate_error (self->error, failed);
  if (self->draft == NULL)
    return failed == NULL;
  self->looks = ost_quoted_fact_store_look (self->txn, self->draft->parent_instance.id,
                                            self->family_id, self->error);
  if (self->looks != NULL)
    *sections =
        ost_document_store_list_sections (self->txn, self->draft->parent_instance.id, self->error);
  for (guint i = 0; *sections != NULL && i < (*sections)->len; i++)
    {
      const OstDocumentSection *section = g_ptr_array_index (*sections, i);
      const guint64 part = g_ascii_strtoull (section->part, NULL, 10);

      if (part < OST_OPINION_N_TEXTS)
        self->texts[part] = section->content;
    }
  return *sections != NULL;
}

static gboolean
read_facts (Reviewing *self)
{
  GDate from;
  GDate to;

  if (!ost_court_opinion_store_get_period (self->txn, self->family_id, self->draft, &from, &to,
                                           self->error))
    return FALSE;
  self->review->facts =
      ost_opinion_fact_store_list (self->txn, self->family_id, &from, &to, self->error);
  return self->review->facts != NULL;
}

OstOpinionReview *
ost_opinion_review_store_load (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (OstOpinionReview) review = g_new0 (OstOpinionReview, 1);
  g_autoptr (GPtrArray) sections = NULL;
  Reviewing self = { .txn = txn, .family_id = family_id, .review = review, .error = error };
  gboolean done;

  review->warnings = g_ptr_array_new_with_free_func (warning_free);
  review->left_out = g_ptr_array_new ();
  done = read_draft (&self, &sections) && read_facts (&self) && review_deadline (&self) &&
         review_signatures (&self) && review_repetition (&self);
  if (done)
    {
      review_empty (&self);
      for (guint i = 0; self.looks != NULL && i < self.looks->len; i++)
        review_fact (&self, g_ptr_array_index (self.looks, i));
      review_selection (&self);
    }
  g_clear_object (&self.draft);
  g_clear_pointer (&self.looks, g_ptr_array_unref);
  return done ? g_steal_pointer (&review) : NULL;
}
