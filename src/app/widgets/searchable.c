/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/searchable.h"

G_DEFINE_INTERFACE (OstSearchable, ost_searchable, G_TYPE_OBJECT)

static void
ost_searchable_default_init (OstSearchableInterface *iface)
{
}

gboolean
ost_searchable_search (OstSearchable *self, const char *text)
{
  g_return_val_if_fail (OST_IS_SEARCHABLE (self), FALSE);
  return OST_SEARCHABLE_GET_IFACE (self)->search (self, text);
}
