/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/sort-probe.h"

struct _OstSortProbe
{
  GtkColumnView *view; /* owns the sorters, lives longer */
  GObject *dummies[2]; /* GTK finds one and the same equal without asking */
  const char *asked;   /* id of the first sorter that was asked */
};

typedef struct
{
  OstSortProbe *probe;
  const char *id;
} Note;

static int
note (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Note *mine = user_data;

  if (mine->probe->asked == NULL)
    mine->probe->asked = mine->id;
  return -1;
}

OstSortProbe *
ost_sort_probe_new (GtkColumnView *view, GCallback changed, gpointer object)
{
  OstSortProbe *self = g_new0 (OstSortProbe, 1);

  self->view = view;
  self->dummies[0] = g_object_new (G_TYPE_OBJECT, NULL);
  self->dummies[1] = g_object_new (G_TYPE_OBJECT, NULL);
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", changed, object,
                           G_CONNECT_SWAPPED);
  return self;
}

void
ost_sort_probe_free (OstSortProbe *self)
{
  g_object_unref (self->dummies[0]);
  g_object_unref (self->dummies[1]);
  g_free (self);
}

void
ost_sort_probe_add (OstSortProbe *self, GtkColumnViewColumn *column, const char *id)
{
  Note *mine = g_new0 (Note, 1);
  g_autoptr (GtkCustomSorter) sorter = NULL;

  mine->probe = self;
  mine->id = id;
  sorter = gtk_custom_sorter_new (note, mine, g_free);
  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
}

const char *
ost_sort_probe_read (OstSortProbe *self, gboolean *descending)
{
  GtkOrdering ordering;

  self->asked = NULL;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self->dummies[0],
                                 self->dummies[1]);
  *descending = self->asked != NULL && ordering == GTK_ORDERING_LARGER;
  return self->asked;
}
