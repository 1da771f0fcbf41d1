/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

typedef enum
{
  OST_STEP_SIGN,
  OST_STEP_SEND,
  OST_STEP_DELIVER
} OstDocumentStep;

/* A small form over PAGE that notes what became of an issued paper. */
void ost_document_step_open (OstPage *page, gint64 document_id, OstDocumentStep step);

G_END_DECLS
