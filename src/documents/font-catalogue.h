/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <fontconfig/fontconfig.h>
#include <glib.h>

G_BEGIN_DECLS

/* What fontconfig knows, asked once in a program and only read from then on.  Borrowed; NULL when
 * fontconfig fails. */

/* The installed fonts alone, without the desktop's rules of which font stands for which: reading
 * those rules takes fontconfig half as long as a page needs to be set.  Who names a configuration
 * of his own (FONTCONFIG_FILE and the like) gets that one. */
FcConfig *ost_font_catalogue_installed (void);
/* The whole configuration of the desktop. */
FcConfig *ost_font_catalogue_desktop (void);

G_END_DECLS
