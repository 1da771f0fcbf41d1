/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* A call or a message, noted in ten seconds from anywhere (day.md S3): family, one line, who
 * called. It counts as a contact of today, never as a visit.  FAMILY_ID 0: the family is chosen
 * first. */
void ost_quick_note_open (GtkWidget *widget, OstDb *db, gint64 family_id);

G_END_DECLS
