/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-store.h"
#include "documents/court-opinion-filling.h"
#include "documents/court-opinion-store.h"
#include "documents/document-store.h"
#include "documents/opinion-settings-store.h"
#include "documents/quoted-fact-store.h"

/* Longer ago is another story, unless the author chooses it. */
#define MONTHS_LOOKED_AT 12

static gboolean
read_texts (OstOpinionFilling *self, const OstIssuedDocument *draft)
{
  g_autoptr (GPtrArray) sections = NULL;

  if (draft == NULL)
    return TRUE;
  sections =
      ost_document_store_list_sections (self->source->txn, draft->parent_instance.id, self->error);
  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const OstDocumentSection *section = g_ptr_array_index (sections, i);
      const guint64 part = g_ascii_strtoull (section->part, NULL, 10);

      if (part < OST_OPINION_N_TEXTS && section->content != NULL)
        self->texts[part] = ost_paper_source_keep (self->source, g_strdup (section->content));
    }
  return sections != NULL;
}

/* Facts that were ticked.  A note that has become confidential meanwhile is not printed (R3). */
static gboolean
is_confidential (OstTxn *txn, const OstQuotedFact *fact)
{
  static const char *const notes =
      "select id from visit where id = $1 and confidential_towards_id is not null";
  static const char *const addenda =
      "select v.id from visit_addendum a join visit v on v.id = a.visit_id where a.id = $1"
      " and v.confidential_towards_id is not null";
  gint64 id = 0;

  if (g_str_equal (fact->topic, "visit"))
    return ost_txn_get_int (txn, &id, NULL, notes, "i", fact->record_id);
  return g_str_equal (fact->topic, "visit_addendum") &&
         ost_txn_get_int (txn, &id, NULL, addenda, "i", fact->record_id);
}

static OstOpinionQuote
quote_fact (OstPaperSource *source, const OstQuotedFact *fact)
{
  return (OstOpinionQuote){
    .part = (int) g_ascii_strtoll (fact->part, NULL, 10),
    .said = ost_paper_source_keep (source, g_strdup (fact->said)),
    .day = fact->day,
    .source = ost_paper_source_keep (source, g_strdup (fact->source)),
    .author = ost_paper_source_staff_name (source, fact->author_id),
    .entered_on = fact->entered_on,
    .person_id = fact->person_id,
    .own_words_of_child = fact->own_words_of_child,
    .topic = ost_paper_source_keep (source, g_strdup (fact->topic)),
    .record_id = fact->record_id,
    .record_rev = fact->record_rev,
  };
}

static gboolean
read_quotes (OstOpinionFilling *self, const OstIssuedDocument *draft)
{
  g_autoptr (GPtrArray) facts = NULL;
  OstOpinionQuote *quotes;

  if (draft == NULL)
    return TRUE;
  facts = ost_quoted_fact_store_list (self->source->txn, draft->parent_instance.id, self->error);
  if (facts == NULL)
    return FALSE;
  quotes = OST_PAPER_ROOM (self->source, facts->len, OstOpinionQuote);
  for (guint i = 0; i < facts->len; i++)
    if (!is_confidential (self->source->txn, g_ptr_array_index (facts, i)))
      quotes[self->opinion->n_quotes++] = quote_fact (self->source, g_ptr_array_index (facts, i));
  self->opinion->quotes = quotes;
  return TRUE;
}

/* The court, its signature and questions. */

/* The letter that the draft answers, else the family's newest. */
static OstCourtRequest *
find_request (OstOpinionFilling *self, const OstIssuedDocument *draft)
{
  if (draft != NULL && draft->request_id != 0)
    return ost_record_load (self->source->txn, OST_TYPE_COURT_REQUEST, draft->request_id,
                            self->error);
  return ost_court_store_find_request (self->source->txn, self->source->family->parent_instance.id,
                                       self->error);
}

static gboolean
read_request (OstOpinionFilling *self, const OstIssuedDocument *draft)
{
  g_autoptr (OstCourtRequest) request = find_request (self, draft);

  if (request == NULL)
    return *self->error == NULL;
  self->questions = ost_paper_source_keep (self->source, g_strdup (request->questions));
  self->opinion->signature = ost_paper_source_keep (self->source, g_strdup (request->signature));
  self->opinion->letter_date = request->letter_date;
  self->opinion->received_on = request->received_on;
  return ost_paper_source_address (self->source, request->institution_id, &self->opinion->addressee,
                                   self->error);
}

static void
choose_period (const OstFamily *family,
               const OstIssuedDocument *draft,
               const GDate *today,
               GDate *from,
               GDate *to)
{
  const GDate year_ago = ost_date_plus_months (today, -MONTHS_LOOKED_AT);

  *to = *today;
  *from = family->opened_on;
  if (ost_date_compare (from, &year_ago) < 0)
    *from = year_ago;
  if (draft != NULL && g_date_valid (&draft->period_from))
    *from = draft->period_from;
  if (draft != NULL && g_date_valid (&draft->period_to))
    *to = draft->period_to;
}

gboolean
ost_court_opinion_store_get_period (OstTxn *txn,
                                    gint64 family_id,
                                    const OstIssuedDocument *draft,
                                    GDate *from,
                                    GDate *to,
                                    GError **error)
{
  g_autoptr (OstFamily) family = ost_record_load (txn, OST_TYPE_FAMILY, family_id, error);

  if (family != NULL)
    choose_period (family, draft, ost_txn_get_today (txn), from, to);
  return family != NULL;
}

/* Foot, version, subjects. */

static gboolean
fill_foot (OstOpinionFilling *self)
{
  static const char *const copies[] = { "Adresat", "a/a", NULL };
  const OstStaff *assistant = self->source->assistant;
  const OstCentre *centre = self->source->centre;
  OstCourtOpinion *opinion = self->opinion;
  OstOpinionSettings settings;

  opinion->copies = copies;
  opinion->assistant.role = "asystent rodziny";
  if (assistant != NULL)
    {
      opinion->assistant.name =
          ost_paper_source_staff_name (self->source, assistant->parent_instance.id);
      if (assistant->title != NULL)
        opinion->assistant.role = assistant->title;
    }
  if (!ost_opinion_settings_load (self->source->txn, &settings, self->error))
    return FALSE;
  if (settings.countersigned)
    {
      OstSignature *head = OST_PAPER_ROOM (self->source, 1, OstSignature);

      *head = (OstSignature){ "Przekazuję", centre->head, centre->head_title };
      opinion->assistant.caption =
          assistant != NULL && assistant->sex == OST_SEX_WOMAN ? "Sporządziła" : "Sporządził";
      opinion->head = head;
    }
  return TRUE;
}

static gboolean
fill_version (OstOpinionFilling *self, const OstIssuedDocument *draft)
{
  g_autoptr (OstIssuedDocument) former = NULL;
  g_autofree char *day = NULL;

  self->opinion->version = draft != NULL ? (guint) MAX (draft->version, 1) : 1;
  if (draft == NULL || draft->replaces_id == 0)
    return TRUE;
  former = ost_record_load (self->source->txn, OST_TYPE_ISSUED_DOCUMENT, draft->replaces_id,
                            self->error);
  if (former == NULL)
    return FALSE;
  day = ost_date_dup_polish (&former->issued_on);
  self->opinion->version = (guint) former->version + 1;
  self->opinion->replaces =
      ost_paper_source_printf (self->source, "opinię nr %s z dnia %s (wersja %d)", former->number,
                               day, (int) former->version);
  return TRUE;
}

static void
fill_subjects (OstOpinionFilling *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (self->source->household, i);
      g_autofree char *born = ost_date_dup_numeric (&row->person->birth_date);

      g_string_append_printf (text, "%s%s %s%s%s", text->len > 0 ? "\n" : "",
                              row->person->given_name, row->person->surname,
                              *born != '\0' ? ", ur. " : "", born);
    }
  self->opinion->subjects =
      text->len > 0 ? ost_paper_source_keep (self->source, g_strdup (text->str)) : NULL;
  g_string_free (text, TRUE);
}

void
ost_court_opinion_store_fill_standard (OstPaperSource *source, OstCourtOpinion *opinion)
{
  const struct
  {
    const char **text;
    const char *code;
  } texts[] = { { &opinion->basis_text, "opinion-sources" },
                { &opinion->no_letter_text, "opinion-no-letter" },
                { &opinion->no_questions_text, "opinion-no-questions" },
                { &opinion->no_duties_text, "opinion-no-duties" },
                { &opinion->no_care_text, "opinion-no-care" },
                { &opinion->closing_text, "opinion-closing" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i].text == NULL)
      *texts[i].text = ost_paper_source_text (source, texts[i].code);
}

static gboolean
fill_all (OstOpinionFilling *self, const OstIssuedDocument *draft)
{
  OstPaperSource *source = self->source;
  OstCourtOpinion *opinion = self->opinion;

  opinion->assistants = ost_paper_source_assistants (source);
  opinion->assistant_since = source->assistant_since;
  choose_period (source->family, draft, &source->today, &opinion->period_from, &opinion->period_to);
  fill_subjects (self);
  ost_court_opinion_store_fill_standard (source, opinion);
  opinion->citation = ost_paper_source_cite (source, "opinion", self->error);
  return opinion->citation != NULL && fill_foot (self) && fill_version (self, draft) &&
         read_texts (self, draft) && read_quotes (self, draft) && read_request (self, draft) &&
         ost_paper_source_basis (source, &opinion->basis, self->error) &&
         ost_opinion_filling_read_visits (self) && ost_opinion_filling_read_court (self) &&
         ost_opinion_filling_read_plan (self) && ost_opinion_filling_read_people (self) &&
         ost_opinion_filling_read_help (self);
}

gboolean
ost_court_opinion_store_fill (OstPaperSource *source,
                              const OstOpinionDraft *draft,
                              const char *number,
                              OstCourtOpinion *opinion,
                              GError **error)
{
  GError *failed = NULL;
  OstOpinionFilling self = { .source = source, .opinion = opinion, .error = &failed };
  gboolean filled;

  *opinion = (OstCourtOpinion){ 0 };
  ost_paper_source_fill (source, &opinion->paper, number);
  opinion->paper.draft = number == NULL;
  filled = fill_all (&self, draft->document);
  for (guint i = 0; draft->typed != NULL && i < OST_OPINION_N_TEXTS; i++)
    self.texts[i] = ost_paper_source_keep (source, g_strdup (draft->typed[i]));
  if (filled)
    {
      ost_opinion_texts_fill (opinion, self.texts, self.questions, source->kept);
      ost_opinion_filling_count_gaps (&self);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return filled;
}
