/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Edits a kind: one word of a closed list, none at first. */
#define OST_TYPE_KIND_ROW (ost_kind_row_get_type ())
G_DECLARE_FINAL_TYPE (OstKindRow, ost_kind_row, OST, KIND_ROW, AdwComboRow)

G_END_DECLS
