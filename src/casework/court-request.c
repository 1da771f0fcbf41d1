/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "casework/court-request.h"

static const OstKindValue court_request_kind_values[] = {
  { "", "", NULL },
  { "opinia", NC_ ("court-request-kind", "Court opinion"), "opinia o rodzinie i jej członkach" },
  { "sprawozdanie", NC_ ("court-request-kind", "Report to the court"), "informacja dla sądu" },
  { "inne", NC_ ("court-request-kind", "Other letter"), "pismo" },
};

const OstKind ost_court_request_kind_kind =
    OST_KIND ("court-request-kind", court_request_kind_values);

static const OstKindValue court_request_state_values[] = {
  { "", "", NULL },
  { "nowe", NC_ ("court-request-state", "New"), NULL },
  { "w-przygotowaniu", NC_ ("court-request-state", "Being prepared"), NULL },
  { "wyslane", NC_ ("court-request-state", "Answered"), NULL },
  { "nieznana-rodzina", NC_ ("court-request-state", "Family not known"), NULL },
};

const OstKind ost_court_request_state_kind =
    OST_KIND ("court-request-state", court_request_state_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstCourtRequest, family_id, LINK, N_ ("Family"), OST_FIELD_PLAIN, "family"),
  OST_FIELD_OF (
      OstCourtRequest, institution_id, LINK, N_ ("Court"), OST_FIELD_PLAIN, "institution"),
  OST_FIELD_OF (OstCourtRequest,
                kind,
                KIND,
                N_ ("What is asked for"),
                OST_FIELD_REQUIRED,
                &ost_court_request_kind_kind),
  OST_FIELD (
      OstCourtRequest, signature, TEXT, N_ ("Signature of the court file"), OST_FIELD_SEARCHED),
  OST_FIELD (OstCourtRequest, about, TEXT, N_ ("About whom"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtRequest, letter_date, DATE, N_ ("Date of the letter"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtRequest, received_on, DATE, N_ ("Received on"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCourtRequest, term_days, INT, N_ ("Term (days from delivery)"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtRequest, due_on, DATE, N_ ("Deadline set by the court"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtRequest, questions, LONG_TEXT, N_ ("Questions of the court"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstCourtRequest,
                state,
                KIND,
                N_ ("State"),
                OST_FIELD_REQUIRED,
                &ost_court_request_state_kind),
  OST_FIELD (OstCourtRequest, search_terms, TEXT, N_ ("Searched for"), OST_FIELD_PLAIN),
  OST_FIELD (OstCourtRequest, answered_on, DATE, N_ ("Answered on"), OST_FIELD_PLAIN),
};

static void
check_request (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstCourtRequest *self = record;

  if (g_date_valid (&self->letter_date) && g_date_valid (&self->received_on) &&
      g_date_compare (&self->received_on, &self->letter_date) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "received_on",
                      _ ("Received before the date of the letter"));
  if (g_date_valid (&self->due_on) && g_date_valid (&self->received_on) &&
      g_date_compare (&self->due_on, &self->received_on) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "due_on",
                      _ ("The deadline is before the receipt"));
  if (self->term_days < 0 || self->term_days > 366)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "term_days", _ ("From 1 to 366 days"));
  if (self->family_id == 0 && self->about == NULL)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "about",
                      _ ("Choose the family or write about whom the court asks"));
}

OST_DEFINE_RECORD (OstCourtRequest, ost_court_request, "court_request", fields, check_request)
