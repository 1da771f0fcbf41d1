/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a database could not be opened or made, in words that say what to do. TITLE is static,
 * DESCRIPTION is (transfer full). */
void ost_start_error_explain (const GError *error,
                              const char *address,
                              const char **title,
                              char **description);

G_END_DECLS
