/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_DUTY_NONE,
  OST_DUTY_NOT_DONE,
  OST_DUTY_IN_PROGRESS,
  OST_DUTY_BEING_KEPT,
  OST_DUTY_DONE
};
extern const OstKind ost_duty_state_kind;

/* A duty that the court laid on a parent (art. 109 § 2 k.r.o.), with its state and evidence (M5).
 */
typedef struct
{
  OstRecord parent_instance;

  gint64 order_id;
  gint64 person_id;
  char *duty;
  GDate since;
  int state; /* OST_DUTY_… */
  char *evidence;
} OstCourtDuty;

#define OST_TYPE_COURT_DUTY (ost_court_duty_get_type ())
OST_DECLARE_RECORD (OstCourtDuty, ost_court_duty)

G_END_DECLS
