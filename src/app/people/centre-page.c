/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-centre-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/people/centre-facts.h"
#include "app/people/centre-forms.h"
#include "app/people/centre-page.h"
#include "app/record-dialog.h"
#include "app/widgets/record-facts.h"
#include "app/window-sections.h"
#include "people/numbering.h"

#define OLD_COPY_DAYS 7

struct _OstCentrePage
{
  OstPage parent_instance;

  OstRecordFacts *facts;
  GtkBox *groups;

  OstCentreCard *card;
  GPtrArray *rows; /* of AdwActionRow, by the order of links; NULL: not there */
};

G_DEFINE_FINAL_TYPE (OstCentrePage, ost_centre_page, OST_TYPE_PAGE)

static char *
dup_staff (const OstCentreFacts *facts)
{
  return g_strdup_printf (ngettext ("%u person", "%u people", facts->n_staff), facts->n_staff);
}

static char *
dup_institutions (const OstCentreFacts *facts)
{
  return g_strdup_printf (ngettext ("%u institution", "%u institutions", facts->n_institutions),
                          facts->n_institutions);
}

static char *
dup_numbering (const OstCentreFacts *facts)
{
  return g_strjoin (" · ", facts->numbering->case_pattern, facts->numbering->paper_pattern, NULL);
}

static char *
dup_citations (const OstCentreFacts *facts)
{
  if (facts->n_old_citations == 0)
    return g_strdup (_ ("all checked within twelve months"));
  return g_strdup_printf (
      ngettext ("⚠ %u to be checked", "⚠ %u to be checked", facts->n_old_citations),
      facts->n_old_citations);
}

static char *
dup_copy (const OstCentreFacts *facts)
{
  g_autofree char *when = NULL;
  int days;

  if (facts->last_copy == NULL)
    return g_strdup (_ ("⚠ never copied yet"));
  days = ost_instant_count_days (facts->last_copy);
  if (days > OLD_COPY_DAYS)
    return g_strdup_printf (
        ngettext ("⚠ the last copy is %d day old", "⚠ the last copy is %d days old", days), days);
  when = ost_instant_dup_words (facts->last_copy);
  /* Translators: %s is a day and time, 24.11.2026, 8:15 */
  return g_strdup_printf (_ ("last copy: %s"), when);
}

/* The page of TOPIC opens over this one.  A link whose page is not there is not shown. */
typedef struct
{
  const char *group; /* N_(), NULL: as the one before */
  const char *topic;
  const char *title; /* N_() */
  const char *icon;
  const char *subtitle; /* N_(), when it is always the same */
  char *(*dup_subtitle) (const OstCentreFacts *facts);
  gboolean is_guarded; /* only for who may see the audit */
} Link;

static const Link links[] = {
  { N_ ("People and institutions"), "staff-list", N_ ("Staff"), "system-users-symbolic", NULL,
    dup_staff },
  { NULL, "institutions", N_ ("Institutions"), "x-office-address-book-symbolic", NULL,
    dup_institutions },
  { N_ ("Papers"), "numbering", N_ ("Numbering"), "view-list-ordered-symbolic", NULL,
    dup_numbering },
  { NULL, "letterhead", N_ ("Letterhead"), "x-office-document-symbolic",
    N_ ("the head of every paper, with the crest"), NULL },
  { N_ ("Words and law"), "dictionaries", N_ ("Dictionaries"), "accessories-dictionary-symbolic",
    N_ ("reasons of support, activities, places"), NULL },
  { NULL, "citations", N_ ("Legal citations"), "text-x-generic-symbolic", NULL, dup_citations },
  { NULL, "amounts", N_ ("Statutory amounts"), "accessories-calculator-symbolic",
    N_ ("benefits and supplements by their dates"), NULL },
  { NULL, "agreements", N_ ("Rules of settlement"), "emblem-documents-symbolic",
    N_ ("what was agreed with each county"), NULL },
  { N_ ("Safety of the data"), "backup", N_ ("Backup"), "drive-harddisk-symbolic", NULL, dup_copy },
  { NULL, "audit", N_ ("Who changed what"), "view-reveal-symbolic",
    N_ ("every change, with its author and time"), NULL, TRUE },
};

static void
show_rows (OstCentrePage *self, const OstCentreFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      AdwActionRow *row = self->rows->pdata[i];
      g_autofree char *words = NULL;

      if (row == NULL)
        continue;
      if (links[i].dup_subtitle != NULL)
        {
          words = links[i].dup_subtitle (facts);
          adw_action_row_set_subtitle (row, words);
        }
      gtk_widget_set_visible (GTK_WIDGET (row), !links[i].is_guarded || facts->may_see_audit);
    }
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_centre_facts_load (txn, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstCentrePage) self = user_data;
  g_autoptr (OstCentreFacts) facts = ost_page_look_finish (OST_PAGE (self), object, result);

  if (facts == NULL)
    return;
  g_set_object (&self->card, facts->card);
  ost_record_facts_set_record (self->facts, &ost_centre_form, facts->card, NULL, NULL);
  show_rows (self, facts);
}

static void
ost_centre_page_reload (OstPage *page)
{
  ost_page_look (page, load, NULL, NULL, (GDestroyNotify) ost_centre_facts_free, loaded_cb);
}

static void
edit_cb (OstCentrePage *self)
{
  g_autoptr (OstDraft) draft = NULL;

  if (self->card == NULL)
    return;
  draft = ost_draft_new_from (self->card);
  ost_record_dialog_present (ost_record_dialog_new (ost_page_get_db (OST_PAGE (self)),
                                                    &ost_centre_form, ost_centre_store_save_card,
                                                    draft, 0),
                             GTK_WIDGET (self));
}

static void
row_activated_cb (AdwActionRow *row, gpointer link)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.open", "(sx)", ((const Link *) link)->topic,
                              G_GINT64_CONSTANT (0));
}

static GtkWidget *
make_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static AdwActionRow *
make_row (const Link *link)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (link->title));
  if (link->subtitle != NULL)
    adw_action_row_set_subtitle (row, _ (link->subtitle));
  adw_action_row_add_prefix (row, make_icon (link->icon));
  adw_action_row_add_suffix (row, make_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (row), !link->is_guarded);
  ost_spoken_name (row, _ (link->title));
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), (gpointer) link);
  return row;
}

static void
fill_links (OstCentrePage *self)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      AdwActionRow *row = NULL;

      if (links[i].group != NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (links[i].group));
          gtk_box_append (self->groups, group);
        }
      if (ost_record_page_type (links[i].topic) != G_TYPE_INVALID)
        {
          row = make_row (&links[i]);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
        }
      g_ptr_array_add (self->rows, row);
    }
}

static void
ost_centre_page_dispose (GObject *object)
{
  OstCentrePage *self = OST_CENTRE_PAGE (object);

  g_clear_object (&self->card);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_CENTRE_PAGE);

  G_OBJECT_CLASS (ost_centre_page_parent_class)->dispose (object);
}

static void
ost_centre_page_finalize (GObject *object)
{
  g_ptr_array_unref (OST_CENTRE_PAGE (object)->rows);
  G_OBJECT_CLASS (ost_centre_page_parent_class)->finalize (object);
}

static void
ost_centre_page_class_init (OstCentrePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_centre_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_centre_page_finalize;
  OST_PAGE_CLASS (klass)->reload = ost_centre_page_reload;

  g_type_ensure (OST_TYPE_RECORD_FACTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/people/centre-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstCentrePage, facts);
  gtk_widget_class_bind_template_child (widget_class, OstCentrePage, groups);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
ost_centre_page_init (OstCentrePage *self)
{
  static const char *const topics[] = { "setting", "staff", "institution", "citation", "audit" };

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_links (self);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    ost_page_watch (OST_PAGE (self), topics[i]);
}
