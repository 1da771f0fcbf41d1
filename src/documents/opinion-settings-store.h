/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* How a centre makes its opinions; both are off until somebody switches them on. */
typedef struct
{
  gboolean countersigned; /* the head's „Przekazuję” beside the assistant's signature */
  gboolean parent_copies; /* guard R8 */
} OstOpinionSettings;

gboolean ost_opinion_settings_load (OstTxn *txn, OstOpinionSettings *settings, GError **error);
gboolean
ost_opinion_settings_save (OstTxn *txn, const OstOpinionSettings *settings, GError **error);

G_END_DECLS
