/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_COURT_REQUEST_NONE,
  OST_COURT_REQUEST_COURT_OPINION,
  OST_COURT_REQUEST_REPORT_TO_THE_COURT,
  OST_COURT_REQUEST_OTHER_LETTER
};
extern const OstKind ost_court_request_kind_kind;

enum
{
  OST_COURT_REQUEST_STATE_NONE,
  OST_COURT_REQUEST_STATE_NEW,
  OST_COURT_REQUEST_STATE_BEING_PREPARED,
  OST_COURT_REQUEST_STATE_ANSWERED,
  OST_COURT_REQUEST_STATE_FAMILY_NOT_KNOWN
};
extern const OstKind ost_court_request_state_kind;

/* A letter of a court, also about people who are not in the register (M4). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 institution_id;
  int kind; /* OST_COURT_REQUEST_… */
  char *signature;
  char *about;
  GDate letter_date;
  GDate received_on;
  gint64 term_days;
  GDate due_on;
  char *questions;
  int state; /* OST_COURT_REQUEST_STATE_… */
  char *search_terms;
  GDate answered_on;
} OstCourtRequest;

#define OST_TYPE_COURT_REQUEST (ost_court_request_get_type ())
OST_DECLARE_RECORD (OstCourtRequest, ost_court_request)

G_END_DECLS
