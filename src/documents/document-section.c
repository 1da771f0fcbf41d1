/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/document-section.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstDocumentSection,
                document_id,
                LINK,
                N_ ("Document"),
                OST_FIELD_REQUIRED,
                "issued_document"),
  OST_FIELD (OstDocumentSection, part, TEXT, N_ ("Part"), OST_FIELD_REQUIRED),
  OST_FIELD (OstDocumentSection, position, INT, N_ ("Order"), OST_FIELD_PLAIN),
  OST_FIELD (OstDocumentSection, content, LONG_TEXT, N_ ("Text"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstDocumentSection, person_id, LINK, N_ ("About whom"), OST_FIELD_PLAIN, "person"),
  OST_FIELD_OF (OstDocumentSection, author_id, LINK, N_ ("Author"), OST_FIELD_PLAIN, "staff"),
};

OST_DEFINE_RECORD (OstDocumentSection, ost_document_section, "document_section", fields, NULL)
