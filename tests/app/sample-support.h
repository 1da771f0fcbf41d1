/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* Four supporting families at every step: contract in force with five reimbursements, ended,
 * opinion missing, an adult without the check.  The first helps family 1. */
void sample_add_support (OstDb *db);

G_END_DECLS
