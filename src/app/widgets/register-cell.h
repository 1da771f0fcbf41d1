/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Text of one cell; the cell that knows the row's name tells it to the row, which GTK leaves
 * nameless for a screen reader. */
#define OST_TYPE_REGISTER_CELL (ost_register_cell_get_type ())
G_DECLARE_FINAL_TYPE (OstRegisterCell, ost_register_cell, OST, REGISTER_CELL, AdwBin)

G_END_DECLS
