/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtkunixprint.h>

G_BEGIN_DECLS

/* Papers that go to one printer, one job after another, each the very PDF.
 * Signals: "sent" (number of papers sent so far); "stopped" (title, after the run: the printer gave
 * a job up that it had taken). */
#define OST_TYPE_PRINT_RUN (ost_print_run_get_type ())
G_DECLARE_FINAL_TYPE (OstPrintRun, ost_print_run, OST, PRINT_RUN, GObject)

OstPrintRun *ost_print_run_new (void);
void ost_print_run_add (OstPrintRun *self, GBytes *pdf, const char *title);
guint ost_print_run_count (OstPrintRun *self);
/* Borrowed; NULL when there are several. */
GBytes *ost_print_run_get_only (OstPrintRun *self);
guint ost_print_run_count_sent (OstPrintRun *self);

/* Once.  What was sent before it was cancelled, or before an error, is printed. */
void ost_print_run_start (OstPrintRun *self,
                          GtkPrinter *printer,
                          GtkPrintSettings *settings,
                          GtkPageSetup *setup,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean ost_print_run_finish (OstPrintRun *self, GAsyncResult *result, GError **error);

G_END_DECLS
