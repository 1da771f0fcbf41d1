/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The program also runs from where it was built: the first of FOLDERS (relative to the program's
 * own folder) that holds NAME. NULL when none does. (transfer full) */
char *ost_near_program (const char *const *folders, const char *name);

G_END_DECLS
