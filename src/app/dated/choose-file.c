/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/choose-file.h"

/* GtkFileChooserNative until GtkFileDialog (4.10) may be used. */
typedef struct
{
  GtkFileChooserNative *chooser;
  OstFileFunc chosen;
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file != NULL)
        question->chosen (file, question->user_data);
    }
  if (question->destroy != NULL)
    question->destroy (question->user_data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (question->chooser);
  g_free (question);
}

static void
choose (GtkFileChooserNative *chooser,
        OstFileFunc chosen,
        gpointer user_data,
        GDestroyNotify destroy)
{
  Question *question = g_new0 (Question, 1);

  question->chooser = chooser;
  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ost_choose_file_to_open (GtkWindow *parent,
                         const char *title,
                         OstFileFunc chosen,
                         gpointer user_data,
                         GDestroyNotify destroy)
{
  choose (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
                                       _ ("_Cancel")),
          chosen, user_data, destroy);
}

void
ost_choose_file_to_save (GtkWindow *parent,
                         const char *title,
                         const char *suggested,
                         OstFileFunc chosen,
                         gpointer user_data,
                         GDestroyNotify destroy)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), suggested);
  choose (chooser, chosen, user_data, destroy);
}

void
ost_choose_folder (GtkWindow *parent,
                   const char *title,
                   OstFileFunc chosen,
                   gpointer user_data,
                   GDestroyNotify destroy)
{
  choose (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                       _ ("_Choose"), _ ("_Cancel")),
          chosen, user_data, destroy);
}
