/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_DOCUMENT_KIND_NONE,
  OST_DOCUMENT_KIND_COURT_OPINION,
  OST_DOCUMENT_KIND_PLAN_OF_WORK,
  OST_DOCUMENT_KIND_FAMILY_CARD,
  OST_DOCUMENT_KIND_VISIT_CARD,
  OST_DOCUMENT_KIND_CO_FINANCING_STATEMENT,
  OST_DOCUMENT_KIND_REPORT_TO_THE_COURT,
  OST_DOCUMENT_KIND_LETTER,
  OST_DOCUMENT_KIND_AGREEMENTS,
  OST_DOCUMENT_KIND_COPY_OF_AN_OPINION_FOR_A_PARENT,
  OST_DOCUMENT_KIND_LETTER_TO_THE_FAMILY,
  OST_DOCUMENT_KIND_NOTE_FOR_THE_SOCIAL_WORKER,
  OST_DOCUMENT_KIND_NO_CONTACT_REPORT
};
extern const OstKind ost_document_kind_kind;

enum
{
  OST_DOCUMENT_NONE,
  OST_DOCUMENT_DRAFT,
  OST_DOCUMENT_TO_BE_SIGNED,
  OST_DOCUMENT_SIGNED,
  OST_DOCUMENT_SENT,
  OST_DOCUMENT_DELIVERED,
  OST_DOCUMENT_WITHDRAWN
};
extern const OstKind ost_document_state_kind;

enum
{
  OST_SENT_NONE,
  OST_SENT_POST,
  OST_SENT_E_DORECZENIA,
  OST_SENT_EPUAP,
  OST_SENT_IN_PERSON
};
extern const OstKind ost_sent_how_kind;

/* A paper of the register: frozen PDF, hash, source data, and what became of it (M6). */
typedef struct
{
  OstRecord parent_instance;

  int kind; /* OST_DOCUMENT_KIND_… */
  char *number;
  char *title;
  gint64 family_id;
  gint64 request_id;
  gint64 author_id;
  gint64 version;
  gint64 replaces_id;
  int state; /* OST_DOCUMENT_… */
  GDate issued_on;
  char *sha256;
  char *source;
  GDate signed_on;
  char *signed_sha256;
  GDate sent_on;
  int sent_how; /* OST_SENT_… */
  char *dispatch_no;
  GDate delivered_on;
  GDate period_from; /* what it tells about, where its author chose that */
  GDate period_to;
} OstIssuedDocument;

#define OST_TYPE_ISSUED_DOCUMENT (ost_issued_document_get_type ())
OST_DECLARE_RECORD (OstIssuedDocument, ost_issued_document)

G_END_DECLS
