/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What a field offers to choose from. */
typedef struct
{
  const char *topic; /* of a link, or the dictionary of a code; borrowed from the field table */
  gboolean is_code;
  gint64 family_id; /* people, duties, orders of this family only; 0: everybody's */
  char *search;     /* for people and families, of whom there may be many */
  gint64 wanted;    /* this record too, whatever the search */
} OstChoiceQuery;

OstChoiceQuery *ost_choice_query_copy (const OstChoiceQuery *self);
void ost_choice_query_free (OstChoiceQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstChoiceQuery, ost_choice_query_free)

/* The search narrows in the database, not in the list. */
gboolean ost_choice_query_is_searched (const OstChoiceQuery *self);
/* (transfer full, of OstChoice) */
GPtrArray *ost_choice_store_list (OstTxn *txn, const OstChoiceQuery *query, GError **error);

G_END_DECLS
