/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* GTK 4.8 tells a screen reader of every page of a stack, also of those that are not shown, and
 * calls each tab of a notebook "Tab".  From now on the pages of all stacks and notebooks are told
 * of while they are shown, and tabs have the names that are written on them. */
void ost_spoken_pages_watch (void);

G_END_DECLS
