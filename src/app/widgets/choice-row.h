/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Edits a link or a code: a searchable list of OstChoice. */
#define OST_TYPE_CHOICE_ROW (ost_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (OstChoiceRow, ost_choice_row, OST, CHOICE_ROW, AdwActionRow)

G_END_DECLS
