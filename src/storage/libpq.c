/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gmodule.h>

#include "storage/libpq.h"

#define LIBRARY "libpq.so.5"

static gpointer
load (gpointer unused)
{
  GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  OstLibpq *self;
  gboolean whole;

  if (module == NULL)
    return NULL;
  self = g_new0 (OstLibpq, 1);
  whole = TRUE;
#define LOAD(name)                                                                                 \
  whole = whole && g_module_symbol (module, #name, (gpointer *) &self->call_##name);
  OST_LIBPQ_FUNCTIONS (LOAD)
#undef LOAD
  g_module_make_resident (module);
  if (!whole)
    g_clear_pointer (&self, g_free);
  return self;
}

const OstLibpq *
ost_libpq (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}
