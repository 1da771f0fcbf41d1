/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* Fills a new centre (ost_new_centre_create) with invented families as they stand on TODAY: the
 * same day gives the same contents.  In a few transactions, so a failure leaves a part behind. */
gboolean ost_demo_fill (OstDb *db, const GDate *today, GError **error);

G_END_DECLS
