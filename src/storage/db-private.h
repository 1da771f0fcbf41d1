/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/driver.h"

G_BEGIN_DECLS

/* What the workers ask of the database they serve; from any thread. */
char *ost_db_dup_author (OstDb *self);
GDate ost_db_get_today (OstDb *self);
/* Emits changed::TOPIC soon, in the context that the database was opened in. */
void ost_db_announce (OstDb *self, const char *topic);
/* Emits notify::gone soon when that is new. */
void ost_db_set_gone (OstDb *self, gboolean gone);
/* The worker has nothing to do: look what others did, listen again when that was lost.  FALSE when
 * nobody listens: perhaps the server is gone. */
gboolean ost_db_look_around (OstDb *self, OstConnection *connection);

G_END_DECLS
