/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-document-register-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/document-more.h"
#include "app/documents/document-register-page.h"
#include "app/documents/document-steps.h"
#include "app/documents/family-papers-tab.h"
#include "app/documents/paper-preview.h"
#include "app/documents/print-chosen.h"
#include "app/tell.h"
#include "base/date.h"
#include "documents/document-register-store.h"
#include "documents/issued-document.h"

struct _OstDocumentRegisterPage
{
  OstRegisterPage parent_instance;

  OstRegisterView *view;
};

G_DEFINE_FINAL_TYPE (OstDocumentRegisterPage, ost_document_register_page, OST_TYPE_REGISTER_PAGE)

static char *
format_number (gconstpointer record, const GDate *today)
{
  const OstDocumentLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (line->number == NULL)
    return g_strdup (_ ("no number yet"));
  /* Translators: a number and which correction of it this is */
  return line->version > 1
             ? g_strdup_printf (_ ("%s, version %d"), line->number, (int) line->version)
             : g_strdup (line->number);
}

static const OstRegisterColumn columns[] = {
  { "number", NULL, N_ ("Our reference"), 170, OST_SORT_BY (OST_DOCUMENT_SORT_NUMBER),
    format_number, 0, FALSE },
  { "kind", "kind", NULL, 0, OST_SORT_BY (OST_DOCUMENT_SORT_KIND), NULL, 0, FALSE },
  { "family", "family", NULL, 0, OST_SORT_BY (OST_DOCUMENT_SORT_FAMILY), NULL, 1, FALSE },
  { "state", "state", NULL, 110, OST_SORT_BY (OST_DOCUMENT_SORT_STATE), NULL, 2, FALSE },
  { "author", "author", NULL, 130, OST_SORT_BY (OST_DOCUMENT_SORT_AUTHOR), NULL, 4, FALSE },
  { "date", "issued_on", NULL, 150, OST_SORT_BY (OST_DOCUMENT_SORT_DATE), NULL, 3, FALSE },
};

static char *
dup_name (gconstpointer record)
{
  const OstDocumentLine *line = record;

  return g_strjoin (", ", ost_kind_get_label (&ost_document_kind_kind, line->kind), line->number,
                    NULL);
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u paper", "%u papers", n), n);
}

static const OstRegisterChip chips[] = {
  { "to-sign", N_ ("To be signed") },
  { "to-send", N_ ("To be sent") },
  { "drafts", N_ ("Drafts") },
};

static const OstRegisterLayout layout = {
  .name = "documents",
  .file_name = N_ ("papers"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .sort = "state",
  .dup_name = dup_name,
  .dup_count = dup_count,
  .search_hint = N_ ("Search: reference, family, title"),
  .empty_icon = "x-office-document-symbolic",
  .empty_title = N_ ("Nothing has been issued yet"),
  .empty_text = N_ ("Papers are made in a family, on the tab Papers; what is issued stands here."),
  .comes_from_elsewhere = TRUE,
};

static void
ost_document_register_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstDocumentQuery query = {
    .search = asked->search,
    .to_sign = ost_register_page_is_on (page, "to-sign"),
    .to_send = ost_register_page_is_on (page, "to-send"),
    .drafts = ost_register_page_is_on (page, "drafts"),
    .sort = asked->sort,
    .descending = asked->descending,
  };

  ost_register_page_ask (page, &query);
}

static void
ost_document_register_page_open (OstRegisterPage *self, OstRecord *record)
{
  const OstDocumentLine *line = (const OstDocumentLine *) record;

  if (line->state != OST_DOCUMENT_DRAFT)
    ost_paper_preview_open_issued (OST_PAGE (self), record->id, line->number);
  else if (line->kind == OST_DOCUMENT_KIND_COURT_OPINION)
    ost_opinion_open (OST_PAGE (self), line->family_id);
  else
    ost_paper_preview_open_draft (OST_PAGE (self), line->kind, line->family_id);
}

/* NULL with words when none is chosen. */
static OstRecord *
get_chosen (OstDocumentRegisterPage *self)
{
  OstRecord *chosen = ost_register_view_get_selected (self->view);

  if (chosen != NULL && chosen->id != 0)
    return chosen;
  ost_tell (GTK_WIDGET (self), _ ("Choose a paper in the table first"));
  return NULL;
}

static void
preview_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRecord *chosen = get_chosen (OST_DOCUMENT_REGISTER_PAGE (widget));

  if (chosen != NULL)
    ost_document_register_page_open (OST_REGISTER_PAGE (widget), chosen);
}

static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRecord *chosen = get_chosen (OST_DOCUMENT_REGISTER_PAGE (widget));

  if (chosen != NULL)
    ost_document_step_open (OST_PAGE (widget), chosen->id,
                            (OstDocumentStep) g_variant_get_int32 (parameter));
}

/* What is done with an issued paper, from the menu: one handler, told apart by its name. */
static void
more_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_PAGE (widget);
  OstRecord *chosen = get_chosen (OST_DOCUMENT_REGISTER_PAGE (widget));
  const OstDocumentLine *line = (const OstDocumentLine *) chosen;

  if (chosen == NULL)
    return;
  if (line->state == OST_DOCUMENT_DRAFT)
    ost_tell (widget, _ ("This is a draft: issue it first"));
  else if (g_str_equal (name, "documents.attach"))
    ost_document_attach_open (page, chosen->id);
  else if (g_str_equal (name, "documents.show-signed"))
    ost_document_show_signed (page, chosen->id);
  else if (g_str_equal (name, "documents.place"))
    ost_document_place_open (page, chosen->id, line->family_id);
  else if (g_str_equal (name, "documents.correct"))
    ost_document_correct (page, chosen->id);
  else if (line->kind == OST_DOCUMENT_KIND_COURT_OPINION)
    ost_parent_copy_open (page, chosen->id, line->family_id);
  else
    ost_tell (widget, _ ("Choose an opinion for the court"));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstDocumentRegisterPage *self = OST_DOCUMENT_REGISTER_PAGE (widget);
  g_autoptr (GArray) keys = ost_register_view_dup_selection (self->view);

  if (keys->len > 0)
    ost_print_chosen (OST_PAGE (self), keys);
}

static void
add_print_button (OstDocumentRegisterPage *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Print the papers…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "documents.print");
  ost_register_view_add_action (self->view, button);
}

static void
ost_document_register_page_class_init (OstDocumentRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "documents.preview", NULL, preview_cb);
  gtk_widget_class_install_action (widget_class, "documents.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "documents.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "documents.attach", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.show-signed", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.place", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.correct", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.parent-copy", NULL, more_cb);
  register_class->has_template = TRUE;
  register_class->layout = &layout;
  register_class->get_source = ost_document_register_source;
  register_class->ask = ost_document_register_page_ask;
  register_class->open = ost_document_register_page_open;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/pl/ostoja/Ostoja/documents/document-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstDocumentRegisterPage, view);
}

static void
ost_document_register_page_init (OstDocumentRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_page_set_view (OST_REGISTER_PAGE (self), self->view);
  add_print_button (self);
  ost_page_watch (OST_PAGE (self), "issued_document");
  ost_page_watch (OST_PAGE (self), "family");
}
