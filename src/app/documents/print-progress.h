/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/documents/print-run.h"

G_BEGIN_DECLS

/* How many of several papers are with the printer, and a button that ends it. */
#define OST_TYPE_PRINT_PROGRESS (ost_print_progress_get_type ())
G_DECLARE_FINAL_TYPE (OstPrintProgress, ost_print_progress, OST, PRINT_PROGRESS, AdwWindow)

OstPrintProgress *
ost_print_progress_open (GtkWindow *parent, OstPrintRun *run, GCancellable *cancellable);

G_END_DECLS
