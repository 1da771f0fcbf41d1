/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A part of a document in work; about whom it speaks and who wrote it (R4). */
typedef struct
{
  OstRecord parent_instance;

  gint64 document_id;
  char *part;
  gint64 position;
  char *content;
  gint64 person_id;
  gint64 author_id;
} OstDocumentSection;

#define OST_TYPE_DOCUMENT_SECTION (ost_document_section_get_type ())
OST_DECLARE_RECORD (OstDocumentSection, ost_document_section)

G_END_DECLS
