/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "families/family-register-store.h"

#define SHOWN(member, KIND, label)                                                                 \
  OST_FIELD (OstFamilyLine, member, KIND, label, OST_FIELD_COMPUTED)

static const OstField fields[] = {
  SHOWN (case_number, TEXT, N_ ("Case number")),
  SHOWN (name, TEXT, N_ ("Family")),
  SHOWN (address, TEXT, N_ ("Address")),
  SHOWN (assistant, TEXT, N_ ("Assistant")),
  OST_FIELD_OF (OstFamilyLine, stage, KIND, N_ ("Stage"), OST_FIELD_COMPUTED, &ost_stage_kind),
  SHOWN (opened_on, DATE, N_ ("Since")),
  SHOWN (last_contact, DATE, N_ ("Last contact")),
  SHOWN (next_visit, DATE, N_ ("Next visit")),
  SHOWN (rhythm_days, INT, N_ ("Agreed rhythm of contacts (days)")),
  SHOWN (children_in_care, INT, N_ ("Children in care")),
  SHOWN (obliged, FLAG, N_ ("Obliged by the court")),
  SHOWN (court_case, FLAG, N_ ("Case in court")),
  SHOWN (za_zyciem, FLAG, N_ ("Za życiem")),
  SHOWN (blue_card, FLAG, N_ ("Blue Card")),
  SHOWN (pregnant, FLAG, N_ ("Pregnancy")),
  SHOWN (address_confidential, FLAG, N_ ("Confidential address")),
  SHOWN (consent_missing, FLAG, N_ ("No consent on file")),
  SHOWN (consent_withdrawn, FLAG, N_ ("Consent withdrawn")),
  SHOWN (archived, FLAG, N_ ("Archived")),
};

OST_DEFINE_RECORD (OstFamilyLine, ost_family_line, "family_register", fields, NULL)
