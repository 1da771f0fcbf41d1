/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For printers that take no PDF: its pages drawn by poppler, each as large as it is. NULL with an
 * error when PDF is none. (transfer full) */
GtkPrintOperation *ost_print_drawing_new (GBytes *pdf, const char *title, GError **error);

G_END_DECLS
