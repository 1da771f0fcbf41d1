/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program's settings, also when it runs from where it was built.  NULL when the schema is
 * nowhere: the program then starts with what it would use at first, and remembers nothing. */
GSettings *ost_settings_new (void);

G_END_DECLS
