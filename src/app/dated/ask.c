/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dated/ask.h"

/* AdwMessageDialog until AdwAlertDialog (1.5) may be used. */
typedef struct
{
  OstAskFunc answered;
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;

  if (g_str_equal (response, "do"))
    question->answered (question->user_data);
  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_free (question);
}

void
ost_ask (GtkWindow *parent,
         const char *heading,
         const char *body,
         const char *verb,
         OstAskFunc answered,
         gpointer user_data,
         GDestroyNotify destroy)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  Question *question = g_new0 (Question, 1);

  question->answered = answered;
  question->user_data = user_data;
  question->destroy = destroy;
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "do", verb, NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  OstPasswordFunc answered;
  gpointer user_data;
  AdwMessageDialog *dialog;
  GtkEditable *first;
  GtkEditable *again; /* NULL when it is asked once */
} PasswordQuestion;

static void
password_answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  PasswordQuestion *question = user_data;
  gboolean given = g_str_equal (response, "do");

  question->answered (given ? gtk_editable_get_text (question->first) : NULL, question->user_data);
  g_free (question);
}

static void
password_edited_cb (GtkEditable *entry, gpointer user_data)
{
  PasswordQuestion *question = user_data;
  const char *first = gtk_editable_get_text (question->first);
  gboolean good = question->again != NULL
                      ? g_str_equal (first, gtk_editable_get_text (question->again))
                      : *first != '\0';

  adw_message_dialog_set_response_enabled (question->dialog, "do", good);
}

static GtkEditable *
add_password_row (PasswordQuestion *question, GtkListBox *list, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_append (list, row);
  g_signal_connect (row, "changed", G_CALLBACK (password_edited_cb), question);
  return GTK_EDITABLE (row);
}

static void
ask_password (GtkWindow *parent,
              const char *heading,
              const char *body,
              gboolean twice,
              OstPasswordFunc answered,
              gpointer user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  PasswordQuestion *question = g_new0 (PasswordQuestion, 1);

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  question->answered = answered;
  question->user_data = user_data;
  question->dialog = dialog;
  question->first = add_password_row (question, list, _ ("Password"));
  if (twice)
    question->again = add_password_row (question, list, _ ("The same password again"));

  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (list));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "do",
                                    twice ? _ ("_Make the database") : _ ("_Open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "do", twice);
  adw_message_dialog_set_default_response (dialog, "do");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (password_answered_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ost_ask_password (GtkWindow *parent, const char *why, OstPasswordFunc answered, gpointer user_data)
{
  ask_password (parent, _ ("Password of the database"), why, FALSE, answered, user_data);
}

void
ost_ask_new_password (GtkWindow *parent, OstPasswordFunc answered, gpointer user_data)
{
  ask_password (parent, _ ("A password for the database"),
                _ ("Whoever opens the file must type it. There is no way in without it. Leave both "
                   "lines empty for a file without encryption."),
                TRUE, answered, user_data);
}
