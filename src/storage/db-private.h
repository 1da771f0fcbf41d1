/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/driver.h"

G_BEGIN_DECLS

/* What the workers ask of the database they serve; from any thread. */
char *ost_db_dup_author (OstDb *self);
GDate ost_db_get_today (OstDb *self);
/* Emits changed::TOPIC soon, in the context that the database was opened in. */
void ost_db_announce (OstDb *self, const char *topic);
/* The worker has nothing to do: look what others did, listen again when that was lost. */
void ost_db_look_around (OstDb *self, OstConnection *connection);

G_END_DECLS
