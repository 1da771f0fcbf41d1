/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/documents/opinion-parts.h"
#include "app/documents/opinion-review.h"
#include "app/help-window.h"
#include "base/date.h"

struct _OstOpinionReviewWindow
{
  AdwWindow parent_instance;

  GtkWidget *issue_button;
  AdwPreferencesGroup *warnings;
  AdwPreferencesGroup *selection;
};

G_DEFINE_FINAL_TYPE (OstOpinionReviewWindow, ost_opinion_review_window, ADW_TYPE_WINDOW)

enum
{
  ISSUE,
  PART,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const char *const sentences[] = {
  [OST_REVIEW_DEADLINE] = N_ ("The deadline set by the court has passed."),
  [OST_REVIEW_NO_SIGNATURE] = N_ ("No assistant leads the family: nobody's name stands below."),
  [OST_REVIEW_NO_COUNTERSIGNATURE] =
      N_ ("The head of the centre is not entered: the countersignature has no name."),
  [OST_REVIEW_UNANSWERED] = N_ ("A question of the court has no answer."),
  [OST_REVIEW_EMPTY] = N_ ("Empty: it prints as “brak danych”."),
  [OST_REVIEW_SAME_AS_BEFORE] = N_ ("Word for word as in the former opinion."),
  [OST_REVIEW_CHILD_QUOTED] =
      N_ ("A child is quoted literally. Parents read opinions: tell it in your own words."),
  [OST_REVIEW_STALE] = N_ ("An old fact."),
  [OST_REVIEW_CHANGED] = N_ ("The file says something else by now."),
  [OST_REVIEW_GONE] = N_ ("The entry was archived after it was ticked."),
};

static void
issue_cb (OstOpinionReviewWindow *self)
{
  g_signal_emit (self, signals[ISSUE], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
part_clicked_cb (GtkWidget *button, gpointer user_data)
{
  OstOpinionReviewWindow *self = OST_OPINION_REVIEW_WINDOW (gtk_widget_get_root (button));

  g_signal_emit (self, signals[PART], 0, GPOINTER_TO_INT (user_data));
  gtk_window_destroy (GTK_WINDOW (self));
}

static char *
dup_detail (const OstReviewWarning *warning)
{
  g_autofree char *day = ost_date_dup_numeric (&warning->day);
  GString *text = g_string_new (_ (sentences[warning->kind]));

  if (*day != '\0')
    g_string_append_printf (text, " (%s)", day);
  if (warning->said != NULL)
    g_string_append_printf (text, "\n%s", warning->said);
  if (warning->now != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("The file says by now: %s"), warning->now);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (const char *title, const char *detail)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
add_warning (OstOpinionReviewWindow *self, const OstReviewWarning *warning)
{
  g_autofree char *title = warning->part != 0 ? ost_opinion_parts_dup_title (warning->part)
                                              : g_strdup (_ ("The whole opinion"));
  g_autofree char *detail = dup_detail (warning);
  GtkWidget *row = make_row (title, detail);

  if (warning->part != 0)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Show"));
      g_autofree char *spoken = g_strdup_printf ("%s: %s", title, _ ("Show"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      ost_spoken_name (button, spoken);
      g_signal_connect (button, "clicked", G_CALLBACK (part_clicked_cb),
                        GINT_TO_POINTER (warning->part));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_preferences_group_add (self->warnings, row);
}

/* "26 entries in this time; used 9; not used: 3 marked as threats, 5 as progress" (guard R5). */
static char *
dup_selection (const OstOpinionReview *review)
{
  const guint threats = ost_opinion_review_count_left_out (review, OST_FACT_THREAT);
  const guint progress = ost_opinion_review_count_left_out (review, OST_FACT_PROGRESS);
  const guint n = review->facts->n_entries;
  g_autofree char *entries =
      g_strdup_printf (ngettext ("%u entry in this time", "%u entries in this time", n), n);
  g_autofree char *used =
      g_strdup_printf (ngettext ("%u used", "%u used", review->n_used), review->n_used);
  g_autofree char *left =
      g_strdup_printf (_ ("not used: threats and refusals %u, steps done %u"), threats, progress);

  return g_strjoin (" · ", entries, used, left, NULL);
}

static void
add_selection (OstOpinionReviewWindow *self, const OstOpinionReview *review)
{
  g_autofree char *words = dup_selection (review);

  adw_preferences_group_set_description (self->selection, words);
  for (guint i = 0; i < review->left_out->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (review->left_out, i);
      g_autofree char *day = ost_date_dup_numeric (&fact->day);
      g_autofree char *title = g_strjoin (" · ", day, fact->source, fact->author, NULL);

      adw_preferences_group_add (self->selection, make_row (title, fact->said));
    }
}

static void
ost_opinion_review_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_OPINION_REVIEW_WINDOW);
  G_OBJECT_CLASS (ost_opinion_review_window_parent_class)->dispose (object);
}

static void
ost_opinion_review_window_class_init (OstOpinionReviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_opinion_review_window_dispose;
  signals[ISSUE] = g_signal_new ("issue", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[PART] = g_signal_new ("part", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  ost_help_class_add_key (widget_class, "opinion");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/opinion-review.ui");
  gtk_widget_class_bind_template_child (widget_class, OstOpinionReviewWindow, issue_button);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionReviewWindow, warnings);
  gtk_widget_class_bind_template_child (widget_class, OstOpinionReviewWindow, selection);
  gtk_widget_class_bind_template_callback (widget_class, issue_cb);
}

static void
ost_opinion_review_window_init (OstOpinionReviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OstOpinionReviewWindow *
ost_opinion_review_window_new (const OstOpinionReview *review)
{
  OstOpinionReviewWindow *self = g_object_new (OST_TYPE_OPINION_REVIEW_WINDOW, NULL);

  for (guint i = 0; i < review->warnings->len; i++)
    add_warning (self, g_ptr_array_index (review->warnings, i));
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), review->warnings->len > 0);
  add_selection (self, review);
  return self;
}
