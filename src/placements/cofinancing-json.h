/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "placements/cofinancing-run.h"

G_BEGIN_DECLS

/* Lines of a run as JSON, an object a line, keys as the command line's contract has them; the same
 * bytes as OstJsonWriter would give, made for millions of lines. */
typedef struct _OstCofinancingJson OstCofinancingJson;

OstCofinancingJson *ost_cofinancing_json_new (GOutputStream *stream);
void ost_cofinancing_json_free (OstCofinancingJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCofinancingJson, ost_cofinancing_json_free)

/* With "working" when LINE has one.  A failure to write waits for the end. */
void ost_cofinancing_json_add (OstCofinancingJson *self, const OstCofinancingLine *line);
gboolean ost_cofinancing_json_finish (OstCofinancingJson *self, GError **error);

G_END_DECLS
