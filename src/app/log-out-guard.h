/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Asks the desktop not to log out while something is being written; WHY is a translated sentence
 * that it may show.  0 when there is no desktop to ask. */
guint ost_log_out_hold (const char *why);
/* 0 is nothing. */
void ost_log_out_release (guint cookie);

G_END_DECLS
