/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a printer and sends it the very PDF; tells in PARENT's window what became of it. */
void ost_print_pdf (GtkWindow *parent, GBytes *pdf, const char *title);

G_END_DECLS
