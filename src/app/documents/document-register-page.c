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
#include "app/widgets/register-view.h"
#include "base/date.h"
#include "documents/document-register-store.h"
#include "documents/issued-document.h"

struct _OstDocumentRegisterPage
{
  OstPage parent_instance;

  OstRegisterView *view;

  OstPagedList *list;
};

G_DEFINE_FINAL_TYPE (OstDocumentRegisterPage, ost_document_register_page, OST_TYPE_PAGE)

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
  { "number", NULL, N_ ("Our reference"), 170, TRUE, format_number, 0, FALSE },
  { "kind", "kind", NULL, 0, TRUE, NULL, 0, FALSE },
  { "family", "family", NULL, 0, TRUE, NULL, 1, FALSE },
  { "state", "state", NULL, 110, TRUE, NULL, 2, FALSE },
  { "author", "author", NULL, 130, FALSE, NULL, 4, FALSE },
  { "date", "issued_on", NULL, 150, TRUE, NULL, 3, FALSE },
};

static const struct
{
  const char *id;
  OstDocumentSort sort;
} sorts[] = {
  { "date", OST_DOCUMENT_SORT_DATE },   { "number", OST_DOCUMENT_SORT_NUMBER },
  { "kind", OST_DOCUMENT_SORT_KIND },   { "family", OST_DOCUMENT_SORT_FAMILY },
  { "state", OST_DOCUMENT_SORT_STATE },
};

static char *
dup_name (gconstpointer record)
{
  const OstDocumentLine *line = record;

  if (line->title == NULL)
    return g_strdup (_ ("Loading"));
  return g_strjoin (", ", ost_kind_get_label (&ost_document_kind_kind, line->kind), line->number,
                    NULL);
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u paper", "%u papers", n), n);
}

static const OstRegisterLayout layout = {
  .name = "documents",
  .file_name = N_ ("papers"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
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
query_changed_cb (OstDocumentRegisterPage *self)
{
  gboolean descending = FALSE;
  const char *sort = ost_register_view_get_sort (self->view, &descending);
  OstDocumentQuery query = {
    .search = (char *) ost_register_view_get_search (self->view),
    .to_sign = ost_register_view_get_filter (self->view, "to-sign"),
    .to_send = ost_register_view_get_filter (self->view, "to-send"),
    .drafts = ost_register_view_get_filter (self->view, "drafts"),
    .descending = descending,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].id, sort) == 0)
      query.sort = sorts[i].sort;
  if (self->list != NULL)
    ost_paged_list_set_query (self->list, &query);
}

static void
open_cb (OstDocumentRegisterPage *self, OstRecord *record)
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
    open_cb (OST_DOCUMENT_REGISTER_PAGE (widget), chosen);
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
ost_document_register_page_search (OstPage *page)
{
  ost_register_view_focus_search (OST_DOCUMENT_REGISTER_PAGE (page)->view);
}

static void
ost_document_register_page_set_db (OstPage *page, OstDb *db)
{
  OstDocumentRegisterPage *self = OST_DOCUMENT_REGISTER_PAGE (page);

  g_clear_object (&self->list);
  if (db != NULL)
    self->list = ost_paged_list_new (db, ost_document_register_source ());
  ost_register_view_set_list (self->view, self->list);
  query_changed_cb (self);
}

static void
ost_document_register_page_reload (OstPage *page)
{
  ost_paged_list_reload (OST_DOCUMENT_REGISTER_PAGE (page)->list);
}

static void
ost_document_register_page_dispose (GObject *object)
{
  g_clear_object (&OST_DOCUMENT_REGISTER_PAGE (object)->list);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_DOCUMENT_REGISTER_PAGE);

  G_OBJECT_CLASS (ost_document_register_page_parent_class)->dispose (object);
}

static void
ost_document_register_page_class_init (OstDocumentRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_document_register_page_dispose;
  page_class->set_db = ost_document_register_page_set_db;
  page_class->reload = ost_document_register_page_reload;
  page_class->search = ost_document_register_page_search;

  gtk_widget_class_install_action (widget_class, "documents.preview", NULL, preview_cb);
  gtk_widget_class_install_action (widget_class, "documents.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "documents.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "documents.attach", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.show-signed", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.place", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.correct", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "documents.parent-copy", NULL, more_cb);
  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/pl/ostoja/Ostoja/documents/document-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstDocumentRegisterPage, view);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
ost_document_register_page_init (OstDocumentRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_view_add_filter (self->view, "to-sign", _ ("To be signed"));
  ost_register_view_add_filter (self->view, "to-send", _ ("To be sent"));
  ost_register_view_add_filter (self->view, "drafts", _ ("Drafts"));
  ost_register_view_set_layout (self->view, &layout, OST_TYPE_DOCUMENT_LINE);
  add_print_button (self);
  ost_page_watch (OST_PAGE (self), "issued_document");
  ost_page_watch (OST_PAGE (self), "family");
}
