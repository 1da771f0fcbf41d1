/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/fact-picker.h"
#include "app/documents/fact-row.h"
#include "base/date.h"
#include "base/text.h"

#define CONCLUSIONS 14

struct _OstFactPicker
{
  GtkBox parent_instance;

  GtkEntry *from;
  GtkEntry *to;
  GtkEditable *search;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkLabel *count;

  OstFactPickerView view;
};

G_DEFINE_FINAL_TYPE (OstFactPicker, ost_fact_picker, GTK_TYPE_BOX)

static const OstQuotedLook *
find_look (OstFactPicker *self, const char *key)
{
  g_autofree char *part = g_strdup_printf ("%d", self->view.part);

  for (guint i = 0; i < self->view.looks->len; i++)
    {
      const OstQuotedLook *look = g_ptr_array_index (self->view.looks, i);
      g_autofree char *its =
          ost_fact_row_dup_key (look->fact->topic, look->fact->record_id, look->fact->sentence);

      if (g_str_equal (look->fact->part, part) && g_str_equal (its, key))
        return look;
    }
  return NULL;
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  const OstOpinionFact *first = *(OstOpinionFact *const *) a;
  const OstOpinionFact *second = *(OstOpinionFact *const *) b;
  const int order = ost_date_compare (&second->day, &first->day);

  if (order != 0)
    return order;
  if (first->record_id != second->record_id)
    return first->record_id > second->record_id ? -1 : 1;
  return first->sentence - second->sentence;
}

/* Rows of the part: what is ticked and not offered any more first, then the offers, newest first.
 */
static GPtrArray *
make_rows (OstFactPicker *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GHashTable) offered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *part = g_strdup_printf ("%d", self->view.part);
  g_autoptr (GPtrArray) facts = g_ptr_array_sized_new (self->view.facts->facts->len);

  for (guint i = 0; i < self->view.facts->facts->len; i++)
    g_ptr_array_add (facts, self->view.facts->facts->pdata[i]);
  g_ptr_array_sort (facts, compare_newest);
  for (guint i = 0; i < facts->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *key = ost_fact_row_dup_key (fact->topic, fact->record_id, fact->sentence);

      if (!ost_opinion_fact_is_for (fact, self->view.part) && find_look (self, key) == NULL)
        continue;
      g_ptr_array_add (rows, ost_fact_row_new (fact, NULL));
      g_hash_table_add (offered, g_steal_pointer (&key));
    }
  for (guint i = 0; i < self->view.looks->len; i++)
    {
      const OstQuotedLook *look = g_ptr_array_index (self->view.looks, i);
      g_autofree char *key =
          ost_fact_row_dup_key (look->fact->topic, look->fact->record_id, look->fact->sentence);

      if (g_str_equal (look->fact->part, part) && !g_hash_table_contains (offered, key))
        g_ptr_array_insert (rows, 0, ost_fact_row_new (NULL, look));
    }
  return rows;
}

/* A list that shows the same facts is not built again: focus and place stay. */
static gboolean
shows_same (OstFactPicker *self, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkListBoxRow *shown = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (shown == NULL || !g_str_equal (ost_fact_row_get_key (OST_FACT_ROW (shown)),
                                         ost_fact_row_get_key (rows->pdata[i])))
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (self->list, (int) rows->len) == NULL;
}

static void
fill (OstFactPicker *self, const GPtrArray *rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, rows->pdata[i]);
}

static void
show_rows (OstFactPicker *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    ost_fact_row_show (OST_FACT_ROW (row),
                       find_look (self, ost_fact_row_get_key (OST_FACT_ROW (row))), self->view.part,
                       self->view.household);
}

static void
show_count (OstFactPicker *self)
{
  const OstOpinionFacts *facts = self->view.facts;
  g_autofree char *entries = g_strdup_printf (
      ngettext ("%u entry in this time", "%u entries in this time", facts->n_entries),
      facts->n_entries);
  g_autofree char *ticked = g_strdup_printf (
      ngettext ("%u fact in the opinion", "%u facts in the opinion", self->view.looks->len),
      self->view.looks->len);
  g_autofree char *hidden =
      facts->n_confidential > 0
          ? g_strdup_printf (ngettext ("%u confidential, not offered",
                                       "%u confidential, not offered", facts->n_confidential),
                             facts->n_confidential)
          : NULL;
  g_autofree char *words = g_strjoin (" · ", entries, ticked, hidden, NULL);

  gtk_label_set_text (self->count, words);
}

static void
show_period (OstFactPicker *self)
{
  g_autofree char *from = ost_date_dup_numeric (&self->view.from);
  g_autofree char *to = ost_date_dup_numeric (&self->view.to);

  gtk_editable_set_text (GTK_EDITABLE (self->from), from);
  gtk_editable_set_text (GTK_EDITABLE (self->to), to);
}

void
ost_fact_picker_show (OstFactPicker *self, const OstFactPickerView *view)
{
  g_autoptr (GPtrArray) rows = NULL;

  self->view = *view;
  rows = make_rows (self);
  if (!shows_same (self, rows))
    fill (self, rows);
  else
    for (guint i = 0; i < rows->len; i++)
      g_object_unref (g_object_ref_sink (rows->pdata[i]));
  show_rows (self);
  show_count (self);
  show_period (self);
  gtk_label_set_text (self->nothing, view->part == CONCLUSIONS
                                         ? _ ("The conclusions are yours alone: nothing from the "
                                              "file is offered here.")
                                         : _ ("The file has nothing for this part in this time."));
}

/* The time that the opinion tells about. */

static gboolean
read_day (GtkEntry *entry, GDate *day)
{
  const GDate today = ost_date_today ();
  const gboolean good =
      ost_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (entry)), &today, day);

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  return good;
}

static void
period_typed_cb (OstFactPicker *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  GDate first;
  GDate last;

  if (self->view.facts == NULL || !read_day (self->from, &first) || !read_day (self->to, &last))
    return;
  if (ost_date_compare (&last, &first) < 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->to), "error");
      return;
    }
  if (g_date_compare (&first, &self->view.from) == 0 && g_date_compare (&last, &self->view.to) == 0)
    return;
  from = ost_date_dup_iso (&first);
  to = ost_date_dup_iso (&last);
  gtk_widget_activate_action (GTK_WIDGET (self), "opinion.set-period", "(ss)", from, to);
}

/* The list. */

static gboolean
is_wanted (GtkListBoxRow *row, gpointer user_data)
{
  OstFactPicker *self = user_data;
  g_auto (GStrv) words = ost_text_search_words (gtk_editable_get_text (self->search));
  g_autofree char *said = ost_text_fold (ost_fact_row_get_said (OST_FACT_ROW (row)));

  for (char **word = words; *word != NULL; word++)
    if (strstr (said, *word) == NULL)
      return FALSE;
  return TRUE;
}

static void
search_cb (OstFactPicker *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

/* Facts of one record stand below its day, kind and author. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = ost_fact_row_get_heading (OST_FACT_ROW (row));
  GtkWidget *label;

  if (before != NULL && g_str_equal (heading, ost_fact_row_get_heading (OST_FACT_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "fact-source");
  gtk_list_box_row_set_header (row, label);
}

static void
ost_fact_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_FACT_PICKER);
  G_OBJECT_CLASS (ost_fact_picker_parent_class)->dispose (object);
}

static void
ost_fact_picker_class_init (OstFactPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_fact_picker_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/fact-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFactPicker, from);
  gtk_widget_class_bind_template_child (widget_class, OstFactPicker, to);
  gtk_widget_class_bind_template_child (widget_class, OstFactPicker, search);
  gtk_widget_class_bind_template_child (widget_class, OstFactPicker, list);
  gtk_widget_class_bind_template_child (widget_class, OstFactPicker, nothing);
  gtk_widget_class_bind_template_child (widget_class, OstFactPicker, count);
  gtk_widget_class_bind_template_callback (widget_class, period_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
ost_fact_picker_init (OstFactPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}
