/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A list that narrows itself to what the user types, because it cannot hold everything. */
#define OST_TYPE_SEARCHABLE (ost_searchable_get_type ())
G_DECLARE_INTERFACE (OstSearchable, ost_searchable, OST, SEARCHABLE, GObject)

struct _OstSearchableInterface
{
  GTypeInterface parent_iface;

  gboolean (*search) (OstSearchable *self, const char *text);
};

/* FALSE: the list holds everything, whoever shows it has to filter. */
gboolean ost_searchable_search (OstSearchable *self, const char *text);

G_END_DECLS
