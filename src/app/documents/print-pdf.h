/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/documents/print-run.h"

G_BEGIN_DECLS

/* Asks for a printer and sends it the papers of a run that has not begun, with a bar and a button
 * that ends it when there are several; tells in PARENT's window what became of them. */
void ost_print_papers (GtkWindow *parent, OstPrintRun *run);

G_END_DECLS
