/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-share-view"

#include "config.h"

#include <glib/gi18n.h>

#include "app/documents/pdf-preview.h"
#include "app/placements/run-bar.h"
#include "app/placements/share-columns.h"
#include "app/placements/share-detail.h"
#include "app/placements/share-lines.h"
#include "app/placements/share-saving.h"
#include "app/placements/share-view.h"
#include "app/tell.h"
#include "app/widgets/wrap-box.h"
#include "app/widgets/fact-strip.h"
#include "app/widgets/register-cell.h"
#include "base/date.h"
#include "base/money.h"
#include "documents/paper-store.h"
#include "placements/placement-store.h"

struct _OstShareView
{
  AdwBin parent_instance;

  GtkSpinButton *year;
  GtkDropDown *first;
  GtkDropDown *last;
  GtkWidget *county_label;
  GtkDropDown *county;
  GtkStringList *counties; /* the first is all of them */
  GtkButton *statement;
  GtkMenuButton *save;
  OstRunBar *bar;
  GtkStack *stack;
  GtkColumnView *table;
  GtkSingleSelection *selection;
  GListStore *lines;
  OstShareDetailView *detail;
  GtkColumnView *months;
  GListStore *month_rows;
  AdwStatusPage *nothing;
  GtkWidget *again;
  GtkWidget *amounts;
  GtkLabel *warnings;
  OstFactStrip *totals;

  OstDb *db;
  GCancellable *cancellable;
  GCancellable *detail_cancellable;
  gint64 person_id;
  char *name;
};

G_DEFINE_FINAL_TYPE (OstShareView, ost_share_view, ADW_TYPE_BIN)

typedef struct
{
  OstShareQuestion *question;
  OstRunProgress *progress;
  OstShareRow *row; /* of the detail */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  ost_share_question_free (question->question);
  g_clear_pointer (&question->progress, ost_run_progress_unref);
  g_clear_object (&question->row);
  g_free (question);
}

/* The counties that the choice offers come with the answer. */
typedef struct
{
  OstShareAnswer *share;
  GPtrArray *counties;
  GError *refused; /* why there is no share */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->share, ost_share_answer_free);
  g_clear_pointer (&answer->counties, g_ptr_array_unref);
  g_clear_error (&answer->refused);
  g_free (answer);
}

static gpointer
calculate (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;
  Answer *answer = g_new0 (Answer, 1);

  answer->counties = ost_placement_store_list_counties (txn, error);
  if (answer->counties != NULL)
    answer->share = ost_share_answer_load (txn, &question->question->query, ost_run_progress_tell,
                                           question->progress, &answer->refused);
  if (answer->counties != NULL &&
      !g_error_matches (answer->refused, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return answer;
  if (answer->refused != NULL)
    g_propagate_error (error, g_steal_pointer (&answer->refused));
  answer_free (answer);
  return NULL;
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
show_warnings (OstShareView *self, const OstShareAnswer *answer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (answer->totals.n_lines > answer->rows->len)
    g_string_append_printf (
        text, _ ("The table shows the first %u of %u lines; totals and files have all of them."),
        answer->rows->len, answer->totals.n_lines);
  for (guint i = 0; i < answer->warnings->len; i++)
    g_string_append_printf (text, "%s⚠ %s", text->len > 0 ? "\n" : "",
                            (const char *) answer->warnings->pdata[i]);
  gtk_label_set_label (self->warnings, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), text->len > 0);
}

static void
set_has_lines (OstShareView *self, gboolean has_lines)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->statement), has_lines);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), has_lines);
}

static void
show_nothing (OstShareView *self, const char *title, const char *words)
{
  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, words);
  gtk_widget_set_visible (self->again, FALSE);
  gtk_widget_set_visible (self->amounts, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  ost_fact_strip_clear (self->totals);
  set_has_lines (self, FALSE);
}

static void
splice (GListStore *store, GPtrArray *rows)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), rows->pdata,
                       rows->len);
}

static void
show_answer (OstShareView *self, OstShareAnswer *answer)
{
  if (answer->rows->len == 0)
    {
      show_nothing (self, _ ("No cost in these months"),
                    _ ("No child was in care then, or nothing is shared by the gmina."));
      return;
    }
  splice (self->lines, answer->rows);
  splice (self->month_rows, answer->months);
  show_warnings (self, answer);
  gtk_stack_set_visible_child_name (self->stack, "lines");
  show_totals (self, &answer->totals);
  set_has_lines (self, TRUE);
}

/* The choice stays as it is while the same counties come. */
static void
show_counties (OstShareView *self, GPtrArray *counties)
{
  const guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->counties)) - 1;
  gboolean same = n_before == counties->len;

  for (guint i = 0; same && i < counties->len; i++)
    same = g_str_equal (gtk_string_list_get_string (self->counties, i + 1), counties->pdata[i]);
  if (!same)
    {
      g_ptr_array_add (counties, NULL);
      gtk_string_list_splice (self->counties, 1, n_before, (const char *const *) counties->pdata);
    }
  same = self->person_id == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->counties)) > 2;
  gtk_widget_set_visible (GTK_WIDGET (self->county), same);
  gtk_widget_set_visible (self->county_label, same);
}

static void
calculated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstShareView) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ost_db_call_finish (OST_DB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  ost_run_bar_stop (self->bar);
  if (answer != NULL)
    show_counties (self, answer->counties);
  if (answer == NULL || answer->share == NULL)
    {
      const GError *refused = answer != NULL ? answer->refused : error;

      show_nothing (self, _ ("The share cannot be calculated"), refused->message);
      gtk_widget_set_visible (self->amounts, g_error_matches (refused, OST_COFINANCING_RUN_ERROR,
                                                              OST_COFINANCING_RUN_ERROR_MISSING));
    }
  else
    show_answer (self, answer->share);
  if (answer != NULL)
    answer_free (answer);
}

static GDate
month_of (OstShareView *self, GtkDropDown *months)
{
  return ost_date (gtk_spin_button_get_value_as_int (self->year),
                   (int) gtk_drop_down_get_selected (months) + 1, 1);
}

static OstShareQuestion *
new_share_question (OstShareView *self)
{
  OstShareQuestion *question = g_new0 (OstShareQuestion, 1);
  const guint county = gtk_drop_down_get_selected (self->county);

  if (county > 0 && county != GTK_INVALID_LIST_POSITION && self->person_id == 0)
    question->county = g_strdup (gtk_string_list_get_string (self->counties, county));
  question->query.county = question->county;
  question->query.person_id = self->person_id;
  question->query.from_month = month_of (self, self->first);
  question->query.to_month = month_of (self, self->last);
  return question;
}

static Question *
new_question (OstShareView *self)
{
  Question *question = g_new0 (Question, 1);

  question->question = new_share_question (self);
  question->progress = ost_run_progress_new ();
  return question;
}

static void
ask (OstShareView *self)
{
  Question *question;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->db == NULL)
    return;
  question = new_question (self);
  self->cancellable = g_cancellable_new ();
  ost_run_bar_start (self->bar, question->progress, self->cancellable);
  ost_db_call_async (self->db, OST_DB_REPORT, calculate, question, question_free, answer_free,
                     self->cancellable, calculated_cb, g_object_ref (self));
}

static void
cancelled_cb (OstShareView *self)
{
  show_nothing (self, _ ("Stopped"), _ ("The calculation was not finished."));
  gtk_widget_set_visible (self->again, TRUE);
}

static gpointer
render_statement (OstTxn *txn, gpointer arg, GError **error)
{
  const OstStatementTask task = { .query = ((Question *) arg)->question->query, .explain = TRUE };
  OstTypesetter *typesetter = ost_typesetter_new ();
  GBytes *pdf = ost_paper_store_render_statement (txn, typesetter, &task, error);

  ost_typesetter_unref (typesetter);
  return pdf;
}

/* "Udział gminy 2026-01 – 2026-11 brdziański": Polish as the paper is. */
static char *
dup_file_name (OstShareView *self)
{
  g_autofree OstShareQuestion *question = new_share_question (self);
  g_autofree char *from = ost_date_dup_iso (&question->query.from_month);
  g_autofree char *to = ost_date_dup_iso (&question->query.to_month);
  g_autofree char *county = question->county;
  const char *whose = self->person_id != 0 ? self->name : county;
  char *name = g_strdup_printf ("Udział gminy %.7s – %.7s%s%s", from, to, whose != NULL ? " " : "",
                                whose != NULL ? whose : "");

  return g_strdelimit (name, "/\\:", '-');
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstShareView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ost_db_call_finish (OST_DB (object), result, &error);
  g_autofree char *name = dup_file_name (self);

  ost_run_bar_stop (self->bar);
  if (pdf == NULL)
    ost_tell_error (GTK_WIDGET (self), error);
  else
    ost_pdf_preview_open (GTK_WIDGET (self), pdf, name);
}

static void
statement_cb (OstShareView *self)
{
  Question *question = new_question (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ost_run_bar_start (self->bar, question->progress, cancellable);
  ost_db_call_async (self->db, OST_DB_REPORT, render_statement, question, question_free,
                     (GDestroyNotify) g_bytes_unref, cancellable, rendered_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OstShareView *self = OST_SHARE_VIEW (widget);
  OstShareQuestion *question = new_share_question (self);
  g_autofree char *name = dup_file_name (self);

  ost_share_saving_start (widget, self->db, self->bar, question,
                          g_variant_get_string (parameter, NULL), name);
  ost_share_question_free (question);
}

void
ost_share_view_save (OstShareView *self, const char *word, GFile *file)
{
  OstShareQuestion *question;

  g_return_if_fail (OST_IS_SHARE_VIEW (self) && self->db != NULL);
  question = new_share_question (self);
  ost_share_saving_write (GTK_WIDGET (self), self->db, self->bar, question, word, file);
  ost_share_question_free (question);
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

static gpointer
look_into (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;

  return ost_share_detail_load (txn, &question->question->query, question->row, error);
}

static void
looked_into_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstShareView) self = user_data;
  g_autoptr (GError) error = NULL;
  OstShareDetail *detail = ost_db_call_finish (OST_DB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (detail == NULL)
    {
      ost_share_detail_view_show_failure (self->detail, error->message);
      return;
    }
  ost_share_detail_view_show (self->detail, detail);
  ost_share_detail_free (detail);
}

static void
selected_cb (OstShareView *self)
{
  OstShareRow *row = gtk_single_selection_get_selected_item (self->selection);
  Question *question;

  g_cancellable_cancel (self->detail_cancellable);
  g_clear_object (&self->detail_cancellable);
  if (row == NULL || self->db == NULL)
    {
      ost_share_detail_view_show (self->detail, NULL);
      return;
    }
  question = new_question (self);
  question->row = g_object_ref (row);
  self->detail_cancellable = g_cancellable_new ();
  ost_db_call_async (self->db, OST_DB_REPORT, look_into, question, question_free,
                     (GDestroyNotify) ost_share_detail_free, self->detail_cancellable,
                     looked_into_cb, g_object_ref (self));
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
  g_cancellable_cancel (self->detail_cancellable);
  g_clear_object (&self->detail_cancellable);
  g_clear_object (&self->db);
  g_clear_pointer (&self->name, g_free);
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
  gtk_widget_class_install_action (widget_class, "share.save", "s", save_cb);

  g_type_ensure (OST_TYPE_FACT_STRIP);
  g_type_ensure (OST_TYPE_RUN_BAR);
  g_type_ensure (OST_TYPE_SHARE_DETAIL_VIEW);
  g_type_ensure (OST_TYPE_SHARE_MONTH_ROW);
  g_type_ensure (OST_TYPE_SHARE_ROW);
  g_type_ensure (OST_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/share-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OstShareView, year);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, first);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, last);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, county_label);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, county);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, statement);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, save);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, bar);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, stack);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, table);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, selection);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, lines);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, detail);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, months);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, month_rows);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, nothing);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, again);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, amounts);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, warnings);
  gtk_widget_class_bind_template_child (widget_class, OstShareView, totals);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
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
add_columns (OstShareView *self)
{
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "child", 0);
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "month", 130);
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "form", 0);
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "cost", 0);
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "rate", 92);
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "days", 76);
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "base", 100);
  ost_share_column_add (self->table, OST_TYPE_SHARE_ROW, "share", 110);
  ost_share_column_add (self->months, OST_TYPE_SHARE_MONTH_ROW, "month", 150);
  ost_share_column_add (self->months, OST_TYPE_SHARE_MONTH_ROW, "share_10", 105);
  ost_share_column_add (self->months, OST_TYPE_SHARE_MONTH_ROW, "share_30", 105);
  ost_share_column_add (self->months, OST_TYPE_SHARE_MONTH_ROW, "share_50", 105);
  ost_share_column_add (self->months, OST_TYPE_SHARE_MONTH_ROW, "share", 110);
  ost_share_column_add_bars (self->months);
}

static void
ost_share_view_init (OstShareView *self)
{
  const GDate today = ost_date_today ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->counties = gtk_string_list_new (NULL);
  gtk_string_list_append (self->counties, _ ("all"));
  gtk_drop_down_set_model (self->county, G_LIST_MODEL (self->counties));
  g_object_unref (self->counties); /* the choice holds it */
  add_columns (self);
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
ost_share_view_set_person (OstShareView *self, gint64 person_id, const char *name)
{
  g_return_if_fail (OST_IS_SHARE_VIEW (self));
  g_free (self->name);
  self->name = g_strdup (name);
  if (self->person_id == person_id)
    return;
  self->person_id = person_id;
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

void
ost_share_view_show_months (OstShareView *self, int first, int last)
{
  g_return_if_fail (OST_IS_SHARE_VIEW (self) && first >= 1 && first <= last && last <= 12);
  gtk_drop_down_set_selected (self->first, (guint) first - 1);
  gtk_drop_down_set_selected (self->last, (guint) last - 1);
}
