/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-opinion-facts"

#include "config.h"

#include "app/documents/opinion-page-private.h"
#include "base/date.h"

void
ost_opinion_page_show_facts (OstOpinionPage *self)
{
  const OstFactPickerView view = { .facts = self->file->facts,
                                   .looks = self->file->looks,
                                   .household = self->file->household,
                                   .from = self->file->from,
                                   .to = self->file->to,
                                   .part = self->chosen };

  ost_fact_picker_show (self->picker, &view);
}

/* The commit reloads the page; what went wrong is told, and the tick goes back. */
static void
changed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstOpinionPage) self = user_data;

  if (ost_page_look_finish (OST_PAGE (self), object, result) == NULL && self->picker != NULL)
    ost_page_queue_reload (OST_PAGE (self));
}

static void
run (OstOpinionPage *self, OstFactChanging *changing)
{
  changing->family_id = ost_page_get_record (OST_PAGE (self));
  changing->request_id = self->file->sheet->request_id;
  changing->part = self->chosen;
  ost_opinion_page_forget_reading (self);
  ost_db_call_async (ost_page_get_db (OST_PAGE (self)), OST_DB_EDIT, ost_opinion_change_fact,
                     changing, ost_fact_changing_free, NULL, NULL, changed_cb, g_object_ref (self));
}

static void
tick_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstFactChanging *changing = g_new0 (OstFactChanging, 1);

  changing->change = OST_FACT_TICK;
  g_variant_get (parameter, "(sxi)", &changing->topic, &changing->record_id, &changing->sentence);
  run (OST_OPINION_PAGE (widget), changing);
}

static void
run_on (GtkWidget *widget, GVariant *parameter, OstFactChange change)
{
  OstFactChanging *changing = g_new0 (OstFactChanging, 1);

  changing->change = change;
  changing->quoted_id = g_variant_get_int64 (parameter);
  run (OST_OPINION_PAGE (widget), changing);
}

static void
untick_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run_on (widget, parameter, OST_FACT_UNTICK);
}

static void
keep_fact_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run_on (widget, parameter, OST_FACT_KEEP);
}

static void
take_new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run_on (widget, parameter, OST_FACT_TAKE_NEW);
}

static void
mark_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstFactChanging *changing = g_new0 (OstFactChanging, 1);

  changing->change = OST_FACT_MARK;
  g_variant_get (parameter, "(xxb)", &changing->quoted_id, &changing->person_id,
                 &changing->own_words);
  run (OST_OPINION_PAGE (widget), changing);
}

static void
set_period_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstOpinionPage *self = OST_OPINION_PAGE (widget);
  OstOpinionPeriod *period = g_new0 (OstOpinionPeriod, 1);
  const char *from;
  const char *to;

  g_variant_get (parameter, "(&s&s)", &from, &to);
  period->family_id = ost_page_get_record (OST_PAGE (self));
  period->request_id = self->file->sheet->request_id;
  ost_date_parse_iso (from, &period->from);
  ost_date_parse_iso (to, &period->to);
  ost_opinion_page_forget_reading (self);
  ost_db_call_async (ost_page_get_db (OST_PAGE (self)), OST_DB_EDIT, ost_opinion_set_period, period,
                     g_free, NULL, NULL, changed_cb, g_object_ref (self));
}

void
ost_opinion_page_install_fact_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "opinion.tick", "(sxi)", tick_cb);
  gtk_widget_class_install_action (widget_class, "opinion.untick", "x", untick_cb);
  gtk_widget_class_install_action (widget_class, "opinion.mark", "(xxb)", mark_cb);
  gtk_widget_class_install_action (widget_class, "opinion.keep-fact", "x", keep_fact_cb);
  gtk_widget_class_install_action (widget_class, "opinion.take-new", "x", take_new_cb);
  gtk_widget_class_install_action (widget_class, "opinion.set-period", "(ss)", set_period_cb);
}
