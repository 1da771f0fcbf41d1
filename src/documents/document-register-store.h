/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A line of the register of documents (G4). */
typedef struct
{
  OstRecord parent_instance; /* id of the document */

  char *number;
  int kind; /* OST_DOCUMENT_KIND_… */
  char *title;
  char *family;
  gint64 family_id; /* 0: about no family */
  int state;        /* OST_DOCUMENT_… */
  gint64 version;
  char *author;
  GDate issued_on;
} OstDocumentLine;

#define OST_TYPE_DOCUMENT_LINE (ost_document_line_get_type ())
OST_DECLARE_RECORD (OstDocumentLine, ost_document_line)

typedef enum
{
  OST_DOCUMENT_SORT_DATE,
  OST_DOCUMENT_SORT_NUMBER,
  OST_DOCUMENT_SORT_KIND,
  OST_DOCUMENT_SORT_FAMILY,
  OST_DOCUMENT_SORT_STATE,
  OST_DOCUMENT_SORT_AUTHOR
} OstDocumentSort;

typedef struct
{
  char *search;     /* words of the number, the title or the family */
  gboolean to_sign; /* waiting for the signature only */
  gboolean to_send; /* signed, not sent */
  gboolean drafts;  /* drafts only; else none of them */
  OstDocumentSort sort;
  gboolean descending;
} OstDocumentQuery;

/* (transfer full, of gint64) */
GArray *ost_document_register_keys (OstTxn *txn, const OstDocumentQuery *query, GError **error);
/* (transfer full, of OstDocumentLine) */
GPtrArray *
ost_document_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error);
/* For OstPagedList; the query is an OstDocumentQuery. */
const OstPagedSource *ost_document_register_source (void);

G_END_DECLS
