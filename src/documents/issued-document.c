/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/issued-document.h"

static const OstKindValue document_kind_values[] = {
  { "", "", NULL },
  { "court-opinion", NC_ ("document-kind", "Court opinion"), "opinia o rodzinie i jej członkach" },
  { "work-plan", NC_ ("document-kind", "Plan of work"), "plan pracy z rodziną" },
  { "family-card", NC_ ("document-kind", "Family card"), "karta rodziny" },
  { "visit-card", NC_ ("document-kind", "Visit card"), "karta wizyty" },
  { "cofinancing-statement", NC_ ("document-kind", "Co-financing statement"),
    "zestawienie udziału gminy" },
  { "court-report", NC_ ("document-kind", "Report to the court"), "informacja dla sądu" },
  { "letter", NC_ ("document-kind", "Letter"), "pismo" },
  { "agreements", NC_ ("document-kind", "Our agreements"), "nasze ustalenia" },
  { "parent-copy", NC_ ("document-kind", "Copy of an opinion for a parent"),
    "wyciąg z opinii dla rodzica" },
  { "family-letter", NC_ ("document-kind", "Letter to the family"), "pismo w sprawie spotkań" },
  { "worker-note", NC_ ("document-kind", "Note for the social worker"),
    "notatka dla pracownika socjalnego" },
  { "no-contact-report", NC_ ("document-kind", "Report to the court about failed visits"),
    "informacja dla sądu o wizytach" },
};

const OstKind ost_document_kind_kind = OST_KIND ("document-kind", document_kind_values);

static const OstKindValue document_state_values[] = {
  { "", "", NULL },
  { "szkic", NC_ ("document-state", "Draft"), "szkic" },
  { "do-podpisu", NC_ ("document-state", "To be signed"), "do podpisu" },
  { "podpisane", NC_ ("document-state", "Signed"), "podpisane" },
  { "wyslane", NC_ ("document-state", "Sent"), "wysłane" },
  { "doreczone", NC_ ("document-state", "Delivered"), "doręczone" },
  { "wycofane", NC_ ("document-state", "Withdrawn"), "wycofane" },
};

const OstKind ost_document_state_kind = OST_KIND ("document-state", document_state_values);

static const OstKindValue sent_how_values[] = {
  { "", "", NULL },
  { "poczta", NC_ ("sent-how", "Post"), "poczta" },
  { "e-doreczenia", NC_ ("sent-how", "e-Doręczenia"), "e-Doręczenia" },
  { "epuap", NC_ ("sent-how", "ePUAP"), "ePUAP" },
  { "osobiscie", NC_ ("sent-how", "In person"), "osobiście" },
};

const OstKind ost_sent_how_kind = OST_KIND ("sent-how", sent_how_values);

static const OstField fields[] = {
  OST_FIELD_OF (
      OstIssuedDocument, kind, KIND, N_ ("Kind"), OST_FIELD_REQUIRED, &ost_document_kind_kind),
  OST_FIELD (OstIssuedDocument, number, TEXT, N_ ("Our reference"), OST_FIELD_SEARCHED),
  OST_FIELD (OstIssuedDocument, title, TEXT, N_ ("Title"), OST_FIELD_REQUIRED),
  OST_FIELD_OF (OstIssuedDocument, family_id, LINK, N_ ("Family"), OST_FIELD_PLAIN, "family"),
  OST_FIELD_OF (
      OstIssuedDocument, request_id, LINK, N_ ("Court request"), OST_FIELD_PLAIN, "court_request"),
  OST_FIELD_OF (OstIssuedDocument, author_id, LINK, N_ ("Author"), OST_FIELD_PLAIN, "staff"),
  OST_FIELD (OstIssuedDocument, version, INT, N_ ("Version"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstIssuedDocument, replaces_id, LINK, N_ ("Corrects"), OST_FIELD_PLAIN, "issued_document"),
  OST_FIELD_OF (
      OstIssuedDocument, state, KIND, N_ ("State"), OST_FIELD_REQUIRED, &ost_document_state_kind),
  OST_FIELD (OstIssuedDocument, issued_on, DATE, N_ ("Issued on"), OST_FIELD_PLAIN),
  OST_FIELD (OstIssuedDocument, sha256, TEXT, N_ ("SHA-256"), OST_FIELD_HIDDEN),
  OST_FIELD (OstIssuedDocument, source, LONG_TEXT, N_ ("Source data"), OST_FIELD_HIDDEN),
  OST_FIELD (OstIssuedDocument, signed_on, DATE, N_ ("Signed on"), OST_FIELD_PLAIN),
  OST_FIELD (
      OstIssuedDocument, signed_sha256, TEXT, N_ ("SHA-256 of the signed file"), OST_FIELD_HIDDEN),
  OST_FIELD (OstIssuedDocument, sent_on, DATE, N_ ("Sent on"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstIssuedDocument, sent_how, KIND, N_ ("Sent by"), OST_FIELD_PLAIN, &ost_sent_how_kind),
  OST_FIELD (OstIssuedDocument, dispatch_no, TEXT, N_ ("Dispatch no."), OST_FIELD_PLAIN),
  OST_FIELD (OstIssuedDocument, delivered_on, DATE, N_ ("Delivered on"), OST_FIELD_PLAIN),
  OST_FIELD (
      OstIssuedDocument, period_from, DATE, N_ ("Tells about the time from"), OST_FIELD_PLAIN),
  OST_FIELD (OstIssuedDocument, period_to, DATE, N_ ("Tells about the time to"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstIssuedDocument, ost_issued_document, "issued_document", fields, NULL)
