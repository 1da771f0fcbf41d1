/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-variant-panel"

#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/run-bar.h"
#include "app/placements/share-columns.h"
#include "app/placements/variant-panel.h"
#include "app/placements/variant-rows.h"
#include "base/date.h"
#include "base/money.h"
#include "placements/placement-store.h"

struct _OstVariantPanel
{
  AdwBin parent_instance;

  GtkSpinButton *year;
  GtkDropDown *county;
  GtkStringList *counties;
  OstRunBar *bar;
  GtkLabel *words;
  GtkWidget *again;
  GtkWidget *amounts;
  GtkWidget *results;
  GtkColumnView *table;
  GtkSingleSelection *selection;
  GListStore *rows;
  GtkWidget *adopt;

  OstDb *db;
  GCancellable *cancellable;
  gboolean filling; /* the counties are being listed, not chosen */
};

static guint propose_signal;

G_DEFINE_FINAL_TYPE (OstVariantPanel, ost_variant_panel, ADW_TYPE_BIN)

typedef struct
{
  char *county; /* NULL: the first one */
  int year;
  OstRunProgress *progress;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->county);
  ost_run_progress_unref (question->progress);
  g_free (question);
}

typedef struct
{
  GPtrArray *counties;
  char *county;
  GDate to_month; /* of the year, the last one counted */
  OstVariantEffects *effects;
  GError *refused;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->counties, g_ptr_array_unref);
  g_clear_pointer (&answer->effects, ost_variant_effects_free);
  g_clear_error (&answer->refused);
  g_free (answer->county);
  g_free (answer);
}

/* The whole year, or as far as it has gone: later months cost nothing yet that is known. */
static void
calculate_effects (OstTxn *txn, const Question *question, Answer *answer)
{
  OstVariantTask task = { .county = answer->county,
                          .from_month = ost_date (question->year, 1, 1),
                          .to_month = ost_date (question->year, 12, 1),
                          .progress = ost_run_progress_tell,
                          .data = question->progress };
  const GDate *today = ost_txn_get_today (txn);

  if (g_date_get_year (today) == question->year)
    task.to_month = ost_date (question->year, (int) g_date_get_month (today), 1);
  answer->to_month = task.to_month;
  answer->effects = ost_variant_effects_calculate (txn, &task, &answer->refused);
}

static gpointer
calculate (OstTxn *txn, gpointer arg, GError **error)
{
  const Question *question = arg;
  Answer *answer = g_new0 (Answer, 1);

  answer->counties = ost_placement_store_list_counties (txn, error);
  if (answer->counties != NULL && answer->counties->len > 0)
    {
      answer->county =
          g_strdup (question->county != NULL ? question->county : answer->counties->pdata[0]);
      calculate_effects (txn, question, answer);
    }
  if (answer->counties != NULL &&
      !g_error_matches (answer->refused, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return answer;
  if (answer->refused != NULL)
    g_propagate_error (error, g_steal_pointer (&answer->refused));
  answer_free (answer);
  return NULL;
}

static void
show_counties (OstVariantPanel *self, GPtrArray *counties, const char *chosen)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->counties));
  gboolean same = n == counties->len;

  for (guint i = 0; same && i < n; i++)
    same = g_str_equal (gtk_string_list_get_string (self->counties, i), counties->pdata[i]);
  if (same)
    return;
  self->filling = TRUE;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->counties));
  g_ptr_array_add (counties, NULL);
  gtk_string_list_splice (self->counties, 0, n, (const char *const *) counties->pdata);
  for (guint i = 0; i + 1 < counties->len; i++)
    if (g_strcmp0 (counties->pdata[i], chosen) == 0)
      gtk_drop_down_set_selected (self->county, i);
  self->filling = FALSE;
}

static void
show_words (OstVariantPanel *self, const char *words, gboolean with_results)
{
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->results, with_results);
  gtk_widget_set_visible (self->again, FALSE);
  gtk_widget_set_visible (self->amounts, FALSE);
}

static void
show_effects (OstVariantPanel *self, const OstVariantEffects *effects, const GDate *to_month)
{
  g_autoptr (GPtrArray) rows = ost_variant_rows_new (effects);
  g_autofree char *amount = ost_money_dup_polish (effects->share);
  g_autofree char *words = g_strdup_printf (
      ngettext ("By what is agreed now, from January to %s %d, the gmina pays %s zł for %u child.",
                "By what is agreed now, from January to %s %d, the gmina pays %s zł for %u "
                "children.",
                effects->n_children),
      ost_month_genitive ((int) g_date_get_month (to_month)), g_date_get_year (to_month), amount,
      effects->n_children);

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  show_words (self, words, TRUE);
}

static void
show_refusal (OstVariantPanel *self, const GError *error)
{
  show_words (self, error->message, FALSE);
  gtk_widget_set_visible (self->amounts, g_error_matches (error, OST_COFINANCING_RUN_ERROR,
                                                          OST_COFINANCING_RUN_ERROR_MISSING));
}

static void
calculated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstVariantPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ost_db_call_finish (OST_DB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  ost_run_bar_stop (self->bar);
  if (answer == NULL)
    {
      show_words (self, error->message, FALSE);
      return;
    }
  show_counties (self, answer->counties, answer->county);
  if (answer->effects != NULL)
    show_effects (self, answer->effects, &answer->to_month);
  else if (answer->refused != NULL)
    show_refusal (self, answer->refused);
  else
    show_words (self, _ ("No child has been placed by a county yet."), FALSE);
  answer_free (answer);
}

static const char *
get_county (OstVariantPanel *self)
{
  const guint selected = gtk_drop_down_get_selected (self->county);

  return selected == GTK_INVALID_LIST_POSITION
             ? NULL
             : gtk_string_list_get_string (self->counties, selected);
}

static void
ask (OstVariantPanel *self)
{
  Question *question;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->db == NULL || self->filling)
    return;
  question = g_new0 (Question, 1);
  question->county = g_strdup (get_county (self));
  question->year = gtk_spin_button_get_value_as_int (self->year);
  question->progress = ost_run_progress_new ();
  self->cancellable = g_cancellable_new ();
  show_words (self, _ ("Calculating…"), FALSE);
  ost_run_bar_start (self->bar, question->progress, self->cancellable);
  ost_db_call_async (self->db, OST_DB_REPORT, calculate, question, question_free, answer_free,
                     self->cancellable, calculated_cb, g_object_ref (self));
}

static void
cancelled_cb (OstVariantPanel *self)
{
  show_words (self, _ ("Stopped"), FALSE);
  gtk_widget_set_visible (self->again, TRUE);
}

static void
selected_cb (OstVariantPanel *self)
{
  const OstVariantRow *row = gtk_single_selection_get_selected_item (self->selection);

  gtk_widget_set_sensitive (self->adopt, row != NULL && row->possible && !row->in_force);
}

static void
adopt_cb (OstVariantPanel *self)
{
  const OstVariantRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && row->possible)
    g_signal_emit (self, propose_signal, 0, get_county (self), (int) row->rule_number, row->value);
}

static void
ost_variant_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ost_variant_panel_parent_class)->map (widget);
  ask (OST_VARIANT_PANEL (widget));
}

static void
ost_variant_panel_dispose (GObject *object)
{
  OstVariantPanel *self = OST_VARIANT_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->db);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_VARIANT_PANEL);
  G_OBJECT_CLASS (ost_variant_panel_parent_class)->dispose (object);
}

static void
ost_variant_panel_class_init (OstVariantPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_variant_panel_dispose;
  widget_class->map = ost_variant_panel_map;
  propose_signal = g_signal_new ("propose", OST_TYPE_VARIANT_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_INT);
  g_type_ensure (OST_TYPE_RUN_BAR);
  g_type_ensure (OST_TYPE_VARIANT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/variant-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, year);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, county);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, counties);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, bar);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, words);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, again);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, amounts);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, results);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, table);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, selection);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, rows);
  gtk_widget_class_bind_template_child (widget_class, OstVariantPanel, adopt);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, adopt_cb);
}

static void
ost_variant_panel_init (OstVariantPanel *self)
{
  const GDate today = ost_date_today ();

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_share_column_add (self->table, OST_TYPE_VARIANT_ROW, "rule", 228);
  ost_share_column_add (self->table, OST_TYPE_VARIANT_ROW, "variant", 0);
  ost_share_column_add (self->table, OST_TYPE_VARIANT_ROW, "share", 118);
  ost_share_column_add (self->table, OST_TYPE_VARIANT_ROW, "difference", 112);
  ost_share_column_add (self->table, OST_TYPE_VARIANT_ROW, "state", 106);
  gtk_spin_button_set_value (self->year, g_date_get_year (&today));
  self->filling = FALSE;
}

void
ost_variant_panel_set_db (OstVariantPanel *self, OstDb *db)
{
  g_return_if_fail (OST_IS_VARIANT_PANEL (self));
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->db, db);
}

void
ost_variant_panel_reload (OstVariantPanel *self)
{
  g_return_if_fail (OST_IS_VARIANT_PANEL (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ask (self);
}
