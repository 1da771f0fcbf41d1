/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program's settings, also when it runs from where it was built.  NULL when the schema is
 * nowhere: the program then starts with what it would use at first, and remembers nothing. */
GSettings *ost_settings_new (void);

/* Entries of keys that hold a dictionary: NAME's value, of which there may be none.
 * (transfer full) */
GVariant *ost_settings_load_entry (GSettings *settings, const char *key, const char *name);
/* VALUE NULL takes it out; a floating one is sunk. */
void
ost_settings_store_entry (GSettings *settings, const char *key, const char *name, GVariant *value);

G_END_DECLS
