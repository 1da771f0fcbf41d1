/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/scan.h"

static const OstField fields[] = {
  OST_FIELD (OstScan, topic, TEXT, N_ ("Record"), OST_FIELD_REQUIRED),
  OST_FIELD (OstScan, record_id, INT, N_ ("Number"), OST_FIELD_REQUIRED),
  OST_FIELD (OstScan, name, TEXT, N_ ("Name"), OST_FIELD_REQUIRED),
  OST_FIELD (OstScan, media_type, TEXT, N_ ("Type"), OST_FIELD_PLAIN),
  OST_FIELD (OstScan, content, BYTES, N_ ("File"), OST_FIELD_REQUIRED),
  OST_FIELD (OstScan, sha256, TEXT, N_ ("SHA-256"), OST_FIELD_HIDDEN),
};

OST_DEFINE_RECORD (OstScan, ost_scan, "scan", fields, NULL)
