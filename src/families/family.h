/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_STAGE_NONE,
  OST_STAGE_INTAKE,
  OST_STAGE_INITIAL_ASSESSMENT,
  OST_STAGE_PLANNING,
  OST_STAGE_WORK,
  OST_STAGE_PERIODIC_ASSESSMENT,
  OST_STAGE_FINAL_ASSESSMENT,
  OST_STAGE_CLOSED,
  OST_STAGE_MONITORING_AFTER_THE_END
};
extern const OstKind ost_stage_kind;

/* A family and its case. */
typedef struct
{
  OstRecord parent_instance;

  char *case_number;
  char *name;
  char *street;
  char *house;
  char *flat;
  char *postcode;
  char *town;
  char *phone;
  gboolean address_confidential;
  char *way_in;
  int stage; /* OST_STAGE_… */
  GDate opened_on;
  GDate closed_on;
  char *closing_reason;
  gint64 rhythm_days;
  gint64 social_worker_id;
  char *safety_note;
  gboolean court_case;
  gboolean pregnant;
  gboolean blue_card;
  char *language;
  char *reasons;
  GDate planned_end;
  char *notes;
} OstFamily;

#define OST_TYPE_FAMILY (ost_family_get_type ())
OST_DECLARE_RECORD (OstFamily, ost_family)

G_END_DECLS
