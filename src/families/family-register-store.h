/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "families/family.h"
#include "people/person.h"
#include "storage/paged-list.h"
#include "storage/record-map.h"

G_BEGIN_DECLS

/* A line of the register of families: what the page shows, computed by queries; nothing is saved
 * through it.  The address is ready to show: guard R1 holds here. */
typedef struct
{
  OstRecord parent_instance;

  char *case_number;
  char *name;
  char *address;
  char *assistant; /* "A. Lis" */
  int stage;       /* OST_STAGE_… */
  GDate opened_on;
  GDate last_contact;
  GDate next_visit;
  gint64 rhythm_days;
  gint64 children_in_care;
  gboolean obliged; /* by the court: a basis, not a case in court */
  gboolean court_case;
  gboolean za_zyciem;
  gboolean blue_card;
  gboolean pregnant;
  gboolean address_confidential;
  gboolean consent_missing;
  gboolean consent_withdrawn;
  gboolean archived;
} OstFamilyLine;

#define OST_TYPE_FAMILY_LINE (ost_family_line_get_type ())
OST_DECLARE_RECORD (OstFamilyLine, ost_family_line)

typedef enum
{
  OST_FAMILY_SORT_NAME,
  OST_FAMILY_SORT_CASE,
  OST_FAMILY_SORT_ADDRESS,
  OST_FAMILY_SORT_ASSISTANT,
  OST_FAMILY_SORT_STAGE,
  OST_FAMILY_SORT_OPENED,
  OST_FAMILY_SORT_LAST_CONTACT,
  OST_FAMILY_SORT_NEXT_VISIT
} OstFamilySort;

/* What the register is asked; zero is everything in order of names. */
typedef struct
{
  char *search;
  gint64 assistant_id;
  int stage;
  gboolean obliged;
  gboolean za_zyciem;
  gboolean in_care;
  gboolean overdue;      /* something of its file, or the agreed contact */
  gboolean in_work_only; /* without intake, closed and monitoring */
  gboolean archived;
  OstFamilySort sort;
  gboolean descending;
} OstFamilyQuery;

/* Ids in order, LIMIT 0: all of them. (transfer full, of gint64) */
GArray *
ost_family_register_keys (OstTxn *txn, const OstFamilyQuery *query, guint limit, GError **error);
/* (transfer full, of OstFamilyLine) */
GPtrArray *
ost_family_register_lines (OstTxn *txn, const gint64 *keys, guint n_keys, GError **error);
/* For OstPagedList; the query is an OstFamilyQuery. */
const OstPagedSource *ost_family_register_source (void);

/* Everything that the register computes of one family, written again: after each change of the
 * family, its people, visits, assignments, bases and placements.  The only writer of the table. */
gboolean ost_family_register_refresh (OstTxn *txn, gint64 family_id, GError **error);
/* The same for many, each once; in the order of ids the tables grow at their end. */
gboolean
ost_family_register_refresh_all (OstTxn *txn, const gint64 *ids, guint n_ids, GError **error);
/* What is searched of a member; words for ost_search_add_words_of when nothing else of the family
 * has changed: a new person was neither visited nor placed yet. (transfer full) */
char **ost_family_register_dup_words_of (const OstPerson *person);
/* Only what visits and placements change: cheaper, for the many. */
gboolean ost_family_register_refresh_contacts (OstTxn *txn, gint64 family_id, GError **error);
gboolean ost_family_register_refresh_all_contacts (OstTxn *txn,
                                                   const gint64 *ids,
                                                   guint n_ids,
                                                   GError **error);
/* Everything, for each family of a person. */
gboolean ost_family_register_refresh_person (OstTxn *txn, gint64 person_id, GError **error);
/* Next visits move on as days pass: once a day, TODAY. */
gboolean ost_family_register_new_day (OstTxn *txn, const GDate *today, GError **error);

G_END_DECLS
