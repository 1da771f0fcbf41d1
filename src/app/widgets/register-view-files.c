/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-register-view"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"
#include "app/register-print.h"
#include "app/tell.h"
#include "app/widgets/register-view-private.h"
#include "base/date.h"

#define PROGRESS_MS 150

/* What is chosen, or everything that the search and the filters let through. */
static GArray *
dup_keys (OstRegisterView *self)
{
  if (ost_key_selection_count (self->selection) > 0)
    return ost_key_selection_dup_keys (self->selection);
  return ost_paged_list_dup_keys (self->list);
}

static OstRegisterExport *
new_export (OstRegisterView *self)
{
  return ost_register_export_new (self->list, self->layout,
                                  ost_column_chooser_dup_shown (self->chooser), dup_keys (self));
}

static void
end_writing (OstRegisterView *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->writing, ost_register_export_unref);
  g_clear_object (&self->stop);
  if (self->foot != NULL)
    ost_register_foot_set_fraction (self->foot, -1);
}

void
ost_register_view_stop_writing (OstRegisterView *self)
{
  if (self->stop != NULL)
    g_cancellable_cancel (self->stop);
}

static gboolean
progress_cb (gpointer user_data)
{
  OstRegisterView *self = user_data;

  ost_register_foot_set_fraction (self->foot, ost_register_export_get_fraction (self->writing));
  return G_SOURCE_CONTINUE;
}

/* A file on its way: the view may be gone when it is there. */
typedef struct
{
  OstRegisterView *view; /* a reference */
  OstRegisterExport *export;
  GFile *file;
} Writing;

static void
written_cb (GObject *db, GAsyncResult *result, gpointer user_data)
{
  g_autofree Writing *writing = user_data;
  g_autoptr (OstRegisterView) self = writing->view;
  g_autoptr (OstRegisterExport) export = writing->export;
  g_autoptr (GFile) file = writing->file;
  g_autoptr (GError) error = NULL;
  const guint n = ost_register_export_count_rows (export);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;

  end_writing (self);
  if (!ost_register_export_write_finish (db, result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ost_tell (GTK_WIDGET (self), _ ("Stopped, no file was written"));
      else
        ost_tell_error (GTK_WIDGET (self), error);
      return;
    }
  ost_register_export_note (export);
  /* Translators: %u rows of a table are in the file %s */
  words = g_strdup_printf (ngettext ("%u row is in %s", "%u rows are in %s", n), n, name);
  ost_tell (GTK_WIDGET (self), words);
}

void
ost_register_view_write (OstRegisterView *self, GFile *file, OstTableFormat format)
{
  Writing *writing;

  g_return_if_fail (OST_IS_REGISTER_VIEW (self) && self->list != NULL);
  if (self->writing != NULL)
    return;
  self->writing = new_export (self);
  self->stop = g_cancellable_new ();
  self->progress_id = g_timeout_add (PROGRESS_MS, progress_cb, self);
  writing = g_new0 (Writing, 1);
  writing->view = g_object_ref (self);
  writing->export = ost_register_export_ref (self->writing);
  writing->file = g_object_ref (file);
  ost_register_export_write_async (self->writing, file, format, self->stop, written_cb, writing);
}

typedef struct
{
  OstRegisterView *view; /* a reference */
  OstTableFormat format;
} Choosing;

static void
choosing_free (gpointer data)
{
  Choosing *choosing = data;

  g_object_unref (choosing->view);
  g_free (choosing);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  Choosing *choosing = user_data;

  if (choosing->view->list != NULL)
    ost_register_view_write (choosing->view, file, choosing->format);
}

static char *
dup_file_name (OstRegisterView *self, const char *extension)
{
  const GDate today = ost_date_today ();
  g_autofree char *day = ost_date_dup_iso (&today);

  return g_strdup_printf ("%s-%s.%s", _ (self->layout->file_name), day, extension);
}

/* While rows are still on their way nobody knows what "everything" is. */
static gboolean
is_ready (OstRegisterView *self)
{
  if (self->list == NULL || self->writing != NULL)
    return FALSE;
  if (!ost_paged_list_is_loading (self->list))
    return TRUE;
  ost_tell (GTK_WIDGET (self), _ ("The table is still coming; try again in a moment"));
  return FALSE;
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OstRegisterView *self = OST_REGISTER_VIEW (widget);
  const char *word = g_variant_get_string (parameter, NULL);
  g_autofree char *name = NULL;
  Choosing *choosing;
  OstTableFormat format;

  if (!is_ready (self) || !ost_table_format_find (word, &format))
    return;
  choosing = g_new0 (Choosing, 1);
  choosing->view = g_object_ref (self);
  choosing->format = format;
  name = dup_file_name (self, word);
  ost_choose_file_to_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the table"), name,
                           file_chosen_cb, choosing, choosing_free);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OstRegisterView *self = OST_REGISTER_VIEW (widget);
  g_autoptr (OstRegisterExport) export = NULL;
  g_autofree char *words = NULL;
  guint n;

  if (!is_ready (self))
    return;
  export = new_export (self);
  n = ost_register_export_count_rows (export);
  if (n > OST_REGISTER_MOST_PRINTED)
    {
      words = g_strdup_printf (_ ("These are %u rows, and no more than %d are printed. Search or "
                                  "choose first, or save a spreadsheet."),
                               n, OST_REGISTER_MOST_PRINTED);
      ost_tell (widget, words);
      return;
    }
  words = self->layout->dup_count (n);
  ost_register_print (widget, export, words);
}

static void
stop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ost_register_view_stop_writing (OST_REGISTER_VIEW (widget));
}

void
ost_register_view_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "register.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "register.print",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "register.stop", NULL, stop_cb);
}
