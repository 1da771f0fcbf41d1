/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A small scanned paper beside a record (M12). */
typedef struct
{
  OstRecord parent_instance;

  char *topic;
  gint64 record_id;
  char *name;
  char *media_type;
  GBytes *content;
  char *sha256;
} OstScan;

#define OST_TYPE_SCAN (ost_scan_get_type ())
OST_DECLARE_RECORD (OstScan, ost_scan)

G_END_DECLS
