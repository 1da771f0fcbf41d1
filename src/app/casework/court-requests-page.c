/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-court-requests-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/court-lists.h"
#include "app/casework/court-requests-page.h"
#include "app/casework/letter-bar.h"
#include "app/deadline-words.h"
#include "app/documents/stranger-dialog.h"
#include "app/edit.h"
#include "app/families/family-dialog.h"
#include "base/date.h"
#include "casework/court-register-store.h"
#include "casework/court-store.h"

struct _OstCourtRequestsPage
{
  OstRegisterPage parent_instance;

  OstRegisterView *view;
  OstLetterBar *bar;
};

G_DEFINE_FINAL_TYPE (OstCourtRequestsPage, ost_court_requests_page, OST_TYPE_REGISTER_PAGE)

static gboolean
is_answered (const OstCourtLine *line)
{
  return g_date_valid (&line->answered_on) || line->state == OST_COURT_REQUEST_STATE_ANSWERED ||
         line->state == OST_COURT_REQUEST_STATE_FAMILY_NOT_KNOWN;
}

static char *
format_due (gconstpointer record, const GDate *today)
{
  const OstCourtLine *line = record;

  if (line->parent_instance.id == 0)
    return g_strdup ("");
  if (is_answered (line))
    return g_strdup (ost_kind_get_label (&ost_court_request_state_kind, line->state));
  if (!g_date_valid (&line->due_on))
    return g_strdup (_ ("no deadline"));
  return ost_deadline_dup_words (&line->due_on, today);
}

static char *
format_subject (gconstpointer record, const GDate *today)
{
  const OstCourtLine *line = record;

  if (line->subject == NULL)
    return g_strdup ("");
  /* Translators: names of people who are in no file */
  return line->family_id != 0 ? g_strdup (line->subject)
                              : g_strdup_printf (_ ("%s (not in the register)"), line->subject);
}

static const OstRegisterColumn columns[] = {
  { "subject", NULL, N_ ("About whom"), 0, OST_SORT_BY (OST_COURT_SORT_SUBJECT), format_subject, 0,
    FALSE },
  { "left", NULL, N_ ("Time left"), 170, OST_SORT_BY (OST_COURT_SORT_DEADLINE), format_due, 0,
    FALSE },
  { "due", "due_on", NULL, 110, OST_SORT_BY (OST_COURT_SORT_DEADLINE), NULL, 1, FALSE },
  { "kind", "kind", NULL, 150, OST_SORT_BY (OST_COURT_SORT_KIND), NULL, 4, FALSE },
  { "court", "court", NULL, 0, OST_SORT_BY (OST_COURT_SORT_COURT), NULL, 3, FALSE },
  { "signature", "signature", N_ ("Court file"), 130, OST_SORT_BY (OST_COURT_SORT_SIGNATURE), NULL,
    2, FALSE },
  { "received", "received_on", NULL, 110, OST_SORT_BY (OST_COURT_SORT_RECEIVED), NULL, 5, FALSE },
};

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u letter", "%u letters", n), n);
}

static char *
dup_archived (guint n)
{
  return g_strdup_printf (ngettext ("%u letter is archived", "%u letters are archived", n), n);
}

static const OstRegisterChip chips[] = {
  { "open", N_ ("To be answered") },
  { "archived", N_ ("Archived") },
};

static const OstRegisterLayout layout = {
  .name = "court-letters",
  .file_name = N_ ("letters-of-courts"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .sort = "due",
  .dup_count = dup_count,
  .dup_archived = dup_archived,
  .search_hint = N_ ("Search: family, names in the letter, signature, court"),
  .empty_icon = "mail-read-symbolic",
  .empty_title = N_ ("No letters of courts"),
  .empty_text = N_ ("When a letter comes, enter when it was received and its term: the deadline is "
                    "counted."),
};

static void
ost_court_requests_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstCourtQuery query = {
    .search = asked->search,
    .open_only = ost_register_page_is_on (page, "open"),
    .archived = asked->archived,
    .sort = asked->sort,
    .descending = asked->descending,
  };

  ost_register_page_ask (page, &query);
}

static void
ost_court_requests_page_chosen (OstRegisterPage *page)
{
  OstCourtRequestsPage *self = OST_COURT_REQUESTS_PAGE (page);
  const OstCourtLine *line = ost_register_view_get_selected (self->view);
  const gboolean waits = line != NULL && line->parent_instance.id != 0 && !is_answered (line);

  if (self->bar != NULL)
    ost_letter_bar_show (self->bar, OST_PAGE (self), waits ? line : NULL);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_load (txn, OST_TYPE_COURT_REQUEST, *(gint64 *) arg, error);
}

static void
added_cb (OstCourtRequestsPage *self, gint64 id)
{
  ost_stranger_dialog_offer (OST_PAGE (self), id);
}

static void
open_form (OstCourtRequestsPage *self, OstDraft *draft, gint64 family_id)
{
  OstRecordDialog *dialog =
      ost_family_dialog_open (OST_PAGE (self), family_id, &ost_court_request_form,
                              (OstSaveFunc) ost_court_store_save_request, draft);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstCourtRequestsPage) self = user_data;
  g_autoptr (OstCourtRequest) request = ost_page_look_finish (OST_PAGE (self), object, result);
  g_autoptr (OstDraft) draft = request != NULL ? ost_draft_new_from (request) : NULL;

  if (draft != NULL)
    open_form (self, draft, request->family_id);
}

static void
ost_court_requests_page_open (OstRegisterPage *page, OstRecord *record)
{
  OstCourtRequestsPage *self = OST_COURT_REQUESTS_PAGE (page);
  const OstCourtLine *line = (const OstCourtLine *) record;

  if (line->family_id == 0 && !is_answered (line))
    ost_stranger_dialog_offer (OST_PAGE (self), record->id);
  else
    ost_page_look (OST_PAGE (self), load, g_memdup2 (&record->id, sizeof record->id), g_free,
                   g_object_unref, loaded_cb);
}

static void
ost_court_requests_page_add (OstPage *page)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_COURT_REQUEST);
  const GDate today = ost_date_today ();

  ost_draft_set_date (draft, "received_on", &today);
  ost_draft_set_int (draft, "kind", OST_COURT_REQUEST_COURT_OPINION);
  ost_draft_set_int (draft, "state", OST_COURT_REQUEST_STATE_NEW);
  open_form (OST_COURT_REQUESTS_PAGE (page), draft, 0);
}

static void
ost_court_requests_page_class_init (OstCourtRequestsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  page_class->add = ost_court_requests_page_add;
  register_class->has_template = TRUE;
  register_class->layout = &layout;
  register_class->get_source = ost_court_register_source;
  register_class->ask = ost_court_requests_page_ask;
  register_class->open = ost_court_requests_page_open;
  register_class->chosen = ost_court_requests_page_chosen;
  register_class->archives = OST_TYPE_COURT_REQUEST;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  g_type_ensure (OST_TYPE_LETTER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/casework/court-requests-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstCourtRequestsPage, view);
  gtk_widget_class_bind_template_child (widget_class, OstCourtRequestsPage, bar);
}

static void
ost_court_requests_page_init (OstCourtRequestsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_register_page_set_view (OST_REGISTER_PAGE (self), self->view);
  ost_page_watch (OST_PAGE (self), "court_request");
  ost_page_watch (OST_PAGE (self), "family");
}
