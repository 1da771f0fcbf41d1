/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/register-export.h"

G_BEGIN_DECLS

#define OST_REGISTER_MOST_PRINTED 3000 /* rows: some ninety sheets */

/* The rows as a table on A4 across, in the preview over the window of WIDGET; HEADING is copied. */
void ost_register_print (GtkWidget *widget, OstRegisterExport *export, const char *heading);

G_END_DECLS
