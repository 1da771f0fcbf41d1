/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_SIGNAL_NONE,
  OST_SIGNAL_INTERVIEW_TO_BE_MADE,
  OST_SIGNAL_REQUEST_FOR_AN_ASSISTANT,
  OST_SIGNAL_NO_GROUND,
  OST_SIGNAL_FAMILY_DECLINED
};
extern const OstKind ost_signal_outcome_kind;

/* A report about a family before there is a case (M4); who reported is protected (R2). */
typedef struct
{
  OstRecord parent_instance;

  GDate received_on;
  GDate learned_on;
  char *family_name;
  char *address;
  char *reporter;
  char *content;
  GDate interview_due;
  GDate interview_on;
  int outcome; /* OST_SIGNAL_… */
  gint64 family_id;
} OstSignal;

#define OST_TYPE_SIGNAL (ost_signal_get_type ())
OST_DECLARE_RECORD (OstSignal, ost_signal)

G_END_DECLS
