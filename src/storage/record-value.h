/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A field's value as the tables hold it. */
typedef enum
{
  OST_VALUE_NULL,
  OST_VALUE_NUMBER,
  OST_VALUE_TEXT,
  OST_VALUE_BYTES
} OstValueKind;

typedef struct
{
  OstValueKind kind;
  gint64 number;
  const char *text; /* the record's, the kind's, or DAY */
  GBytes *bytes;    /* the record's */
  char day[11];
} OstValue;

gboolean ost_field_is_column (const OstField *field);
/* Whether its column holds numbers. */
gboolean ost_field_is_number (const OstField *field);
/* Valid as long as RECORD. */
void ost_value_read (OstValue *self, gconstpointer record, const OstField *field);

G_END_DECLS
