/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/widgets/record-form.h"

G_BEGIN_DECLS

/* A record to be read: the groups of its form, without what is not known.  Signal "edit". */
#define OST_TYPE_RECORD_FACTS (ost_record_facts_get_type ())
G_DECLARE_FINAL_TYPE (OstRecordFacts, ost_record_facts, OST, RECORD_FACTS, AdwBin)

/* What a link or codes of the record are called. (transfer full) */
typedef char *(*OstFactName) (gconstpointer record, const OstField *field, gconstpointer context);

void ost_record_facts_set_record (OstRecordFacts *self,
                                  const OstFormLayout *layout,
                                  gpointer record,
                                  OstFactName dup_name,
                                  gconstpointer context);

G_END_DECLS
