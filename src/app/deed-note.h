/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* What was done with a record without changing it, for the audit. */
#define OST_DEED_VIEWED "viewed"
#define OST_DEED_PRINTED "printed"
#define OST_DEED_EXPORTED "exported"

/* Writes it down soon, behind what the user waits for; a failure is logged.  DEED and TOPIC (a
 * table) are static; ID 0: no single record. */
void ost_deed_note (OstDb *db, const char *deed, const char *topic, gint64 id);
/* The same at each SIGNAL of OBJECT. */
void ost_deed_note_at (
    gpointer object, const char *signal, OstDb *db, const char *deed, const char *topic, gint64 id);

G_END_DECLS
