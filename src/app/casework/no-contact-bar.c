/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-no-contact-bar"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/no-contact-bar.h"
#include "app/documents/paper-preview.h"
#include "base/date.h"
#include "documents/issued-document.h"

struct _OstNoContactBar
{
  GtkBox parent_instance;

  GtkLabel *words;
  GtkMenuButton *papers;

  OstPage *page; /* that it stands in; no reference */
};

G_DEFINE_FINAL_TYPE (OstNoContactBar, ost_no_contact_bar, GTK_TYPE_BOX)

static void
show_words (OstNoContactBar *self, const OstFailedVisits *failed)
{
  const guint n = failed->visits->len;
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u visit in a row has failed", "%u visits in a row have failed", n), n);
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (g_date_valid (&failed->last_contact))
    {
      day = ost_date_dup_window (&failed->last_contact);
      words = g_strdup_printf (_ ("%s; the last contact was on %s."), count, day);
    }
  else
    words = g_strdup_printf (_ ("%s; there has been no contact yet."), count);
  gtk_label_set_text (self->words, words);
}

static void
add_paper (GMenu *menu, const char *label, int kind)
{
  g_autofree char *action = g_strdup_printf ("no-contact.write(%d)", kind);

  g_menu_append (menu, label, action);
}

static void
offer_papers (OstNoContactBar *self, gboolean obliged)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  add_paper (menu, _ ("_Letter to the family"), OST_DOCUMENT_KIND_LETTER_TO_THE_FAMILY);
  add_paper (menu, _ ("_Note for the social worker"), OST_DOCUMENT_KIND_NOTE_FOR_THE_SOCIAL_WORKER);
  if (obliged)
    add_paper (menu, _ ("_Report to the court"), OST_DOCUMENT_KIND_NO_CONTACT_REPORT);
  gtk_menu_button_set_menu_model (self->papers, G_MENU_MODEL (menu));
}

void
ost_no_contact_bar_show (OstNoContactBar *self,
                         OstPage *page,
                         const OstFailedVisits *failed,
                         gboolean obliged)
{
  const gboolean wanted = failed->visits->len >= OST_FAILED_VISITS_OFFER;

  g_return_if_fail (OST_IS_NO_CONTACT_BAR (self));
  self->page = page;
  gtk_widget_set_visible (GTK_WIDGET (self), wanted);
  if (!wanted)
    return;
  show_words (self, failed);
  offer_papers (self, obliged);
}

static void
write_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_NO_CONTACT_BAR (widget)->page;

  ost_paper_preview_open_draft (page, g_variant_get_int32 (parameter), ost_page_get_record (page));
}

static void
ost_no_contact_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_NO_CONTACT_BAR);
  G_OBJECT_CLASS (ost_no_contact_bar_parent_class)->dispose (object);
}

static void
ost_no_contact_bar_class_init (OstNoContactBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_no_contact_bar_dispose;
  gtk_widget_class_install_action (widget_class, "no-contact.write", "i", write_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/casework/no-contact-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OstNoContactBar, words);
  gtk_widget_class_bind_template_child (widget_class, OstNoContactBar, papers);
}

static void
ost_no_contact_bar_init (OstNoContactBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
