/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "storage/statement.h"

#include "desk.h"
#include "sample.h"

#define PATIENCE_SECONDS 20

/* AdwMessageDialog of libadwaita 1.7 measures its own heading too narrow and complains of itself;
 * all other warnings stay fatal. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") &&
        g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
watch_log (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      g_log_set_writer_func (write_log, NULL, NULL);
      g_once_init_leave (&once, 1);
    }
}

Desk *
desk_new (int n_families)
{
  Desk *self = g_new0 (Desk, 1);
  g_autofree char *path = NULL;

  watch_log ();
  /* Without a window manager GTK misses focus events and its blinking cursor complains. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  self->folder = g_dir_make_tmp ("ostoja-XXXXXX", NULL);
  path = g_build_filename (self->folder, "centre.db", NULL);
  self->db = sample_db_new (path, n_families);
  self->window = ost_window_new (NULL, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  ost_window_set_db (self->window, self->db);
  gtk_window_present (GTK_WINDOW (self->window));
  return self;
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
desk_free (Desk *self)
{
  ost_window_set_db (self->window, NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ost_db_close (self->db);
  g_object_unref (self->db);
  empty_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

static const char *
words_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return gtk_widget_get_tooltip_text (widget);
}

static GtkWidget *
look_for (GtkWidget *root, GType type, const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (text == NULL || g_strcmp0 (words_of (root), text) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = look_for (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
time_is_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Not everything that is waited for wakes the loop. */
static gboolean
look_again_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* FALSE when it did not come true in time. */
static gboolean
wait_until (DeskCheck check, gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, time_is_up_cb, &late);
  guint look_again = g_timeout_add (50, look_again_cb, NULL);

  while (!check (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (look_again);
  if (!late)
    g_source_remove (timeout);
  return !late;
}

typedef struct
{
  GtkWidget *root;
  GType type;
  const char *text;
  GtkWidget *found;
} Search;

static gboolean
is_there (gpointer data)
{
  Search *search = data;

  search->found = look_for (search->root, search->type, search->text);
  return search->found != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

gpointer
desk_find (gpointer root, GType type, const char *text)
{
  Search search = { root, type, text, NULL };

  if (!wait_until (is_there, &search))
    g_error ("%s \"%s\" does not come", g_type_name (type), text);
  return search.found;
}

gboolean
desk_has (gpointer root, GType type, const char *text)
{
  return look_for (root, type, text) != NULL;
}

void
desk_wait_gone (gpointer root, GType type, const char *text)
{
  Search search = { root, type, text, NULL };

  if (!wait_until (is_gone, &search))
    g_error ("%s \"%s\" stays", g_type_name (type), text);
}

static gboolean
find_window (gpointer data)
{
  Search *search = data;
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), search->type) && gtk_widget_get_mapped (window))
        search->found = window;
    }
  return search->found != NULL;
}

gpointer
desk_window (GType type)
{
  Search search = { .type = type };

  if (!wait_until (find_window, &search))
    g_error ("no window %s opens", g_type_name (type));
  return search.found;
}

void
desk_wait (DeskCheck check, gpointer data)
{
  if (!wait_until (check, data))
    g_error ("what was waited for does not come");
}

void
desk_click (GtkWidget *button)
{
  if (ADW_IS_ACTION_ROW (button))
    adw_action_row_activate (ADW_ACTION_ROW (button));
  else
    gtk_widget_activate (button);
}

void
desk_type (gpointer root, const char *title, const char *text)
{
  GtkWidget *row = desk_find (root, ADW_TYPE_PREFERENCES_ROW, title);

  if (!GTK_IS_EDITABLE (row))
    row = desk_find (row, GTK_TYPE_EDITABLE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static gpointer
count (OstTxn *txn, gpointer arg, GError **error)
{
  gint64 *n = g_new0 (gint64, 1);

  if (ost_txn_get_int (txn, n, error, arg, ""))
    return n;
  g_free (n);
  return NULL;
}

gint64
desk_count (Desk *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *n = ost_db_call (self->db, OST_DB_LOOK, count, (gpointer) sql, &error);

  g_assert_no_error (error);
  return *n;
}

typedef struct
{
  Desk *desk;
  const char *sql;
  gint64 n;
} Counting;

static gboolean
is_counted (gpointer data)
{
  const Counting *counting = data;

  return desk_count (counting->desk, counting->sql) == counting->n;
}

void
desk_wait_for_count (Desk *self, const char *sql, gint64 n)
{
  Counting counting = { self, sql, n };

  if (!wait_until (is_counted, &counting))
    g_error ("%s: does not become %" G_GINT64_FORMAT, sql, n);
}

static gpointer
change (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_txn_run (txn, error, arg, ""));
}

void
desk_change (Desk *self, const char *sql)
{
  g_autoptr (GError) error = NULL;

  ost_db_call (self->db, OST_DB_EDIT, change, (gpointer) sql, &error);
  g_assert_no_error (error);
}
