/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_REQUEST_NONE,
  OST_REQUEST_ON_THE_WAITING_LIST,
  OST_REQUEST_ASSIGNED,
  OST_REQUEST_REFUSED
};
extern const OstKind ost_request_decision_kind;

/* The social worker's request for an assistant (art. 11), also as the waiting list (M4). */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 signal_id;
  GDate filed_on;
  gint64 author_id;
  GDate interview_on;
  gint64 difficulty;
  int decision; /* OST_REQUEST_… */
  GDate decided_on;
  char *watched_by;
  char *notes;
} OstSupportRequest;

#define OST_TYPE_SUPPORT_REQUEST (ost_support_request_get_type ())
OST_DECLARE_RECORD (OstSupportRequest, ost_support_request)

G_END_DECLS
