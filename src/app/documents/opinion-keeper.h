/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/documents/opinion-sheet.h"
#include "app/families/family-dialog.h"
#include "casework/court-request.h"
#include "documents/opinion-fact-store.h"
#include "documents/opinion-settings-store.h"
#include "documents/opinion-texts.h"
#include "documents/typesetter.h"
#include "storage/form-draft-store.h"

G_BEGIN_DECLS

/* What the editor of an opinion shows; all functions of OstDbFunc run on a worker. */
typedef struct
{
  OstOpinionSheet *sheet;
  OstFamilySubject *subject;
  OstCourtRequest *request; /* the letter that is answered, NULL */
  GDate from;               /* the time that it tells about */
  GDate to;
  OstOpinionFacts *facts; /* of that time */
  GPtrArray *looks;       /* of OstQuotedLook: what is ticked */
  GPtrArray *household;   /* of OstHouseholdRow */
  OstOpinionSettings settings;
  OstFormDraft *typed; /* what was typed and not saved: by a program that was killed; NULL */
} OstOpinionFile;

/* ARG: gint64 * of the family. (transfer full, OstOpinionFile) */
gpointer ost_opinion_file_load (OstTxn *txn, gpointer arg, GError **error);
void ost_opinion_file_free (OstOpinionFile *self);
/* Given names of the children, NULL-terminated. (transfer full) */
char **ost_opinion_file_dup_children (const OstOpinionFile *self);

/* Texts on their way to a worker: of the family's opinion, by part. */
typedef struct
{
  gint64 family_id;
  gint64 request_id;
  char *texts[OST_OPINION_N_TEXTS]; /* NULL: empty, or not to be saved */
  gboolean wanted[OST_OPINION_N_TEXTS];
  char *json;                /* for the form's draft */
  OstTypesetter *typesetter; /* for rendering; one page uses it, one call at a time */
} OstOpinionWriting;

OstOpinionWriting *ost_opinion_writing_new (const OstOpinionFile *file);
void ost_opinion_writing_free (gpointer self);
/* The opinion as it would be issued now, with the texts. (transfer full, GBytes) */
gpointer ost_opinion_render (OstTxn *txn, gpointer writing, GError **error);
/* Keeps what is typed as the author's unfinished form. */
gpointer ost_opinion_keep_typed (OstTxn *txn, gpointer writing, GError **error);
/* Saves the wanted parts into the family's draft, which it begins when there is none; then nothing
 * is unfinished any more. (transfer full, gint64 * of the draft) */
gpointer ost_opinion_save (OstTxn *txn, gpointer writing, GError **error);

/* Changes to the ticked facts, for ost_db_call_async on OST_DB_EDIT. */
typedef enum
{
  OST_FACT_TICK,
  OST_FACT_UNTICK,
  OST_FACT_MARK,
  OST_FACT_KEEP,
  OST_FACT_TAKE_NEW
} OstFactChange;

typedef struct
{
  OstFactChange change;
  gint64 family_id;
  gint64 request_id;
  int part;
  char *topic; /* of a fact to be ticked */
  gint64 record_id;
  int sentence;
  gint64 quoted_id; /* of one that is ticked */
  gint64 person_id;
  gboolean own_words;
} OstFactChanging;

void ost_fact_changing_free (gpointer self);
gpointer ost_opinion_change_fact (OstTxn *txn, gpointer changing, GError **error);

/* The time that the opinion tells about. */
typedef struct
{
  gint64 family_id;
  gint64 request_id;
  GDate from;
  GDate to;
} OstOpinionPeriod;
/* ARG: OstOpinionPeriod * */
gpointer ost_opinion_set_period (OstTxn *txn, gpointer arg, GError **error);
/* ARG: OstOpinionSettings *, of the whole centre */
gpointer ost_opinion_set_settings (OstTxn *txn, gpointer arg, GError **error);

G_END_DECLS
