/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The line below a register: how many there are (announced), what is chosen and what can be done
 * with it, a file on its way. */
#define OST_TYPE_REGISTER_FOOT (ost_register_foot_get_type ())
G_DECLARE_FINAL_TYPE (OstRegisterFoot, ost_register_foot, OST, REGISTER_FOOT, AdwBin)

void ost_register_foot_set_hits (OstRegisterFoot *self, const char *words);
/* N rows are chosen. */
void ost_register_foot_set_chosen (OstRegisterFoot *self, guint n);
/* What the archive button says; NULL: there is none. */
void ost_register_foot_set_archive (OstRegisterFoot *self, const char *label);
/* A control of the page's own for what is chosen. */
void ost_register_foot_add_action (OstRegisterFoot *self, GtkWidget *control);
/* 0 to 1, negative: no file is on its way. */
void ost_register_foot_set_fraction (OstRegisterFoot *self, double fraction);

G_END_DECLS
