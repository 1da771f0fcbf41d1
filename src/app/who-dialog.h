/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* Asks who of the staff sits at this computer: changes are written down under that name.  Signal
 * "chosen" (char *login). */
#define OST_TYPE_WHO_DIALOG (ost_who_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OstWhoDialog, ost_who_dialog, OST, WHO_DIALOG, AdwWindow)

/* Shows itself when the staff has been listed; a centre without staff is not asked.  LOGIN is
 * marked when it is there. */
OstWhoDialog *ost_who_dialog_new (GtkWindow *parent, OstDb *db, const char *login);

G_END_DECLS
