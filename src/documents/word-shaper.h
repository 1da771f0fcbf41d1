/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/typesetter.h"

G_BEGIN_DECLS

/* Shapes TEXT with kerning and finds where it may be divided.  One block: free with g_free. */
OstWord *
ost_shape_word (OstTypesetter *typesetter, OstFontFace *face, const char *text, gsize size);

G_END_DECLS
