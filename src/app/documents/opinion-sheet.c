/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/opinion-sheet.h"
#include "base/record-build.h"
#include "base/text.h"
#include "casework/court-store.h"
#include "documents/document-store.h"

#define PART(member, label) OST_FIELD (OstOpinionSheet, member, LONG_TEXT, label, OST_FIELD_PLAIN)

static const OstField fields[] = {
  OST_FIELD_OF (OstOpinionSheet, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (
      OstOpinionSheet, request_id, LINK, N_ ("Court request"), OST_FIELD_PLAIN, "court_request"),
  PART (answers, N_ ("1. Answers to the questions of the court, a paragraph each")),
  PART (papers, N_ ("2. Papers that were used")),
  PART (guardians, N_ ("3. Probation officer and coordinator")),
  PART (course, N_ ("4. Course of the cooperation")),
  PART (duties, N_ ("5. Duties set by the court, what the table does not say")),
  PART (goals, N_ ("6. Plan of work, what the table does not say")),
  PART (conditions, N_ ("7. Conditions of life, a paragraph for each area")),
  PART (children, N_ ("8. Children, each in a paragraph that begins with the name")),
  PART (contacts, N_ ("9. Contacts with a child in care")),
  PART (help, N_ ("10. Help that was given")),
  PART (strengths, N_ ("11. Strengths and protecting factors")),
  PART (threats, N_ ("12. Difficulties and threats")),
  PART (position, N_ ("13. Position of the family")),
  PART (conclusions, N_ ("14. Conclusions of the assistant")),
  PART (not_known, N_ ("15. What the assistant does not know")),
  PART (annexes, N_ ("Annexes")),
};

OST_DEFINE_RECORD (OstOpinionSheet, ost_opinion_sheet, "opinion_sheet", fields, NULL)

/* Parts of the draft by the sheet's fields. */
static const struct
{
  const char *field;
  const char *part;
} parts[] = {
  { "answers", "1" },   { "papers", "2" },       { "guardians", "3" },  { "course", "4" },
  { "duties", "5" },    { "goals", "6" },        { "conditions", "7" }, { "children", "8" },
  { "contacts", "9" },  { "help", "10" },        { "strengths", "11" }, { "threats", "12" },
  { "position", "13" }, { "conclusions", "14" }, { "not_known", "15" }, { "annexes", "16" },
};

static void
take_part (OstOpinionSheet *self, const OstDocumentSection *section)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].part, section->part))
      ost_record_put_text (self,
                           ost_record_class_find (OST_RECORD_GET_CLASS (self), parts[i].field),
                           section->content);
}

static gboolean
take_draft (OstOpinionSheet *self, OstTxn *txn, const OstIssuedDocument *draft, GError **error)
{
  g_autoptr (GPtrArray) sections =
      ost_document_store_list_sections (txn, draft->parent_instance.id, error);

  if (sections == NULL)
    return FALSE;
  self->parent_instance.id = draft->parent_instance.id;
  self->request_id = draft->request_id;
  for (guint i = 0; i < sections->len; i++)
    take_part (self, sections->pdata[i]);
  return TRUE;
}

OstOpinionSheet *
ost_opinion_sheet_load (OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (OstOpinionSheet) self = g_object_new (OST_TYPE_OPINION_SHEET, NULL);
  g_autoptr (OstIssuedDocument) draft =
      ost_document_store_find_draft (txn, family_id, OST_DOCUMENT_KIND_COURT_OPINION, &failure);
  g_autoptr (OstCourtRequest) request = NULL;

  self->family_id = family_id;
  if (draft == NULL && failure == NULL)
    request = ost_court_store_find_request (txn, family_id, &failure);
  if (request != NULL)
    self->request_id = request->parent_instance.id;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (draft != NULL && !take_draft (self, txn, draft, error))
    return NULL;
  return g_steal_pointer (&self);
}

static OstIssuedDocument *
begin_draft (gint64 family_id)
{
  OstIssuedDocument *draft = g_object_new (OST_TYPE_ISSUED_DOCUMENT, NULL);

  draft->kind = OST_DOCUMENT_KIND_COURT_OPINION;
  draft->state = OST_DOCUMENT_DRAFT;
  draft->family_id = family_id;
  draft->title =
      g_strdup (ost_kind_get_polish (&ost_document_kind_kind, OST_DOCUMENT_KIND_COURT_OPINION));
  return draft;
}

gint64
ost_opinion_sheet_begin (OstTxn *txn, gint64 family_id, gint64 request_id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (OstIssuedDocument) former =
      ost_document_store_find_draft (txn, family_id, OST_DOCUMENT_KIND_COURT_OPINION, &failure);
  g_autoptr (OstIssuedDocument) draft = NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }
  if (former != NULL && former->request_id == request_id)
    return former->parent_instance.id;
  draft = former != NULL ? ost_record_dup (former) : begin_draft (family_id);
  draft->request_id = request_id;
  return ost_record_save (txn, draft, error);
}

gint64
ost_opinion_sheet_save_part (OstTxn *txn,
                             gint64 family_id,
                             gint64 request_id,
                             const char *part,
                             const char *text,
                             GError **error)
{
  g_autofree char *tidy = text != NULL ? ost_text_tidy_lines (text) : NULL;
  const gint64 id = ost_opinion_sheet_begin (txn, family_id, request_id, error);

  if (id == 0 || !ost_document_store_set_section (txn, id, part, tidy, error))
    return 0;
  return id;
}
