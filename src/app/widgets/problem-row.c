/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dated/spoken-name.h"
#include "app/widgets/problem-row.h"

struct _OstProblemRow
{
  AdwPreferencesRow parent_instance;

  GtkImage *icon;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (OstProblemRow, ost_problem_row, ADW_TYPE_PREFERENCES_ROW)

static void
ost_problem_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_PROBLEM_ROW);
  G_OBJECT_CLASS (ost_problem_row_parent_class)->dispose (object);
}

static void
ost_problem_row_class_init (OstProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_problem_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OstProblemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, OstProblemRow, words);
}

static void
ost_problem_row_init (OstProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ost_problem_row_set_problem (OstProblemRow *self, const OstProblem *problem)
{
  gboolean error;

  g_return_if_fail (OST_IS_PROBLEM_ROW (self));
  gtk_widget_set_visible (GTK_WIDGET (self), problem != NULL);
  if (problem == NULL)
    return;

  error = problem->level == OST_PROBLEM_ERROR;
  gtk_image_set_from_icon_name (self->icon,
                                error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_label_set_text (self->words, problem->message);
  ost_spoken_name (self, problem->message);
  gtk_widget_remove_css_class (GTK_WIDGET (self), error ? "problem-warning" : "problem-error");
  gtk_widget_add_css_class (GTK_WIDGET (self), error ? "problem-error" : "problem-warning");
}
