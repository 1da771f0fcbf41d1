/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/record-dialog.h"

G_BEGIN_DECLS

/* Offers the counties and facilities that stand in the file in the rows "county", "facility" and
 * "place_name" of DIALOG's form, as far as it has them. */
void ost_known_names_offer (OstRecordDialog *dialog, OstDb *db);

G_END_DECLS
