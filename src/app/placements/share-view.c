/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-share-view"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/pdf-preview.h"
#include "app/placements/share-lines.h"
#include "app/placements/share-view.h"
#include "app/tell.h"
#include "app/widgets/fact-strip.h"
#include "base/date.h"
#include "base/money.h"
#include "documents/paper-store.h"

struct _OstShareView
{
  AdwBin parent_instance;

  GtkSpinButton *year;
  GtkDropDown *first;
  GtkDropDown *last;
  GtkSpinner *spinner;
  GtkButton *statement;
  GtkStack *stack;
  GtkColumnView *table;
  GtkSingleSelection *selection;
  GListStore *lines;
  GtkLabel *working;
  AdwStatusPage *nothing;
  GtkLabel *warnings;
  OstFactStrip *totals;

  OstDb *db;
  GCancellable *cancellable;
  char *pesel;
};

G_DEFINE_FINAL_TYPE (OstShareView, ost_share_view, ADW_TYPE_BIN)

typedef struct
{
  OstCofinancingQuery query;
  char *pesel;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->pesel);
  g_free (question);
}

static gpointer
calculate (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_share_answer_load (txn, &((Question *) arg)->query, error);
}

static void
add_total (OstShareView *self, const char *name, gint64 grosze)
{
  g_autofree char *amount = ost_money_dup_polish (grosze);
  g_autofree char *text = g_strdup_printf ("%s zł", amount);

  ost_fact_strip_add (self->totals, name, text, FALSE);
}

static void
show_totals (OstShareView *self, const OstCofinancingTotals *totals)
{
  ost_fact_strip_clear (self->totals);
  add_total (self, _ ("at 10 %"), totals->share_10);
  add_total (self, _ ("at 30 %"), totals->share_30);
  add_total (self, _ ("at 50 %"), totals->share_50);
  add_total (self, _ ("Together"), totals->share);
}

static void
show_warnings (OstShareView *self, GPtrArray *warnings)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (warnings, NULL);
  text = g_strjoinv ("\n", (char **) warnings->pdata);
  gtk_label_set_label (self->warnings, text);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), *text != '\0');
}

static void
show_nothing (OstShareView *self, const char *title, const char *words)
{
  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, words);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  ost_fact_strip_clear (self->totals);
  gtk_widget_set_sensitive (GTK_WIDGET (self->statement), FALSE);
}

static void
show_answer (OstShareView *self, OstShareAnswer *answer)
{
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       answer->rows->pdata, answer->rows->len);
  show_warnings (self, answer->warnings);
  if (answer->rows->len == 0)
    {
      show_nothing (self, _ ("No cost in these months"),
                    _ ("No child was in care then, or nothing is shared by the gmina."));
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "lines");
  show_totals (self, &answer->totals);
  gtk_widget_set_sensitive (GTK_WIDGET (self->statement), TRUE);
}

static void
calculated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstShareView) self = user_data;
  g_autoptr (GError) error = NULL;
  OstShareAnswer *answer = ost_db_call_finish (OST_DB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_set_spinning (self->spinner, FALSE);
  if (answer == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->warnings), FALSE);
      show_nothing (self, _ ("The share cannot be calculated"), error->message);
      return;
    }
  show_answer (self, answer);
  ost_share_answer_free (answer);
}

static GDate
month_of (OstShareView *self, GtkDropDown *months)
{
  return ost_date (gtk_spin_button_get_value_as_int (self->year),
                   (int) gtk_drop_down_get_selected (months) + 1, 1);
}

static Question *
new_question (OstShareView *self)
{
  Question *question = g_new0 (Question, 1);

  question->pesel = g_strdup (self->pesel);
  question->query.pesel = question->pesel;
  question->query.from_month = month_of (self, self->first);
  question->query.to_month = month_of (self, self->last);
  return question;
}

static void
ask (OstShareView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->db == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  gtk_spinner_set_spinning (self->spinner, TRUE);
  ost_db_call_async (self->db, OST_DB_REPORT, calculate, new_question (self), question_free,
                     (GDestroyNotify) ost_share_answer_free, self->cancellable, calculated_cb,
                     g_object_ref (self));
}

static gpointer
render_statement (OstTxn *txn, gpointer arg, GError **error)
{
  OstTypesetter *typesetter = ost_typesetter_new ();
  const OstStatementTask task = { .query = ((Question *) arg)->query, .explain = TRUE };
  GBytes *pdf = ost_paper_store_render_statement (txn, typesetter, &task, error);

  ost_typesetter_unref (typesetter);
  return pdf;
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstShareView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ost_db_call_finish (OST_DB (object), result, &error);

  gtk_spinner_set_spinning (self->spinner, FALSE);
  if (pdf == NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  else
    ost_pdf_preview_open (GTK_WIDGET (self), pdf, _ ("Share of the gmina"));
}

static void
statement_cb (OstShareView *self)
{
  gtk_spinner_set_spinning (self->spinner, TRUE);
  ost_db_call_async (self->db, OST_DB_REPORT, render_statement, new_question (self), question_free,
                     (GDestroyNotify) g_bytes_unref, NULL, rendered_cb, g_object_ref (self));
}

/* A last month before the first follows it, instead of an error. */
static void
asked_cb (OstShareView *self)
{
  const guint first = gtk_drop_down_get_selected (self->first);
  const guint last = gtk_drop_down_get_selected (self->last);

  if (first == GTK_INVALID_LIST_POSITION || last == GTK_INVALID_LIST_POSITION)
    return;
  if (last < first)
    gtk_drop_down_set_selected (self->last, first);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ask (self);
}

static void
selected_cb (OstShareView *self)
{
  const OstShareRow *row = gtk_single_selection_get_selected_item (self->selection);

  gtk_label_set_label (self->working, row != NULL && row->working != NULL ? row->working : "");
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const OstField *field)
{
  GtkWidget *cell = gtk_inscription_new (NULL);
  const gboolean number = field->kind == OST_FIELD_INT || field->kind == OST_FIELD_MONEY;

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), number ? 1 : 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const OstField *field)
{
  g_autofree char *text = ost_record_dup_shown (gtk_list_item_get_item (item), field);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
}

static void
add_column (OstShareView *self, const char *name, int width)
{
  const OstRecordClass *klass = ost_record_type_get_class (OST_TYPE_SHARE_ROW);
  const OstField *field = ost_record_class_find (klass, name);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), (gpointer) field);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) field);
  column = gtk_column_view_column_new (_ (field->label), factory);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  else
    gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->table, column);
}

static void
ost_share_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ost_share_view_parent_class)->map (widget);
  ask (OST_SHARE_VIEW (widget));
}

static void
ost_share_view_dispose (GObject *object)
{
  OstShareView *self = OST_SHARE_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->db);
  g_clear_pointer (&self->pesel, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_SHARE_VIEW);

  G_OBJECT_CLASS (ost_share_view_parent_class)->dispose (object);
}

static void
ost_share_view_class_init (OstShareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_share_view_dispose;
  widget_class->map = ost_share_view_map;

  g_type_ensure (OST_TYPE_FACT_STRIP);
  g_type_ensure (OST_TYPE_SHARE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/share-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OstShareView, year);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, first);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, last);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, spinner);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, statement);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, stack);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, table);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, selection);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, lines);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, working);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, nothing);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, warnings);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, totals);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, statement_cb);
}

static void
fill_months (GtkDropDown *months)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int month = 1; month <= 12; month++)
    gtk_string_list_append (names, ost_month_name (month));
  gtk_drop_down_set_model (months, G_LIST_MODEL (names));
}

static void
ost_share_view_init (OstShareView *self)
{
  const GDate today = ost_date_today ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_column (self, "child", 0);
  add_column (self, "month", 130);
  add_column (self, "form", 0);
  add_column (self, "cost", 0);
  add_column (self, "rate", 92);
  add_column (self, "days", 60);
  add_column (self, "base", 100);
  add_column (self, "share", 110);
  gtk_spin_button_set_value (self->year, g_date_get_year (&today));
  fill_months (self->first);
  fill_months (self->last);
  gtk_drop_down_set_selected (self->last, g_date_get_month (&today) - 1);
}

void
ost_share_view_set_db (OstShareView *self, OstDb *db)
{
  g_return_if_fail (OST_IS_SHARE_VIEW (self));
  g_set_object (&self->db, db);
  ost_share_view_reload (self);
}

void
ost_share_view_set_pesel (OstShareView *self, const char *pesel)
{
  g_return_if_fail (OST_IS_SHARE_VIEW (self));
  g_free (self->pesel);
  self->pesel = g_strdup (pesel);
  ost_share_view_reload (self);
}

void
ost_share_view_reload (OstShareView *self)
{
  g_return_if_fail (OST_IS_SHARE_VIEW (self));
  /* Not shown: it is asked when it is. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ask (self);
}
