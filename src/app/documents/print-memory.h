/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was chosen when something was printed last: printer, paper, both sides, quality.  How many
 * copies and which pages is asked anew each time. (transfer full) */
void ost_print_memory_load (GtkPrintSettings **settings, GtkPageSetup **setup);
void ost_print_memory_save (GtkPrintSettings *settings, GtkPageSetup *setup);

G_END_DECLS
