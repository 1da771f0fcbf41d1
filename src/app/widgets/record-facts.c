/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/widgets/record-facts.h"

struct _OstRecordFacts
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkGrid *grid;
};

static guint edit_signal;

G_DEFINE_FINAL_TYPE (OstRecordFacts, ost_record_facts, ADW_TYPE_BIN)

static void
edit_clicked_cb (OstRecordFacts *self)
{
  g_signal_emit (self, edit_signal, 0);
}

static void
ost_record_facts_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_RECORD_FACTS);
  G_OBJECT_CLASS (ost_record_facts_parent_class)->dispose (object);
}

static void
ost_record_facts_class_init (OstRecordFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_record_facts_dispose;
  edit_signal = g_signal_new ("edit", OST_TYPE_RECORD_FACTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/record-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRecordFacts, title);
  gtk_widget_class_bind_template_child (widget_class, OstRecordFacts, grid);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
}

static void
ost_record_facts_init (OstRecordFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static gboolean
is_told (gconstpointer record, const OstField *field)
{
  if (field->kind == OST_FIELD_FLAG || field->kind == OST_FIELD_INT)
    return ost_record_get_int (record, field) != 0;
  return !ost_record_is_unknown (record, field);
}

static char *
dup_value (gconstpointer record, const OstField *field, OstFactName dup_name, gconstpointer context)
{
  if (field->kind == OST_FIELD_LINK || field->kind == OST_FIELD_CODE ||
      field->kind == OST_FIELD_CODES)
    return dup_name (record, field, context);
  return ost_record_dup_shown (record, field);
}

void
ost_record_facts_set_record (OstRecordFacts *self,
                             const OstFormLayout *layout,
                             gpointer record,
                             OstFactName dup_name,
                             gconstpointer context)
{
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (record);
  GtkWidget *child;
  int row = 0;

  g_return_if_fail (OST_IS_RECORD_FACTS (self));
  gtk_label_set_text (self->title, _ (layout->edit_title));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  for (guint i = 0; i < layout->n_groups; i++)
    for (guint j = 0; j < OST_FORM_MAX_FIELDS && layout->groups[i].fields[j] != NULL; j++)
      {
        const OstField *field = ost_record_class_find (klass, layout->groups[i].fields[j]);
        g_autofree char *value = NULL;
        GtkWidget *shown;

        if (!is_told (record, field))
          continue;
        value = dup_value (record, field, dup_name, context);
        shown = make_label (value, NULL);
        gtk_label_set_selectable (GTK_LABEL (shown), TRUE);
        gtk_widget_set_hexpand (shown, TRUE);
        gtk_grid_attach (self->grid, make_label (_ (field->label), "dim-label"), 0, row, 1, 1);
        gtk_grid_attach (self->grid, shown, 1, row++, 1, 1);
      }
}
