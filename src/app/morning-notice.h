/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* Once a day, when the database is opened: how much waits.  Numbers only: a notification is seen on
 * a locked screen, where no name of a family may stand. */
void ost_morning_notice_send (GApplication *application, OstDb *db, GSettings *settings);
void ost_morning_notice_withdraw (GApplication *application);

/* (transfer full), NULL when nothing waits. */
char *ost_morning_notice_dup_words (guint n_visits, guint n_others);

G_END_DECLS
