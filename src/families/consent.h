/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_CONSENT_NONE,
  OST_CONSENT_SUPPORT,
  OST_CONSENT_ZA_ZYCIEM_PROCESSING,
  OST_CONSENT_ZA_ZYCIEM_PASSING_OF_INFORMATION
};
extern const OstKind ost_consent_kind_kind;

/* Consent of the family (art. 8(3)), given and withdrawn. */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 person_id;
  int kind; /* OST_CONSENT_… */
  GDate given_on;
  GDate withdrawn_on;
  char *notes;
} OstConsent;

#define OST_TYPE_CONSENT (ost_consent_get_type ())
OST_DECLARE_RECORD (OstConsent, ost_consent)

G_END_DECLS
