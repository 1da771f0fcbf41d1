/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/library.h"
#include "calendar/libpango.h"

static gpointer
load (gpointer unused)
{
#define NAME(name) #name,
  static const char *const symbols[] = { OST_LIBPANGO_FUNCTIONS (NAME) };
#undef NAME
  static gpointer calls[G_N_ELEMENTS (symbols)];

  ost_library_load ("libpangocairo-1.0.so.0", symbols, calls, G_N_ELEMENTS (symbols));
  return calls;
}

const OstLibPango *
ost_libpango (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}
