/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Loads NAME, a library that few commands need and that takes long to link, and fills CALLS with
 * its N SYMBOLS; it stays loaded.  A library that cannot be loaded is a broken installation: the
 * program ends and says which, as it would at its start were it linked. */
void ost_library_load (const char *name, const char *const *symbols, gpointer *calls, gsize n);

G_END_DECLS
