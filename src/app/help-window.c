/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-help"

#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/help-text.h"
#include "app/help-window.h"
#include "app/window-private.h"

#define OST_TYPE_HELP_WINDOW (ost_help_window_get_type ())
G_DECLARE_FINAL_TYPE (OstHelpWindow, ost_help_window, OST, HELP_WINDOW, AdwWindow)

struct _OstHelpWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkScrolledWindow *scroller;
  GtkBox *box;

  GPtrArray *visited; /* of char *: ids, the page that is shown last */
};

G_DEFINE_FINAL_TYPE (OstHelpWindow, ost_help_window, ADW_TYPE_WINDOW)

/* What has no page of its own. */
static const struct
{
  const char *topic;
  const char *page_id;
} aliases[] = {
  { "supporting_family", "support" }, { "child", "placements" },
  { "staff-list", "centre" },         { "staff", "centre" },
  { "institutions", "centre" },       { "dictionaries", "centre" },
  { "citations", "centre" },          { "amounts", "placements" },
  { "agreements", "placements" },     { "letterhead", "centre" },
  { "quick-note", "visits" },         { "visit", "visits" },
  { "visit-failed", "visits" },       { "visit-postpone", "visits" },
  { "visit-plan", "visits" },         { "new-placement", "placements" },
};

const char *
ost_help_page_for (const char *section_or_topic)
{
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_strcmp0 (aliases[i].topic, section_or_topic) == 0)
      return aliases[i].page_id;
  return section_or_topic != NULL && ost_help_text_exists (section_or_topic) ? section_or_topic
                                                                             : "index";
}

static void show_page (OstHelpWindow *self, const char *page_id);

static void
visit (OstHelpWindow *self, const char *page_id)
{
  g_ptr_array_add (self->visited, g_strdup (page_id));
  show_page (self, page_id);
}

static gboolean
link_cb (OstHelpWindow *self, const char *target)
{
  visit (self, target);
  return TRUE;
}

static void
topic_cb (OstHelpWindow *self, GtkListBoxRow *row)
{
  visit (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkWidget *
make_label (OstHelpWindow *self, const char *markup, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  return label;
}

static GtkWidget *
make_item (OstHelpWindow *self, const OstHelpBlock *block)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *mark =
      block->kind == OST_HELP_STEP ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_size_request (label, 18, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), make_label (self, block->text, NULL));
  return line;
}

static GtkListBox *
begin_topics (OstHelpWindow *self)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (topic_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (list));
  return list;
}

static void
add_topic (GtkListBox *list, const OstHelpBlock *block)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), block->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), block->detail);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, block->page_id);
  ost_spoken_name (row, block->text);
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_block (OstHelpWindow *self, const OstHelpBlock *block)
{
  switch (block->kind)
    {
    case OST_HELP_HEADING:
      return make_label (self, block->text, "heading");
    case OST_HELP_ITEM:
    case OST_HELP_STEP:
      return make_item (self, block);
    case OST_HELP_NOTE:
      return make_label (self, block->text, "questions");
    default:
      return make_label (self, block->text, NULL);
    }
}

static void
show_text (OstHelpWindow *self, const OstHelpText *text)
{
  GtkListBox *topics = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < text->blocks->len; i++)
    {
      const OstHelpBlock *block = text->blocks->pdata[i];

      if (block->kind != OST_HELP_TOPIC)
        {
          topics = NULL;
          gtk_box_append (self->box, make_block (self, block));
          continue;
        }
      if (topics == NULL)
        topics = begin_topics (self);
      add_topic (topics, block);
    }
  adw_window_title_set_title (self->title, text->title);
  gtk_window_set_title (GTK_WINDOW (self), text->title);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_page (OstHelpWindow *self, const char *page_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstHelpText) text = ost_help_text_load (page_id, &error);

  if (text == NULL)
    text = ost_help_text_load ("index", NULL);
  g_return_if_fail (text != NULL);
  show_text (self, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->visited->len > 1);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstHelpWindow *self = OST_HELP_WINDOW (widget);

  if (self->visited->len < 2)
    return;
  g_ptr_array_set_size (self->visited, (gint) self->visited->len - 1);
  show_page (self, self->visited->pdata[self->visited->len - 1]);
}

static void
index_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  visit (OST_HELP_WINDOW (widget), "index");
}

static void
ost_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_HELP_WINDOW);
  G_OBJECT_CLASS (ost_help_window_parent_class)->dispose (object);
}

static void
ost_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (OST_HELP_WINDOW (object)->visited);
  G_OBJECT_CLASS (ost_help_window_parent_class)->finalize (object);
}

static void
ost_help_window_class_init (OstHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_help_window_finalize;

  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "help.index", NULL, index_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OstHelpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, OstHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, OstHelpWindow, box);
}

static void
ost_help_window_init (OstHelpWindow *self)
{
  self->visited = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The desktop's reader finds our pages only where they are installed. */
static gboolean
is_read_elsewhere (void)
{
  g_autoptr (GAppInfo) reader = g_app_info_get_default_for_uri_scheme ("help");

  if (reader == NULL)
    return FALSE;
  for (const char *const *folder = g_get_system_data_dirs (); *folder != NULL; folder++)
    {
      g_autofree char *index =
          g_build_filename (*folder, "help", "C", "ostoja", "index.page", NULL);

      if (g_file_test (index, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

void
ost_help_show (GtkWindow *parent, const char *page_id)
{
  g_autofree char *uri = g_strconcat ("help:ostoja/", page_id, NULL);
  g_autoptr (GtkWindowGroup) group = NULL;
  OstHelpWindow *self;

  if (is_read_elsewhere ())
    {
      gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
      return;
    }
  self = g_object_new (OST_TYPE_HELP_WINDOW, NULL);
  /* A group of its own: it is read beside a dialog that keeps the keyboard from the others. */
  group = gtk_window_group_new ();
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  if (parent != NULL && gtk_window_get_application (parent) != NULL)
    gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (parent));
  visit (self, page_id);
  gtk_window_present (GTK_WINDOW (self));
}

void
ost_help_show_over (GtkWindow *window, const char *topic)
{
  const char *page_id = ost_help_page_for (topic);
  GtkWindow *below = window;

  g_return_if_fail (GTK_IS_WINDOW (window));
  while (below != NULL && !OST_IS_WINDOW (below))
    below = gtk_window_get_transient_for (below);
  if (below != NULL && g_str_equal (page_id, "index"))
    page_id = ost_help_page_for (ost_window_get_topic (OST_WINDOW (below)));
  ost_help_show (window, page_id);
}

static gboolean
help_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ost_help_show_over (GTK_WINDOW (widget), g_variant_get_string (args, NULL));
  return GDK_EVENT_STOP;
}

void
ost_help_class_add_key (GtkWidgetClass *klass, const char *topic)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_F1, 0, help_key_cb, "s", topic != NULL ? topic : "");
}
