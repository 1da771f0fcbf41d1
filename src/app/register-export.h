/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/register-column.h"
#include "exchange/table-writer.h"
#include "storage/paged-list.h"

G_BEGIN_DECLS

/* What a register shows, on its way into a file: these rows in this order, these columns.  Fields
 * that are protected (guards R1-R3) never get there. */
typedef struct _OstRegisterExport OstRegisterExport;

/* COLUMNS: positions in LAYOUT, KEYS: of the rows; both are taken over. */
OstRegisterExport *ost_register_export_new (OstPagedList *list,
                                            const OstRegisterLayout *layout,
                                            GArray *columns,
                                            GArray *keys);
OstRegisterExport *ost_register_export_ref (OstRegisterExport *self);
void ost_register_export_unref (OstRegisterExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstRegisterExport, ost_register_export_unref)

/* On the worker for reports; the file is there whole or not at all, and only for its owner. */
void ost_register_export_write_async (OstRegisterExport *self,
                                      GFile *file,
                                      OstTableFormat format,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean ost_register_export_write_finish (GObject *db, GAsyncResult *result, GError **error);
/* For papers made of the same: on a worker, FUNC for each row. */
typedef void (*OstRegisterRowFunc) (gconstpointer record, gpointer user_data);
gboolean ost_register_export_each (OstRegisterExport *self,
                                   OstTxn *txn,
                                   OstRegisterRowFunc func,
                                   gpointer user_data,
                                   GError **error);
OstDb *ost_register_export_get_db (OstRegisterExport *self);
guint ost_register_export_count_columns (OstRegisterExport *self);
const char *ost_register_export_get_title (OstRegisterExport *self, guint nth);
/* As the window shows it. (transfer full) */
char *ost_register_export_dup_shown (OstRegisterExport *self, gconstpointer record, guint nth);
/* Writes into the audit who has taken the register out of the program. */
void ost_register_export_note (OstRegisterExport *self);
/* From any thread: 0 to 1. */
double ost_register_export_get_fraction (OstRegisterExport *self);
guint ost_register_export_count_rows (OstRegisterExport *self);

G_END_DECLS
