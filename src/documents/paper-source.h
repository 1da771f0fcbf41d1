/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"
#include "families/family-store.h"
#include "people/centre.h"
#include "people/staff.h"
#include "storage/statement.h"

G_BEGIN_DECLS

/* What a paper about a family is filled from, read once; it owns every text that the contents of
 * papers borrow. */
typedef struct
{
  OstTxn *txn; /* only while it is being filled */
  GDate today;
  OstCentre *centre;
  OstFamily *family;
  GPtrArray *household;   /* of OstHouseholdRow, present members */
  GPtrArray *assignments; /* of OstAssignment, by day */
  GHashTable *staff;      /* id to OstStaff */
  OstStaff *assistant;    /* who leads the family now, NULL */
  GDate assistant_since;
  GHashTable *texts; /* of OstOwnText: the centre's own words */
  GBytes *crest;     /* NULL: none */
  GPtrArray *kept;   /* what contents borrow: freed with the source */
} OstPaperSource;

OstPaperSource *ost_paper_source_new (OstTxn *txn, GError **error);
void ost_paper_source_free (OstPaperSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstPaperSource, ost_paper_source_free)

gboolean ost_paper_source_read_family (OstPaperSource *self, gint64 family_id, GError **error);

/* Takes TEXT and lends it; NULL stays NULL. */
const char *ost_paper_source_keep (OstPaperSource *self, char *text);
const char *ost_paper_source_printf (OstPaperSource *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
/* Zeroed room for N structs, lent; at least one. */
gpointer ost_paper_source_room (OstPaperSource *self, guint n, gsize size);
#define OST_PAPER_ROOM(self, n, Type) ((Type *) ost_paper_source_room (self, n, sizeof (Type)))
/* Lines of TEXT that are not blank, NULL-terminated, lent; NULL for no text. */
const char *const *ost_paper_source_lines (OstPaperSource *self, const char *text);

/* Head, place, day, who handles it, the demo's line; NUMBER is lent. */
void ost_paper_source_fill (OstPaperSource *self, OstPaper *paper, const char *number);
/* The centre's own text, or the shipped one where it has none or a broken one. */
const char *ost_paper_source_text (OstPaperSource *self, const char *code);
/* "art. 15 … ustawy z dnia …" from the table of citations; NULL when the code is not there. */
const char *ost_paper_source_cite (OstPaperSource *self, const char *code, GError **error);
/* "Anna Lis" */
const char *ost_paper_source_staff_name (OstPaperSource *self, gint64 staff_id);
/* "Anna Lis; poprzednio Daria Kania (do 24.04.2026)" */
const char *ost_paper_source_assistants (OstPaperSource *self);
/* "Lena Nowak" */
const char *ost_paper_source_name (OstPaperSource *self, const OstPerson *person);
/* "córka", "ojciec": the role in words of the paper. */
const char *ost_paper_source_role (const OstHouseholdRow *row);
/* Name, department and address of an institution for ost_paper_add_addressee(); NULL for id 0. */
gboolean ost_paper_source_address (OstPaperSource *self,
                                   gint64 institution_id,
                                   const char *const **lines,
                                   GError **error);
/* The household as papers list it; guard R1 through residence_hidden. */
gboolean ost_paper_source_people (OstPaperSource *self,
                                  OstPaperPerson **people,
                                  guint *n_people,
                                  GError **error);
/* "rodzina zastępcza spokrewniona": where a child in care is today, NULL: at home. */
gboolean
ost_paper_source_care (OstPaperSource *self, gint64 person_id, const char **care, GError **error);
/* "zgoda rodziny od 1.03.2026" */
gboolean ost_paper_source_basis (OstPaperSource *self, const char **basis, GError **error);

G_END_DECLS
