/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/record-dialog.h"

G_BEGIN_DECLS

/* While a placement is typed in DIALOG's form (an OstEpisode, or an OstNewPlacement) it is checked
 * against the child's other placements and the tables: overlap, a day between two placements,
 * birth, a form or a facility without an amount.  Known counties and facilities are offered. */
void ost_placement_watch_begin (OstRecordDialog *dialog, OstDb *db);

G_END_DECLS
