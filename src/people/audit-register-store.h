/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A line of what was done in the database: who, when, to what.  Protected words (guards R1, R2) are
 * in no line: the audit itself holds only a mark of them. */
typedef struct
{
  OstRecord parent_instance; /* id of the entry */

  char *at;     /* UTC instant */
  char *author; /* "Anna Lis", else the login */
  char *action; /* word of the audit: "updated" */
  char *topic;
  gint64 record_id;
  char *about;  /* name of what it was done to or of its family, NULL when not known */
  char *fields; /* {"field": [old, new]}, NULL: nothing was written */
} OstAuditLine;

#define OST_TYPE_AUDIT_LINE (ost_audit_line_get_type ())
OST_DECLARE_RECORD (OstAuditLine, ost_audit_line)

typedef struct
{
  char *login;        /* of one author only; NULL: everybody */
  gboolean only_read; /* views, prints, exports and copies only */
} OstAuditQuery;

/* Ids, the newest first. (transfer full, of gint64) */
GArray *ost_audit_register_keys (OstTxn *txn, const OstAuditQuery *query, GError **error);
/* (transfer full, of OstAuditLine) */
GPtrArray *ost_audit_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error);
/* For OstPagedList; the query is an OstAuditQuery. */
const OstPagedSource *ost_audit_register_source (void);

/* Instant of the last "copied", NULL without an error when the database was never copied. */
char *ost_audit_register_dup_last_copy (OstTxn *txn, GError **error);

G_END_DECLS
