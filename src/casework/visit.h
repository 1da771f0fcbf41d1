/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_VISIT_NONE,
  OST_VISIT_VISIT,
  OST_VISIT_PHONE_CALL,
  OST_VISIT_ACCOMPANYING,
  OST_VISIT_CONTACT_WITH_AN_INSTITUTION,
  OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS,
  OST_VISIT_MEETING_OF_THE_TEAM
};
extern const OstKind ost_visit_form_kind;

enum
{
  OST_OUTCOME_NONE,
  OST_OUTCOME_TOOK_PLACE,
  OST_OUTCOME_NOBODY_AT_HOME,
  OST_OUTCOME_REFUSED_ENTRY,
  OST_OUTCOME_CALLED_OFF_BY_THE_FAMILY,
  OST_OUTCOME_CALLED_OFF_BY_THE_ASSISTANT,
  OST_OUTCOME_MOVED_TO_ANOTHER_DAY
};
extern const OstKind ost_visit_outcome_kind;

enum
{
  OST_VISIT_SIGNATURE_NONE,
  OST_VISIT_SIGNATURE_SIGNED,
  OST_VISIT_SIGNATURE_REFUSED_TO_SIGN,
  OST_VISIT_SIGNATURE_SIGNED_ON_PAPER
};
extern const OstKind ost_visit_signature_kind;

/* A visit or another contact: form, place and outcome are apart (M3).  No outcome: planned, or
 * still to be written up. */
typedef struct
{
  OstRecord parent_instance;

  gint64 family_id;
  gint64 staff_id;
  GDate day;
  int from_time;
  int to_time;
  int form; /* OST_VISIT_… */
  char *place;
  int outcome; /* OST_OUTCOME_… */
  char *present;
  char *topic;
  char *course;
  gint64 minutes;
  gint64 km;
  char *activities;
  GDate written_on;
  char *finished_at;
  int signature; /* OST_VISIT_SIGNATURE_… */
  gint64 confidential_towards_id;
} OstVisit;

#define OST_TYPE_VISIT (ost_visit_get_type ())
OST_DECLARE_RECORD (OstVisit, ost_visit)

G_END_DECLS
