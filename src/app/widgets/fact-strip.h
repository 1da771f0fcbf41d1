/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of short facts: a word above, a value below; those that need care have an icon too. */
#define OST_TYPE_FACT_STRIP (ost_fact_strip_get_type ())
G_DECLARE_FINAL_TYPE (OstFactStrip, ost_fact_strip, OST, FACT_STRIP, AdwBin)

void ost_fact_strip_clear (OstFactStrip *self);
/* URGENT: with a warning icon, so that colour is not alone. */
void ost_fact_strip_add (OstFactStrip *self, const char *name, const char *value, gboolean urgent);

G_END_DECLS
