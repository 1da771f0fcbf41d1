/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-person.h"

G_BEGIN_DECLS

/* What a row of placements or costs says of its child beside what is KNOWN: names are compared
 * folded, an empty PESEL or birth date is filled, anything else is rejected.  The filled record,
 * NULL when there is nothing to fill. (transfer full) */
OstPerson *ost_import_merge_child (OstImport *self, const OstPerson *said, const OstPerson *known);

/* Lines where records were made or filled in this file, by child, to be judged together when all
 * rows are in. */
void ost_import_remember_line (OstImport *self, gint64 person_id, gint64 record_id);
/* Calls JUDGE once for each child remembered. FALSE: the database failed. */
typedef gboolean (*OstImportJudge) (OstImport *self, gint64 person_id, GError **error);
gboolean ost_import_judge_children (OstImport *self, OstImportJudge judge, GError **error);
/* Tells PROBLEMS of the record at its line, when it was made or filled in this file. */
void
ost_import_tell_problems (OstImport *self, int part, gint64 record_id, const OstProblems *problems);
/* Whether the record was made or filled in this file. */
gboolean ost_import_is_remembered (OstImport *self, gint64 record_id);

G_END_DECLS
