/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-window"

#include "config.h"

#include <glib/gi18n.h>

#include "app/deed-note.h"
#include "app/section-row.h"
#include "app/window-private.h"
#include "app/window-sections.h"

G_DEFINE_FINAL_TYPE (OstWindow, ost_window, ADW_TYPE_APPLICATION_WINDOW)

OstPage *
ost_window_get_page (OstWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return OST_IS_PAGE (page) ? OST_PAGE (page) : NULL;
}

static const char *
get_section (OstWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sections);

  return row != NULL ? ost_section_row_get_id (OST_SECTION_ROW (row)) : NULL;
}

const char *
ost_window_get_topic (OstWindow *self)
{
  OstPage *page = self->opened->len > 0 ? ost_window_get_page (self) : NULL;

  if (page != NULL)
    return ost_record_page_topic (G_OBJECT_TYPE (page));
  return self->db != NULL ? get_section (self) : NULL;
}

/* What the header shows and what can be done follows from the page that is visible. */
static void
refresh (OstWindow *self)
{
  OstPage *page = self->db != NULL ? ost_window_get_page (self) : NULL;
  const char *title = page != NULL ? ost_page_get_title (page) : NULL;
  g_autofree char *window_title = NULL;

  adw_window_title_set_title (self->title, title != NULL ? title : _ ("Ostoja"));
  adw_window_title_set_subtitle (self->title, self->subtitle != NULL ? self->subtitle : "");
  window_title =
      title != NULL ? g_strdup_printf ("%s – %s", title, _ ("Ostoja")) : g_strdup (_ ("Ostoja"));
  gtk_window_set_title (GTK_WINDOW (self), window_title);

  gtk_stack_set_visible_child_name (self->modes, self->db != NULL ? "rooms" : "start");
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_button), self->db != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), self->opened->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), page != NULL && ost_page_can_add (page));
  gtk_widget_set_visible (self->plain_note, self->db != NULL && !ost_db_is_server (self->db) &&
                                                !ost_db_is_encrypted (self->db));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", self->opened->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add",
                                 page != NULL && ost_page_can_add (page));
}

static void
page_changed_cb (OstWindow *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    refresh (self);
}

static OstPage *
make_page (OstWindow *self, GType type, const char *title)
{
  OstPage *page = g_object_new (type, NULL);

  /* Others know what they are called, or learn it from their record. */
  if (title != NULL)
    ost_page_set_title (page, title);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "adding-changed", G_CALLBACK (page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return page;
}

static void
close_opened (OstWindow *self)
{
  while (self->opened->len > 0)
    {
      GtkWidget *page = g_ptr_array_steal_index (self->opened, self->opened->len - 1);

      gtk_stack_remove (self->pages, page);
    }
}

static void
section_selected_cb (OstWindow *self, GtkListBoxRow *row)
{
  const OstSection *section;
  GtkWidget *page;

  if (row == NULL || self->db == NULL)
    return;

  section = ost_section_find (ost_section_row_get_id (OST_SECTION_ROW (row)));
  page = gtk_stack_get_child_by_name (self->pages, section->id);
  if (page == NULL)
    {
      page = GTK_WIDGET (make_page (self, section->get_type (), _ (section->title)));
      gtk_stack_add_named (self->pages, page, section->id);
      ost_page_set_db (OST_PAGE (page), self->db);
    }
  gtk_stack_set_visible_child (self->pages, page);
  close_opened (self);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  refresh (self);
}

/* A click on the section that is open already leads back from the records opened over it. */
static void
section_activated_cb (OstWindow *self, GtkListBoxRow *row)
{
  section_selected_cb (self, row);
}

/* What is seldom needed stands behind a line. */
static void
part_sections (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const OstSection *section = ost_section_find (ost_section_row_get_id (OST_SECTION_ROW (row)));

  if (section->apart && before != NULL && gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

static void
fill_sidebar (OstWindow *self)
{
  guint n_sections;
  const OstSection *all = ost_sections (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    gtk_list_box_append (self->sections, GTK_WIDGET (ost_section_row_new (
                                             all[i].id, _ (all[i].title), all[i].icon)));
  gtk_list_box_set_header_func (self->sections, part_sections, NULL, NULL);
}

static void
remember_record (OstWindow *self)
{
  OstPage *page = self->opened->len > 0 ? ost_window_get_page (self) : NULL;
  const char *topic = page != NULL ? ost_window_get_topic (self) : NULL;
  g_autofree char *address = g_settings_get_string (self->settings, "database");

  g_settings_set (self->settings, "open-record", "(ssx)", address, topic != NULL ? topic : "",
                  topic != NULL ? ost_page_get_record (page) : G_GINT64_CONSTANT (0));
}

static gboolean
is_only_window (OstWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;
  guint n = 0;

  for (GList *link = windows; link != NULL; link = link->next)
    n += OST_IS_WINDOW (link->data);
  return n == 1;
}

/* Once, in the first window, when it is the same database. */
static void
restore_record (OstWindow *self)
{
  g_autofree char *address = NULL, *open_address = NULL, *topic = NULL;
  gint64 id;

  if (self->settings == NULL || self->restored)
    return;
  self->restored = TRUE;
  address = g_settings_get_string (self->settings, "database");
  g_settings_get (self->settings, "open-record", "(ssx)", &open_address, &topic, &id);
  if (g_strcmp0 (address, open_address) == 0 && is_only_window (self))
    ost_window_open_record (self, topic, id);
}

static void
remember (OstWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (get_section (self) != NULL)
    g_settings_set_string (self->settings, "section", get_section (self));
  remember_record (self);
}

static void
restore (OstWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
forget_pages (OstWindow *self)
{
  GtkWidget *page;

  /* GTK 4.8 lets an entry that goes with its page ask who has the focus in the window. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_ptr_array_set_size (self->opened, 0);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

static gboolean
ost_window_close_request (GtkWindow *window)
{
  remember (OST_WINDOW (window));
  return GTK_WINDOW_CLASS (ost_window_parent_class)->close_request (window);
}

/* The rooms stay as they are: what is typed is in the window, and it is tried again all the time.
 */
static void
gone_cb (OstWindow *self)
{
  const gboolean gone = self->db != NULL && ost_db_is_gone (self->db);

  if (self->gone_bar == NULL)
    return;
  if (gone)
    gtk_label_set_text (self->gone_words,
                        ost_db_is_server (self->db)
                            ? _ ("The database server does not answer. What you type stays in the "
                                 "window; the connection is tried again by itself.")
                            : _ ("The database file cannot be reached. What you type stays in the "
                                 "window; the file is looked for again by itself."));
  gtk_revealer_set_reveal_child (self->gone_bar, gone);
}

static void
watch_db (OstWindow *self, OstDb *db)
{
  if (self->db != NULL)
    g_signal_handlers_disconnect_by_func (self->db, gone_cb, self);
  g_set_object (&self->db, db);
  if (db != NULL)
    g_signal_connect_object (db, "notify::gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  gone_cb (self);
}

static void
ost_window_dispose (GObject *object)
{
  OstWindow *self = OST_WINDOW (object);

  if (self->opened != NULL && self->pages != NULL)
    forget_pages (self);
  g_clear_pointer (&self->opened, g_ptr_array_unref);
  g_clear_pointer (&self->newest_toast, ost_newest_toast_free);
  g_clear_object (&self->watch);
  g_clear_object (&self->db);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_WINDOW);

  G_OBJECT_CLASS (ost_window_parent_class)->dispose (object);
}

static void
ost_window_finalize (GObject *object)
{
  g_free (OST_WINDOW (object)->subtitle);
  ost_undo_history_free (OST_WINDOW (object)->history);
  G_OBJECT_CLASS (ost_window_parent_class)->finalize (object);
}

/* A section opens as soon as its row has the focus: Tab leaves the list instead of opening one
 * after another; arrows go through it. */
static gboolean
section_key_cb (OstWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_Tab)
    return gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_grab_focus (GTK_WIDGET (self->sidebar_button));
  return GDK_EVENT_PROPAGATE;
}

static void
ost_window_class_init (OstWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_window_dispose;
  object_class->finalize = ost_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ost_window_close_request;

  g_type_ensure (OST_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/pl/ostoja/Ostoja/window.ui");
  gtk_widget_class_bind_template_child (widget_class, OstWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, title);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, modes);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, sections);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, plain_note);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, gone_bar);
  gtk_widget_class_bind_template_child (widget_class, OstWindow, gone_words);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_key_cb);
  ost_window_class_install_actions (widget_class);
}

static void
ost_window_init (OstWindow *self)
{
  self->opened = g_ptr_array_new ();
  self->history = ost_undo_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->newest_toast = ost_newest_toast_new (self->toasts);
  fill_sidebar (self);
  ost_window_forget_changes (self);
  refresh (self);
}

OstWindow *
ost_window_new (GtkApplication *application, GSettings *settings)
{
  OstWindow *self = g_object_new (OST_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  restore (self);
  return self;
}

static void
counted_cb (OstWindow *self, guint n)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sections, 0);

  ost_section_row_set_waiting (OST_SECTION_ROW (row), n);
}

/* The first section is the day: how much waits there is always seen. */
static void
watch_today (OstWindow *self)
{
  g_clear_object (&self->watch);
  counted_cb (self, 0);
  if (self->db == NULL)
    return;
  self->watch = ost_today_watch_new (self->db);
  g_signal_connect_object (self->watch, "counted", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
}

void
ost_window_set_db (OstWindow *self, OstDb *db)
{
  g_autofree char *section = NULL;

  g_return_if_fail (OST_IS_WINDOW (self));
  if (self->db == db)
    return;

  section = g_strdup (get_section (self));
  if (section == NULL && self->settings != NULL)
    section = g_settings_get_string (self->settings, "section");

  gtk_list_box_unselect_all (self->sections);
  forget_pages (self);
  watch_db (self, db);
  watch_today (self);
  ost_window_forget_changes (self);
  /* The rooms first: when they appear, the list of sections takes the focus. */
  refresh (self);
  if (db != NULL)
    ost_window_show_section (self, section);
  if (db != NULL)
    restore_record (self);
  refresh (self);
  if (db != NULL)
    ost_page_focus (ost_window_get_page (self));
}

OstDb *
ost_window_get_db (OstWindow *self)
{
  g_return_val_if_fail (OST_IS_WINDOW (self), NULL);
  return self->db;
}

void
ost_window_set_subtitle (OstWindow *self, const char *subtitle)
{
  g_return_if_fail (OST_IS_WINDOW (self));
  g_free (self->subtitle);
  self->subtitle = g_strdup (subtitle);
  refresh (self);
}

void
ost_window_set_start_error (OstWindow *self, const char *title, const char *description)
{
  g_return_if_fail (OST_IS_WINDOW (self));
  ost_start_page_set_error (self->start_page, title, description);
}

void
ost_window_set_start_working (OstWindow *self, const char *words)
{
  g_return_if_fail (OST_IS_WINDOW (self));
  ost_start_page_set_working (self->start_page, words);
}

/* An unknown section (remembered from another version) shows the first. */
void
ost_window_show_section (OstWindow *self, const char *id)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->sections, 0);
  GtkListBoxRow *row = first;

  g_return_if_fail (OST_IS_WINDOW (self));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sections, i)) != NULL; i++)
    if (g_strcmp0 (ost_section_row_get_id (OST_SECTION_ROW (row)), id) == 0)
      break;

  row = row != NULL ? row : first;
  if (row == gtk_list_box_get_selected_row (self->sections))
    section_selected_cb (self, row);
  else
    gtk_list_box_select_row (self->sections, row);
}

void
ost_window_open_record (OstWindow *self, const char *topic, gint64 id)
{
  GType type = ost_record_page_type (topic);
  OstPage *page;

  g_return_if_fail (OST_IS_WINDOW (self) && self->db != NULL);
  if (type == G_TYPE_INVALID)
    return;

  page = make_page (self, type, NULL);
  g_ptr_array_add (self->opened, page);
  gtk_stack_add_child (self->pages, GTK_WIDGET (page));
  ost_page_set_record (page, id);
  ost_page_set_db (page, self->db);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  if (ost_record_page_watched (topic) != NULL)
    ost_deed_note (self->db, OST_DEED_VIEWED, ost_record_page_watched (topic), id);
  refresh (self);
}

void
ost_window_go_back (OstWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (OST_IS_WINDOW (self));
  if (self->opened->len == 0)
    return;

  page = g_ptr_array_steal_index (self->opened, self->opened->len - 1);
  if (self->opened->len > 0)
    gtk_stack_set_visible_child (self->pages,
                                 g_ptr_array_index (self->opened, self->opened->len - 1));
  else
    gtk_stack_set_visible_child_name (self->pages, get_section (self));
  gtk_stack_remove (self->pages, page);
  gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
  refresh (self);
}

void
ost_window_add_toast (OstWindow *self, AdwToast *toast)
{
  g_return_if_fail (OST_IS_WINDOW (self));
  if (self->newest_toast != NULL)
    ost_newest_toast_show (self->newest_toast, toast);
  else /* the window went while it was done: nobody reads it */
    g_object_unref (toast);
}

gboolean
ost_window_is_gone_told (OstWindow *self)
{
  g_return_val_if_fail (OST_IS_WINDOW (self), FALSE);
  return gtk_revealer_get_reveal_child (self->gone_bar);
}
