/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/cli.h"

G_BEGIN_DECLS

/* Takes every option out of ARGUMENTS (NULL-terminated, the program's name first); they may stand
 * anywhere.  FALSE with a message for an option that does not exist. */
gboolean ost_cli_options_parse (OstCliOptions *self, char ***arguments, GError **error);
void ost_cli_options_clear (OstCliOptions *self);

/* An option that was given and that COMMAND does not take: "--limit"; NULL when all fit. */
const char *ost_cli_options_find_strange (const OstCliOptions *self, const OstCommand *command);

G_END_DECLS
