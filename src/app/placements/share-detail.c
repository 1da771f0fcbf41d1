/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/share-columns.h"
#include "app/placements/share-detail.h"
#include "app/tell.h"
#include "base/date.h"
#include "base/money.h"

/* A day as the table shows it; amounts with four decimals are texts. */
typedef struct
{
  OstRecord parent_instance;

  GDate day;
  char *year;
  char *amount;
  char *base;
  char *share;
} OstShareDayRow;

GType ost_share_day_row_get_type (void);

typedef struct
{
  OstRecordClass parent_class;
} OstShareDayRowClass;

static const OstField fields[] = {
  OST_FIELD (OstShareDayRow, day, DATE, N_ ("Day"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareDayRow, year, TEXT, N_ ("Year of care"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareDayRow, amount, TEXT, N_ ("Amount divided"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareDayRow, base, TEXT, N_ ("Base of the day"), OST_FIELD_COMPUTED),
  OST_FIELD (OstShareDayRow, share, TEXT, N_ ("Share of the day"), OST_FIELD_COMPUTED),
};

OST_DEFINE_RECORD (OstShareDayRow, ost_share_day_row, "share-day", fields, NULL)

struct _OstShareDetailView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *working;
  GtkColumnView *days;
  GListStore *rows;
  GtkWidget *copy;
};

G_DEFINE_FINAL_TYPE (OstShareDetailView, ost_share_detail_view, ADW_TYPE_BIN)

static char *
dup_year (int year)
{
  if (year == 0)
    return g_strdup (_ ("exempt"));
  return g_strdup (year == 1 ? _ ("first") : year == 2 ? _ ("second") : _ ("third or later"));
}

static char *
dup_division (const OstShareDay *day)
{
  g_autofree char *amount = ost_money_dup_polish (day->amount);
  GString *text = g_string_new (amount);

  if (day->children > 1)
    g_string_append_printf (
        text, ngettext (" ÷ %d child", " ÷ %d children", (gulong) day->children), day->children);
  if (day->divisor > 0)
    g_string_append_printf (text, ngettext (" ÷ %d day", " ÷ %d days", (gulong) day->divisor),
                            day->divisor);
  return g_string_free (text, FALSE);
}

static OstShareDayRow *
new_row (const OstShareDay *day)
{
  OstShareDayRow *row = g_object_new (ost_share_day_row_get_type (), NULL);

  row->parent_instance.id = day->day;
  row->day = ost_day_to_date (day->day);
  row->year = dup_year (day->year);
  row->amount = dup_division (day);
  row->base = ost_share_day_dup_amount (day->base);
  row->share = ost_share_day_dup_amount (day->share);
  return row;
}

static void
copy_cb (OstShareDetailView *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (self->working));
  ost_tell (GTK_WIDGET (self), _ ("The working is in the clipboard"));
}

static void
ost_share_detail_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_SHARE_DETAIL_VIEW);
  G_OBJECT_CLASS (ost_share_detail_view_parent_class)->dispose (object);
}

static void
ost_share_detail_view_class_init (OstShareDetailViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_share_detail_view_dispose;
  g_type_ensure (ost_share_day_row_get_type ());
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/share-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, OstShareDetailView, stack);
  gtk_widget_class_bind_template_child (widget_class, OstShareDetailView, working);
  gtk_widget_class_bind_template_child (widget_class, OstShareDetailView, days);
  gtk_widget_class_bind_template_child (widget_class, OstShareDetailView, rows);
  gtk_widget_class_bind_template_child (widget_class, OstShareDetailView, copy);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
ost_share_detail_view_init (OstShareDetailView *self)
{
  const GType type = ost_share_day_row_get_type ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ost_share_column_add (self->days, type, "day", 110);
  ost_share_column_add (self->days, type, "year", 120);
  ost_share_column_add (self->days, type, "amount", 0);
  ost_share_column_add (self->days, type, "base", 140);
  ost_share_column_add (self->days, type, "share", 140);
}

void
ost_share_detail_view_show (OstShareDetailView *self, const OstShareDetail *detail)
{
  const guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (OST_IS_SHARE_DETAIL_VIEW (self));
  for (guint i = 0; detail != NULL && i < detail->days->len; i++)
    g_ptr_array_add (rows, new_row (&g_array_index (detail->days, OstShareDay, i)));
  g_list_store_splice (self->rows, 0, n_before, rows->pdata, rows->len);
  gtk_label_set_label (self->working,
                       detail != NULL && detail->working != NULL ? detail->working : "");
  gtk_widget_set_sensitive (self->copy, detail != NULL);
}

void
ost_share_detail_view_show_failure (OstShareDetailView *self, const char *message)
{
  ost_share_detail_view_show (self, NULL);
  gtk_label_set_label (self->working, message);
}
