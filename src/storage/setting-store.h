/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* Action of the audit for changed settings: {"name": [old, new]}; ost_audit_undo turns it round. */
#define OST_AUDIT_SET "set"

typedef struct
{
  const char *name;  /* "centre.name" */
  const char *value; /* nullable */
} OstSetting;

/* Writes those that differ and one audit entry for them all; without a difference nothing. */
gboolean
ost_setting_store_save (OstTxn *txn, const OstSetting *settings, guint n_settings, GError **error);
/* Puts back what FIELDS of an audit entry say; a conflict when one has changed again since. */
gboolean ost_setting_store_put_back (OstTxn *txn, JsonObject *fields, GError **error);

G_END_DECLS
