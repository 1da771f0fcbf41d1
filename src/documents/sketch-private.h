/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/layout.h"
#include "documents/sketch.h"

G_BEGIN_DECLS

OstSketch *ost_sketch_new (OstLayout *layout, guint32 node);
void ost_sketch_free (OstSketch *self);
/* Puts what was drawn on GALLEY, its left edge at X. */
void ost_sketch_place (OstSketch *self, OstGalley *galley, float x, float scale);

G_END_DECLS
