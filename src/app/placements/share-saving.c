/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-share-saving"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"
#include "app/placements/share-saving.h"
#include "app/tell.h"
#include "documents/document-file.h"
#include "documents/paper-store.h"
#include "exchange/share-file.h"

OstShareQuestion *
ost_share_question_copy (const OstShareQuestion *self)
{
  OstShareQuestion *copy = g_memdup2 (self, sizeof *self);

  copy->county = g_strdup (self->county);
  copy->query.county = copy->county;
  return copy;
}

void
ost_share_question_free (OstShareQuestion *self)
{
  g_free (self->county);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstShareQuestion, ost_share_question_free)

typedef struct
{
  OstShareQuestion *question;
  char *word;
  OstRunProgress *progress;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  ost_share_question_free (writing->question);
  g_free (writing->word);
  ost_run_progress_unref (writing->progress);
  g_free (writing);
}

static GBytes *
make_paper (OstTxn *txn, const Writing *writing, GError **error)
{
  const OstStatementTask task = { .query = writing->question->query, .explain = TRUE };
  OstTypesetter *typesetter = ost_typesetter_new ();
  GBytes *pdf = ost_paper_store_render_statement (txn, typesetter, &task, error);

  ost_typesetter_unref (typesetter);
  return pdf;
}

static gpointer
make_file (OstTxn *txn, gpointer arg, GError **error)
{
  const Writing *writing = arg;
  OstShareFileTask task = { .query = writing->question->query,
                            .progress = ost_run_progress_tell,
                            .data = writing->progress };
  g_autoptr (GOutputStream) memory = NULL;

  if (g_str_equal (writing->word, "pdf"))
    return make_paper (txn, writing, error);
  if (!ost_table_format_find (writing->word, &task.format))
    g_return_val_if_reached (NULL);
  memory = g_memory_output_stream_new_resizable ();
  if (!ost_share_file_write (txn, &task, memory, error) ||
      !g_output_stream_close (memory, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

typedef struct
{
  GtkWidget *widget;
  OstDb *db;
  OstRunBar *bar;
  OstShareQuestion *question;
  char *word;
  GFile *file; /* once it is chosen */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->widget);
  g_object_unref (saving->db);
  g_object_unref (saving->bar);
  ost_share_question_free (saving->question);
  g_free (saving->word);
  g_clear_object (&saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ost_db_call_finish (OST_DB (object), result, &error);
  g_autofree char *path = g_file_get_path (saving->file);
  g_autofree char *name = g_file_get_basename (saving->file);
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  ost_run_bar_stop (saving->bar);
  if (bytes == NULL || !ost_document_save (bytes, path, &error))
    {
      ost_tell_error (saving->widget, error);
      return;
    }
  /* Translators: the name of a file */
  words = g_strdup_printf (_ ("Saved as %s"), name);
  ost_tell (saving->widget, words);
}

/* Takes SAVING over. */
static void
write_file (Saving *saving)
{
  Writing *writing = g_new0 (Writing, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  writing->question = ost_share_question_copy (saving->question);
  writing->word = g_strdup (saving->word);
  writing->progress = ost_run_progress_new ();
  ost_run_bar_start (saving->bar, writing->progress, cancellable);
  ost_db_call_async (saving->db, OST_DB_REPORT, make_file, writing, writing_free,
                     (GDestroyNotify) g_bytes_unref, cancellable, made_cb, saving);
}

static Saving *
saving_new (GtkWidget *widget,
            OstDb *db,
            OstRunBar *bar,
            const OstShareQuestion *question,
            const char *word)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->widget = g_object_ref (widget);
  saving->db = g_object_ref (db);
  saving->bar = g_object_ref (bar);
  saving->question = ost_share_question_copy (question);
  saving->word = g_strdup (word);
  return saving;
}

void
ost_share_saving_write (GtkWidget *widget,
                        OstDb *db,
                        OstRunBar *bar,
                        const OstShareQuestion *question,
                        const char *word,
                        GFile *file)
{
  Saving *saving = saving_new (widget, db, bar, question, word);

  saving->file = g_object_ref (file);
  write_file (saving);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  const Saving *asked = user_data;

  ost_share_saving_write (asked->widget, asked->db, asked->bar, asked->question, asked->word, file);
}

void
ost_share_saving_start (GtkWidget *widget,
                        OstDb *db,
                        OstRunBar *bar,
                        const OstShareQuestion *question,
                        const char *word,
                        const char *name)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *suggested = g_strdup_printf ("%s.%s", name, word);

  ost_choose_file_to_save (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Save the share"),
                           suggested, chosen_cb, saving_new (widget, db, bar, question, word),
                           saving_free);
}
