/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/conflict-view.h"

typedef struct
{
  const OstField *field;
  GtkCheckButton *mine; /* owned by the grid */
} Difference;

struct _OstConflictView
{
  AdwBin parent_instance;

  GtkGrid *grid;

  OstRecord *mine;
  OstRecord *theirs;
  GArray *differences;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (OstConflictView, ost_conflict_view, ADW_TYPE_BIN)

static void
take_clicked_cb (OstConflictView *self)
{
  g_signal_emit (self, chosen_signal, 0);
}

static void
ost_conflict_view_dispose (GObject *object)
{
  OstConflictView *self = OST_CONFLICT_VIEW (object);

  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_CONFLICT_VIEW);

  G_OBJECT_CLASS (ost_conflict_view_parent_class)->dispose (object);
}

static void
ost_conflict_view_finalize (GObject *object)
{
  g_array_unref (OST_CONFLICT_VIEW (object)->differences);
  G_OBJECT_CLASS (ost_conflict_view_parent_class)->finalize (object);
}

static void
ost_conflict_view_class_init (OstConflictViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_conflict_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_conflict_view_finalize;
  chosen_signal = g_signal_new ("chosen", OST_TYPE_CONFLICT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/conflict-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OstConflictView, grid);
  gtk_widget_class_bind_template_callback (widget_class, take_clicked_cb);
}

static void
ost_conflict_view_init (OstConflictView *self)
{
  self->differences = g_array_new (FALSE, FALSE, sizeof (Difference));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_choice (OstRecord *record, const OstField *field, const char *whose)
{
  g_autofree char *shown = ost_record_dup_shown (record, field);
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s", _ (field->label), whose, shown);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (*shown != '\0' ? shown : _ ("empty"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  ost_spoken_name (button, spoken);
  return button;
}

static void
add_difference (OstConflictView *self, const OstField *field)
{
  Difference difference = { .field = field };
  GtkWidget *name = gtk_label_new (_ (field->label));
  GtkWidget *mine = make_choice (self->mine, field, _ ("your version"));
  GtkWidget *theirs = make_choice (self->theirs, field, _ ("the version of the other desktop"));
  int row = 1 + (int) self->differences->len;

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (theirs), GTK_CHECK_BUTTON (mine));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mine), TRUE);
  gtk_grid_attach (self->grid, name, 0, row, 1, 1);
  gtk_grid_attach (self->grid, mine, 1, row, 1, 1);
  gtk_grid_attach (self->grid, theirs, 2, row, 1, 1);
  difference.mine = GTK_CHECK_BUTTON (mine);
  g_array_append_val (self->differences, difference);
}

static void
clear_differences (OstConflictView *self)
{
  while (self->differences->len > 0)
    {
      gtk_grid_remove_row (self->grid, (int) self->differences->len);
      g_array_set_size (self->differences, self->differences->len - 1);
    }
}

void
ost_conflict_view_set_versions (OstConflictView *self, gpointer mine, gpointer theirs)
{
  const OstRecordClass *klass;

  g_return_if_fail (OST_IS_CONFLICT_VIEW (self) && OST_IS_RECORD (mine) && OST_IS_RECORD (theirs));

  clear_differences (self);
  g_set_object (&self->mine, mine);
  g_set_object (&self->theirs, theirs);
  klass = OST_RECORD_GET_CLASS (mine);
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & (OST_FIELD_COMPUTED | OST_FIELD_HIDDEN)) == 0 &&
        !ost_record_values_equal (mine, theirs, &klass->fields[i]))
      add_difference (self, &klass->fields[i]);
}

static void
copy_value (OstDraft *draft, const OstField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case OST_FIELD_DATE:
      {
        const GDate *date = ost_record_get_date (record, field);
        GDate none;

        g_date_clear (&none, 1);
        ost_draft_set_date (draft, field->name, date != NULL ? date : &none);
        break;
      }
    case OST_FIELD_BYTES:
      ost_draft_set_bytes (draft, field->name, ost_record_get_bytes (record, field));
      break;
    case OST_FIELD_TEXT:
    case OST_FIELD_LONG_TEXT:
    case OST_FIELD_CODE:
    case OST_FIELD_CODES:
    case OST_FIELD_INSTANT:
      ost_draft_set_text (draft, field->name, ost_record_get_text (record, field));
      break;
    default:
      ost_draft_set_int (draft, field->name, ost_record_get_int (record, field));
    }
}

OstDraft *
ost_conflict_view_dup_draft (OstConflictView *self)
{
  OstDraft *draft;

  g_return_val_if_fail (OST_IS_CONFLICT_VIEW (self) && self->theirs != NULL, NULL);
  draft = ost_draft_new_from (self->theirs);
  for (guint i = 0; i < self->differences->len; i++)
    {
      const Difference *difference = &g_array_index (self->differences, Difference, i);

      if (gtk_check_button_get_active (difference->mine))
        copy_value (draft, difference->field, self->mine);
    }
  return draft;
}
