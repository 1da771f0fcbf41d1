/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-register-print"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/pdf-preview.h"
#include "app/register-print.h"
#include "app/tell.h"
#include "base/date.h"
#include "documents/haru-renderer.h"

typedef struct
{
  GtkWidget *widget; /* a reference */
  OstRegisterExport *export;
  char *heading;
} Printing;

static void
printing_free (Printing *self)
{
  g_object_unref (self->widget);
  ost_register_export_unref (self->export);
  g_free (self->heading);
  g_free (self);
}

static OstTable *
new_table (OstRegisterExport *export)
{
  const guint n = ost_register_export_count_columns (export);
  g_autofree OstColumn *columns = g_new0 (OstColumn, n);

  for (guint i = 0; i < n; i++)
    columns[i].title = ost_register_export_get_title (export, i);
  return ost_table_new (OST_TABLE_RULED, columns, n);
}

typedef struct
{
  OstRegisterExport *export;
  OstTable *table;
} Filling;

static void
add_row (gconstpointer record, gpointer user_data)
{
  Filling *filling = user_data;

  ost_table_begin_row (filling->table, OST_ROW_WHOLE);
  for (guint i = 0; i < ost_register_export_count_columns (filling->export); i++)
    {
      g_autofree char *shown = ost_register_export_dup_shown (filling->export, record, i);

      ost_table_add (filling->table, shown);
    }
}

static OstDocument *
new_document (const char *heading)
{
  const GDate today = ost_date_today ();
  const OstStyle style = ost_style_landscape ();
  const OstDocumentFacts facts = { .title = heading, .date = today };
  g_autofree char *day = ost_date_dup_numeric (&today);
  OstDocument *document = ost_document_new (&style);

  ost_document_set_facts (document, &facts);
  ost_document_set_running_head (document, heading, day);
  ost_document_add_heading (document, 0, heading);
  ost_document_add_text (document, OST_PARAGRAPH_NOTE, day);
  return document;
}

static gpointer
render (OstTxn *txn, gpointer arg, GError **error)
{
  const Printing *printing = arg;
  g_autoptr (OstDocument) document = new_document (printing->heading);
  Filling filling = { printing->export, new_table (printing->export) };
  OstTypesetter *typesetter;
  GBytes *pdf;

  if (!ost_register_export_each (printing->export, txn, add_row, &filling, error))
    {
      ost_table_free (filling.table);
      return NULL;
    }
  ost_document_add_table (document, filling.table);
  typesetter = ost_typesetter_new ();
  pdf = ost_document_render_pdf (document, typesetter, error);
  ost_typesetter_unref (typesetter);
  return pdf;
}

static void
rendered_cb (GObject *db, GAsyncResult *result, gpointer user_data)
{
  Printing *printing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ost_db_call_finish (OST_DB (db), result, &error);

  if (pdf == NULL)
    ost_tell_error (printing->widget, error);
  else if (gtk_widget_get_root (printing->widget) != NULL)
    {
      ost_register_export_note (printing->export);
      ost_pdf_preview_open (printing->widget, pdf, printing->heading);
    }
  printing_free (printing);
}

void
ost_register_print (GtkWidget *widget, OstRegisterExport *export, const char *heading)
{
  Printing *printing = g_new0 (Printing, 1);

  printing->widget = g_object_ref (widget);
  printing->export = ost_register_export_ref (export);
  printing->heading = g_strdup (heading);
  ost_db_call_async (ost_register_export_get_db (export), OST_DB_REPORT, render, printing, NULL,
                     (GDestroyNotify) g_bytes_unref, NULL, rendered_cb, printing);
}
