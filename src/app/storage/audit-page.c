/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-audit-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/people/centre-facts.h"
#include "app/storage/audit-dialog.h"
#include "app/storage/audit-page.h"
#include "app/storage/audit-words.h"
#include "people/staff-store.h"

struct _OstAuditPage
{
  OstRegisterPage parent_instance;

  GtkStack *stack;
  OstRegisterView *view;
  GtkDropDown *authors;

  GPtrArray *logins; /* of char *, by the order of the drop-down; NULL: everybody */
};

G_DEFINE_FINAL_TYPE (OstAuditPage, ost_audit_page, OST_TYPE_REGISTER_PAGE)

static char *
format_at (gconstpointer record, const GDate *today)
{
  const OstAuditLine *line = record;

  return line->at != NULL ? ost_instant_dup_words (line->at) : g_strdup ("");
}

static char *
format_action (gconstpointer record, const GDate *today)
{
  const OstAuditLine *line = record;

  return g_strdup (line->action != NULL ? ost_audit_action_words (line->action) : "");
}

static char *
format_topic (gconstpointer record, const GDate *today)
{
  const OstAuditLine *line = record;

  return g_strdup (line->topic != NULL ? ost_audit_topic_words (line->topic) : "");
}

static char *
format_fields (gconstpointer record, const GDate *today)
{
  g_autoptr (GPtrArray) changes = ost_audit_list_changes (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((OstAuditChange *) changes->pdata[i])->label);
  return g_string_free (text, FALSE);
}

static const OstRegisterColumn columns[] = {
  { "at", "at", N_ ("When"), 140, 0, format_at, 0, FALSE },
  { "author", "author", NULL, 130, 0, NULL, 0, FALSE },
  { "action", "action", N_ ("What was done"), 100, 0, format_action, 2, FALSE },
  { "topic", "topic", N_ ("To what"), 170, 0, format_topic, 1, FALSE },
  { "about", "about", NULL, 0, 0, NULL, 3, FALSE },
  { "fields", NULL, N_ ("Changes"), 0, 0, format_fields, 4, FALSE },
};

static char *
dup_name (gconstpointer record)
{
  const OstAuditLine *line = record;
  g_autofree char *at = ost_instant_dup_words (line->at);

  return g_strjoin (", ", at, line->author, ost_audit_action_words (line->action),
                    ost_audit_topic_words (line->topic), line->about, NULL);
}

static char *
dup_count (guint n)
{
  return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
}

static const OstRegisterChip chips[] = {
  { "read", N_ ("Copies and other deeds") },
};

static const OstRegisterLayout layout = {
  .name = "audit",
  .file_name = N_ ("changes"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .dup_name = dup_name,
  .dup_count = dup_count,
  .empty_icon = "view-reveal-symbolic",
  .empty_title = N_ ("Nothing has been changed yet"),
  .empty_text = N_ ("Every change is written down here by itself, with who made it and when."),
  .comes_from_elsewhere = TRUE,
};

static void
ost_audit_page_ask (OstRegisterPage *page, const OstRegisterAsked *asked)
{
  OstAuditPage *self = OST_AUDIT_PAGE (page);
  const guint chosen = gtk_drop_down_get_selected (self->authors);
  OstAuditQuery query = {
    .login = chosen < self->logins->len ? self->logins->pdata[chosen] : NULL,
    .only_read = ost_register_page_is_on (page, "read"),
  };

  ost_register_page_ask (page, &query);
}

static void
ost_audit_page_open (OstRegisterPage *page, OstRecord *line)
{
  ost_audit_dialog_open (GTK_WIDGET (page), (OstAuditLine *) line);
}

/* Whoever may not look gets no list at all, not an empty one. */
typedef struct
{
  gboolean allowed;
  GPtrArray *staff;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->staff, g_ptr_array_unref);
  g_free (answer);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  GError *failed = NULL;
  Answer *answer = g_new0 (Answer, 1);

  answer->allowed = ost_staff_store_may_see_audit (txn, ost_txn_get_author (txn), &failed);
  if (failed == NULL)
    answer->staff = ost_staff_store_list (txn, &failed);
  if (failed == NULL)
    return answer;
  g_propagate_error (error, failed);
  answer_free (answer);
  return NULL;
}

/* While there are as many as before, the choice stays as it is. */
static void
fill_authors (OstAuditPage *self, GPtrArray *staff)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (self->logins->len == staff->len + 1)
    return;
  g_ptr_array_set_size (self->logins, 0);
  g_ptr_array_add (self->logins, NULL);
  gtk_string_list_append (names, _ ("Everybody"));
  for (guint i = 0; i < staff->len; i++)
    {
      g_ptr_array_add (self->logins, g_strdup (((OstStaff *) staff->pdata[i])->login));
      gtk_string_list_take (names, ost_staff_dup_name (staff->pdata[i]));
    }
  gtk_drop_down_set_model (self->authors, G_LIST_MODEL (names));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstAuditPage) self = user_data;
  Answer *answer = ost_page_look_finish (OST_PAGE (self), object, result);

  if (answer == NULL)
    return;
  fill_authors (self, answer->staff);
  gtk_stack_set_visible_child_name (self->stack, answer->allowed ? "list" : "refused");
  ost_register_page_set_shown (OST_REGISTER_PAGE (self), answer->allowed);
  answer_free (answer);
}

static void
ost_audit_page_reload (OstPage *page)
{
  OST_PAGE_CLASS (ost_audit_page_parent_class)->reload (page);
  ost_page_look (page, load, NULL, NULL, answer_free, loaded_cb);
}

/* Another database may have other rights. */
static void
ost_audit_page_set_db (OstPage *page, OstDb *db)
{
  ost_register_page_set_shown (OST_REGISTER_PAGE (page), FALSE);
  OST_PAGE_CLASS (ost_audit_page_parent_class)->set_db (page, db);
}

static void
ost_audit_page_finalize (GObject *object)
{
  g_ptr_array_unref (OST_AUDIT_PAGE (object)->logins);
  G_OBJECT_CLASS (ost_audit_page_parent_class)->finalize (object);
}

static void
ost_audit_page_class_init (OstAuditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstRegisterPageClass *register_class = OST_REGISTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ost_audit_page_finalize;
  OST_PAGE_CLASS (klass)->set_db = ost_audit_page_set_db;
  OST_PAGE_CLASS (klass)->reload = ost_audit_page_reload;
  register_class->has_template = TRUE;
  register_class->layout = &layout;
  register_class->get_source = ost_audit_register_source;
  register_class->ask = ost_audit_page_ask;
  register_class->open = ost_audit_page_open;

  g_type_ensure (OST_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/storage/audit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstAuditPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OstAuditPage, view);
}

static void
ost_audit_page_init (OstAuditPage *self)
{
  self->logins = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->authors = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  ost_spoken_name (self->authors, _ ("Who"));
  g_signal_connect_object (self->authors, "notify::selected",
                           G_CALLBACK (ost_register_view_query_changed), self->view,
                           G_CONNECT_SWAPPED);
  ost_register_view_add_control (self->view, GTK_WIDGET (self->authors));
  ost_register_page_set_shown (OST_REGISTER_PAGE (self), FALSE);
  ost_register_page_set_view (OST_REGISTER_PAGE (self), self->view);
  ost_page_set_title (OST_PAGE (self), _ ("Who changed what"));
  ost_page_watch (OST_PAGE (self), "audit");
  ost_page_watch (OST_PAGE (self), "staff");
}
