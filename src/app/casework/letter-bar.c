/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-letter-bar"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/letter-bar.h"
#include "app/documents/family-papers-tab.h"
#include "app/documents/stranger-dialog.h"
#include "casework/stranger-store.h"

struct _OstLetterBar
{
  GtkBox parent_instance;

  GtkLabel *words;
  GtkWidget *look_button;
  GtkWidget *answer_button;
  GtkWidget *write_button;

  OstPage *page; /* that it stands in; no reference */
  gint64 request_id;
  gint64 family_id;
  char *about;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (OstLetterBar, ost_letter_bar, GTK_TYPE_BOX)

static gpointer
find (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_stranger_store_find (txn, arg, error);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstLetterBar) self = user_data;
  g_autoptr (GPtrArray) hits = ost_db_call_finish (OST_DB (object), result, NULL);
  g_autofree char *words = NULL;

  if (hits == NULL || self->words == NULL)
    return;
  words = hits->len == 0
              ? g_strdup (_ ("Nobody with such a surname or PESEL is in the register, former "
                             "members and closed cases included."))
              : g_strdup_printf (ngettext ("%u in the register is alike: look first.",
                                           "%u in the register are alike: look first.", hits->len),
                                 hits->len);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_sensitive (self->answer_button, hits->len == 0);
}

static void
search (OstLetterBar *self)
{
  gtk_label_set_text (self->words, "");
  gtk_widget_set_sensitive (self->answer_button, FALSE);
  self->cancellable = g_cancellable_new ();
  ost_db_call_async (ost_page_get_db (self->page), OST_DB_REPORT, find, g_strdup (self->about),
                     g_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable, found_cb,
                     g_object_ref (self));
}

void
ost_letter_bar_show (OstLetterBar *self, OstPage *page, const OstCourtLine *letter)
{
  const gboolean stranger = letter != NULL && letter->family_id == 0 && letter->subject != NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->page = page;
  self->request_id = letter != NULL ? letter->parent_instance.id : 0;
  self->family_id = letter != NULL ? letter->family_id : 0;
  g_free (self->about);
  self->about = stranger ? g_strdup (letter->subject) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), stranger || self->family_id != 0);
  gtk_widget_set_visible (self->look_button, stranger);
  gtk_widget_set_visible (self->answer_button, stranger);
  gtk_widget_set_visible (self->write_button, self->family_id != 0);
  gtk_label_set_text (self->words, stranger ? "" : _ ("The family is in the register."));
  if (stranger)
    search (self);
}

static void
look_cb (OstLetterBar *self)
{
  ost_stranger_dialog_offer (self->page, self->request_id);
}

static void
answer_cb (OstLetterBar *self)
{
  gtk_widget_set_sensitive (self->answer_button, FALSE);
  ost_stranger_answer (self->page, self->request_id, self->about);
}

static void
write_cb (OstLetterBar *self)
{
  ost_opinion_open (self->page, self->family_id);
}

static void
ost_letter_bar_dispose (GObject *object)
{
  OstLetterBar *self = OST_LETTER_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_LETTER_BAR);
  G_OBJECT_CLASS (ost_letter_bar_parent_class)->dispose (object);
}

static void
ost_letter_bar_finalize (GObject *object)
{
  g_free (OST_LETTER_BAR (object)->about);
  G_OBJECT_CLASS (ost_letter_bar_parent_class)->finalize (object);
}

static void
ost_letter_bar_class_init (OstLetterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_letter_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_letter_bar_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/casework/letter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OstLetterBar, words);
  gtk_widget_class_bind_template_child (widget_class, OstLetterBar, look_button);
  gtk_widget_class_bind_template_child (widget_class, OstLetterBar, answer_button);
  gtk_widget_class_bind_template_child (widget_class, OstLetterBar, write_button);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
ost_letter_bar_init (OstLetterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
