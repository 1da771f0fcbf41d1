/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* A family in work and how long nobody of the centre has had contact with it. */
typedef struct
{
  gint64 family_id;
  char *family;
  char *case_number;
  char *assistant; /* "A. Lis", NULL */
  GDate last_contact;
  GDate next_visit;
  gint64 rhythm_days; /* 0: not agreed */
  int days;           /* without contact */
  gboolean late;      /* by ost_contact_is_late */
  int n_failed;       /* visits since then that did not take place, of late ones */
  int n_unreached;    /* those of them where nobody was at home or let in */
} OstContactLine;

void ost_contact_line_free (OstContactLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstContactLine, ost_contact_line_free)

/* Those that are late or without contact for OST_CONTACT_SHORT_DAYS, the longest first; STAFF_ID 0:
 * everybody's. (transfer full, of OstContactLine) */
GPtrArray *ost_contact_store_list (OstTxn *txn, gint64 staff_id, GError **error);
/* Those in work for whom no visit is planned, by name, LIMIT at most. (transfer full) */
GPtrArray *
ost_contact_store_list_unscheduled (OstTxn *txn, gint64 staff_id, guint limit, GError **error);

G_END_DECLS
