/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/chip-box.h"
#include "app/widgets/record-list.h"

struct _OstRecordList
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *detail;
  GtkButton *edit_button;
  GtkButton *add_button;
  GtkListBox *list;
  GtkLabel *empty;

  const OstRecordListLayout *layout;
  gboolean archived;
  GPtrArray *records; /* in the order of the rows */
};

enum
{
  ADD,
  OPEN,
  ARCHIVE,
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OstRecordList, ost_record_list, ADW_TYPE_BIN)

static void
add_clicked_cb (OstRecordList *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
edit_clicked_cb (OstRecordList *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
emit_for_row (OstRecordList *self, guint signal, GtkListBoxRow *row)
{
  g_autoptr (OstRecord) record = NULL;

  if (row == NULL || self->records == NULL ||
      (guint) gtk_list_box_row_get_index (row) >= self->records->len)
    return;
  record = g_object_ref (self->records->pdata[gtk_list_box_row_get_index (row)]);
  g_signal_emit (self, signals[signal], 0, record);
}

static void
row_activated_cb (OstRecordList *self, GtkListBoxRow *row)
{
  emit_for_row (self, OPEN, row);
}

/* Delete archives the row that has the focus. */
static void
archive_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstRecordList *self = OST_RECORD_LIST (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (self->layout->can_archive && GTK_IS_LIST_BOX_ROW (focus))
    emit_for_row (self, ARCHIVE, GTK_LIST_BOX_ROW (focus));
}

static void
archive_clicked_cb (OstRecordList *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  emit_for_row (self, ARCHIVE, GTK_LIST_BOX_ROW (row));
}

static void
ost_record_list_dispose (GObject *object)
{
  OstRecordList *self = OST_RECORD_LIST (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_RECORD_LIST);

  G_OBJECT_CLASS (ost_record_list_parent_class)->dispose (object);
}

static void
ost_record_list_class_init (OstRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_record_list_dispose;
  signals[ADD] = g_signal_new ("add", OST_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", OST_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  for (int i = OPEN; i <= ARCHIVE; i++)
    signals[i] =
        g_signal_new (i == OPEN ? "open" : "archive", OST_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 1, OST_TYPE_RECORD);

  gtk_widget_class_install_action (widget_class, "list.archive", NULL, archive_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "list.archive", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRecordList, title);
  gtk_widget_class_bind_template_child (widget_class, OstRecordList, detail);
  gtk_widget_class_bind_template_child (widget_class, OstRecordList, edit_button);
  gtk_widget_class_bind_template_child (widget_class, OstRecordList, add_button);
  gtk_widget_class_bind_template_child (widget_class, OstRecordList, list);
  gtk_widget_class_bind_template_child (widget_class, OstRecordList, empty);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ost_record_list_init (OstRecordList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkButton *button, const char *words)
{
  gtk_widget_set_visible (GTK_WIDGET (button), words != NULL);
  if (words == NULL)
    return;
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), _ (words));
  ost_spoken_name (button, _ (words));
}

void
ost_record_list_set_layout (OstRecordList *self, const OstRecordListLayout *layout)
{
  g_return_if_fail (OST_IS_RECORD_LIST (self) && self->layout == NULL);

  self->layout = layout;
  gtk_label_set_text (self->empty, _ (layout->empty));
  name_button (self->add_button, layout->add);
  name_button (self->edit_button, layout->edit);
  ost_record_list_set_title (self, _ (layout->title), NULL);
}

void
ost_record_list_set_title (OstRecordList *self, const char *title, const char *detail)
{
  g_return_if_fail (OST_IS_RECORD_LIST (self));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL && *detail != '\0');
  ost_spoken_name (self->list, title);
}

void
ost_record_list_set_archived (OstRecordList *self, gboolean archived)
{
  g_return_if_fail (OST_IS_RECORD_LIST (self) && self->layout != NULL);

  self->archived = archived;
  gtk_widget_set_visible (GTK_WIDGET (self), !archived || self->layout->can_archive);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), !archived && self->layout->add != NULL);
  gtk_label_set_text (self->empty,
                      archived ? _ ("Nothing of this kind is archived.") : _ (self->layout->empty));
}

static GtkWidget *
make_archive_button (OstRecordList *self, const char *title)
{
  GtkWidget *button =
      gtk_button_new_from_icon_name (self->archived ? "edit-undo-symbolic" : "user-trash-symbolic");
  g_autofree char *spoken =
      g_strdup_printf (self->archived ? _ ("Bring back: %s") : _ ("Archive: %s"), title);

  gtk_widget_add_css_class (button, "flat");
  if (!self->archived)
    gtk_widget_add_css_class (button, "on-hover");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, self->archived ? _ ("Bring back from the archive (Delete)")
                                                      : _ ("Archive (Delete)"));
  ost_spoken_name (button, spoken);
  g_signal_connect_object (button, "clicked", G_CALLBACK (archive_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_row (OstRecordList *self, gconstpointer record, gconstpointer context)
{
  const OstRecordListLayout *layout = self->layout;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = layout->dup_title (record, context);
  g_autofree char *detail =
      layout->dup_detail != NULL ? layout->dup_detail (record, context) : NULL;
  g_autofree char *mark = layout->dup_mark != NULL ? layout->dup_mark (record, context) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (detail != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (mark != NULL && *mark != '\0')
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), ost_chip_new (mark, OST_CHIP_PLAIN));
  if (layout->can_archive)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_archive_button (self, title));
  ost_spoken_name (row, title);
  return row;
}

void
ost_record_list_set_records (OstRecordList *self, GPtrArray *records, gconstpointer context)
{
  GtkListBoxRow *row;

  g_return_if_fail (OST_IS_RECORD_LIST (self) && self->layout != NULL && records != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      g_ptr_array_add (self->records, g_object_ref (records->pdata[i]));
      gtk_list_box_append (self->list, make_row (self, records->pdata[i], context));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), records->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), records->len == 0);
}
