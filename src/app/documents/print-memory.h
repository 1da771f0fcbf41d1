/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was chosen when something was printed last: printer, copies, paper, both sides, quality.
 * Which pages holds for the very same PDF alone: of another one pages would be missing.  PDF NULL:
 * several papers. (transfer full) */
void ost_print_memory_load (GBytes *pdf, GtkPrintSettings **settings, GtkPageSetup **setup);
void ost_print_memory_save (GBytes *pdf, GtkPrintSettings *settings, GtkPageSetup *setup);

G_END_DECLS
