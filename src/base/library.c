/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-base"

#include "config.h"

#include <gmodule.h>

#include "base/library.h"

void
ost_library_load (const char *name, const char *const *symbols, gpointer *calls, gsize n)
{
  GModule *module = g_module_open (name, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    g_error ("%s", g_module_error ());
  for (gsize i = 0; i < n; i++)
    if (!g_module_symbol (module, symbols[i], &calls[i]))
      g_error ("%s", g_module_error ());
  g_module_make_resident (module);
}
