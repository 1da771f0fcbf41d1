/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-filed-lists"

#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-dialog.h"
#include "app/filed-lists.h"
#include "app/names.h"
#include "base/date.h"

typedef struct
{
  GtkBox *box;
  GtkToggleButton *archive_button;
  const OstFiledList *const *lists;
  guint n_lists;
  GPtrArray *views; /* of OstRecordList, owned by the box */
} OstFiledListsPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (OstFiledLists, ost_filed_lists, OST_TYPE_PAGE)

static OstFiledListsPrivate *
get_private (OstFiledLists *self)
{
  return ost_filed_lists_get_instance_private (self);
}

/* What one reload brings. */
typedef struct
{
  const OstFiledList *const *lists;
  guint n_lists;
  gint64 file_id;
  gboolean archived;
} Question;

typedef struct
{
  GPtrArray *records; /* of GPtrArray, one for each list */
  OstNames *names;
  gboolean archived;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_ptr_array_unref (answer->records);
  ost_names_free (answer->names);
  g_free (answer);
}

static gboolean
has_archive (const OstFiledList *list)
{
  return list->layout->can_archive && list->link != NULL &&
         ost_record_class_find (ost_record_type_get_class (list->get_type ()), list->link) != NULL;
}

static GPtrArray *
list_one (OstTxn *txn,
          const OstFiledList *list,
          const Question *question,
          OstNames *names,
          GError **error)
{
  if (question->archived && !has_archive (list))
    return g_ptr_array_new ();
  if (question->archived)
    return ost_record_list_archived (txn, list->get_type (), list->link, question->file_id, error);
  if (list->list != NULL)
    return list->list (txn, question->file_id, error);
  return list->list_with (txn, question->file_id, names, error);
}

static gpointer
list_all (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;
  Answer *answer = g_new0 (Answer, 1);

  answer->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  answer->names = ost_names_new ();
  answer->archived = question->archived;
  for (guint i = 0; i < question->n_lists; i++)
    {
      GPtrArray *records = list_one (txn, question->lists[i], question, answer->names, error);

      if (records != NULL)
        g_ptr_array_add (answer->records, records);
      if (records == NULL || !ost_names_add (answer->names, txn, records, error))
        {
          answer_free (answer);
          return NULL;
        }
    }
  return answer;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstFiledLists) self = user_data;
  OstFiledListsPrivate *priv = get_private (self);
  Answer *answer = ost_page_look_finish (OST_PAGE (self), object, result);

  if (answer == NULL)
    return;
  for (guint i = 0; i < priv->n_lists && i < priv->views->len; i++)
    {
      ost_record_list_set_archived (priv->views->pdata[i], answer->archived);
      ost_record_list_set_records (priv->views->pdata[i], answer->records->pdata[i], answer->names);
    }
  answer_free (answer);
}

static void
ost_filed_lists_reload (OstPage *page)
{
  OstFiledListsPrivate *priv = get_private (OST_FILED_LISTS (page));
  const Question question = { priv->lists, priv->n_lists, ost_page_get_record (page),
                              gtk_toggle_button_get_active (priv->archive_button) };

  ost_page_look (page, list_all, g_memdup2 (&question, sizeof question), g_free, answer_free,
                 listed_cb);
}

static guint
find_view (OstFiledLists *self, OstRecordList *view)
{
  guint position = 0;

  g_ptr_array_find (get_private (self)->views, view, &position);
  return position;
}

static gint64
get_family (OstFiledLists *self)
{
  OstFiledListsClass *klass = OST_FILED_LISTS_GET_CLASS (self);

  return klass->get_family != NULL ? klass->get_family (self)
                                   : ost_page_get_record (OST_PAGE (self));
}

static void
add_cb (OstFiledLists *self, OstRecordList *view)
{
  ost_filed_lists_add (self, find_view (self, view));
}

static void
tell_opened (OstFiledLists *self, const OstFiledList *list, OstRecordDialog *dialog)
{
  if (list->opened != NULL)
    list->opened (self, dialog);
}

static void
open_cb (OstFiledLists *self, OstRecord *record, OstRecordList *view)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (record);
  const OstFiledList *list = get_private (self)->lists[find_view (self, view)];

  if (list->open != NULL)
    list->open (self, record);
  else if (list->form != NULL)
    tell_opened (
        self, list,
        ost_family_dialog_open (OST_PAGE (self), get_family (self), list->form, list->save, draft));
}

static void
archive_cb (OstFiledLists *self, OstRecord *record, OstRecordList *view)
{
  const OstFiledList *list = get_private (self)->lists[find_view (self, view)];

  if (record->archived_at != NULL)
    ost_edit_bring_back (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), list->get_type (),
                         record->id, list->archive);
  else
    ost_edit_archive (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), list->get_type (),
                      record->id, list->archive, _ (list->archived));
}

/* The first list that has a form; N_LISTS when there is none. */
static guint
find_form (OstFiledListsPrivate *priv)
{
  guint i = 0;

  while (i < priv->n_lists && priv->lists[i]->form == NULL && priv->lists[i]->new_form == NULL)
    i++;
  return i;
}

static void
ost_filed_lists_page_add (OstPage *page)
{
  OstFiledLists *self = OST_FILED_LISTS (page);

  ost_filed_lists_add (self, find_form (get_private (self)));
}

static gboolean
ost_filed_lists_can_add (OstPage *page)
{
  OstFiledListsPrivate *priv = get_private (OST_FILED_LISTS (page));

  return find_form (priv) < priv->n_lists;
}

static void
ost_filed_lists_dispose (GObject *object)
{
  g_ptr_array_set_size (get_private (OST_FILED_LISTS (object))->views, 0);
  /* Not gtk_widget_dispose_template: GTK 4.8 looks for the template of the subclass, which has
   * none.
   */
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (ost_filed_lists_parent_class)->dispose (object);
}

static void
ost_filed_lists_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (OST_FILED_LISTS (object))->views);
  G_OBJECT_CLASS (ost_filed_lists_parent_class)->finalize (object);
}

static void
ost_filed_lists_class_init (OstFiledListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_filed_lists_dispose;
  object_class->finalize = ost_filed_lists_finalize;
  OST_PAGE_CLASS (klass)->reload = ost_filed_lists_reload;
  OST_PAGE_CLASS (klass)->add = ost_filed_lists_page_add;
  OST_PAGE_CLASS (klass)->can_add = ost_filed_lists_can_add;

  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/filed-lists.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OstFiledLists, box);
  gtk_widget_class_bind_template_child_private (widget_class, OstFiledLists, archive_button);
  gtk_widget_class_bind_template_callback (widget_class, ost_page_queue_reload);
}

static void
ost_filed_lists_init (OstFiledLists *self)
{
  get_private (self)->views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ost_filed_lists_set_lists (OstFiledLists *self, const OstFiledList *const *lists, guint n_lists)
{
  OstFiledListsPrivate *priv = get_private (self);

  g_return_if_fail (OST_IS_FILED_LISTS (self) && priv->n_lists == 0);
  priv->lists = lists;
  priv->n_lists = n_lists;
  for (guint i = 0; i < n_lists; i++)
    {
      OstRecordList *view = g_object_new (OST_TYPE_RECORD_LIST, NULL);

      ost_record_list_set_layout (view, lists[i]->layout);
      if (has_archive (lists[i]))
        gtk_widget_set_visible (GTK_WIDGET (priv->archive_button), TRUE);
      g_signal_connect_object (view, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (view, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (view, "archive", G_CALLBACK (archive_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (priv->box, GTK_WIDGET (view));
      g_ptr_array_add (priv->views, view);
      ost_page_watch (OST_PAGE (self), ost_record_type_get_class (lists[i]->get_type ())->table);
    }
}

void
ost_filed_lists_set_head (OstFiledLists *self, GtkWidget *head)
{
  g_return_if_fail (OST_IS_FILED_LISTS (self));
  gtk_box_prepend (get_private (self)->box, head);
}

void
ost_filed_lists_set_foot (OstFiledLists *self, GtkWidget *foot)
{
  g_return_if_fail (OST_IS_FILED_LISTS (self));
  gtk_box_append (get_private (self)->box, foot);
}

void
ost_filed_lists_add (OstFiledLists *self, guint nth)
{
  OstFiledListsPrivate *priv = get_private (self);
  const OstFiledList *list = priv->lists[nth];
  const gboolean special = list->get_new_type != NULL;
  g_autoptr (OstDraft) draft = ost_draft_new (special ? list->get_new_type () : list->get_type ());
  const GDate today = ost_date_today ();

  g_return_if_fail (OST_IS_FILED_LISTS (self) && nth < priv->n_lists);
  if (list->link != NULL)
    ost_draft_set_int (draft, list->link, ost_page_get_record (OST_PAGE (self)));
  if (list->prepare != NULL)
    list->prepare (draft, &today);
  tell_opened (self, list,
               ost_family_dialog_open (OST_PAGE (self), get_family (self),
                                       special ? list->new_form : list->form,
                                       special ? list->new_save : list->save, draft));
}
