/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "base/money.h"
#include "base/record.h"

/* A record with a field of each kind, and one that belongs to it. */
typedef struct
{
  OstRecord parent_instance;

  gint64 number;
  gint64 amount;
  char *name;
  char *story;
  GDate day;
  int hour;
  gboolean open;
  int colour;
  char *code;
  char *codes;
  char *instant;
  gint64 other_id;
  GBytes *scan;
  gint64 computed;
} OstSample;

OST_DECLARE_RECORD (OstSample, ost_sample)
#define OST_TYPE_SAMPLE (ost_sample_get_type ())

typedef struct
{
  OstRecord parent_instance;

  gint64 sample_id;
  char *word;
} OstSampleLine;

OST_DECLARE_RECORD (OstSampleLine, ost_sample_line)
#define OST_TYPE_SAMPLE_LINE (ost_sample_line_get_type ())

OstSample *sample_new (const char *name);
