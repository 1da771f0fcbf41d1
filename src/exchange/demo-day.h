/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days of the demo are told from the day it is made.  An anchor (D: that day, M: the first of its
 * month, Y: 1 January of its year, S: the last Saturday, @08-10: the last 10 August) and steps in
 * days, w (working days), m (months), y (years): D-35, D-6+14w, D+20-18y, M-12m+14, @04-01-1y; or a
 * day as 2024-02-29. */
gboolean ost_demo_day_parse (const char *text, const GDate *today, GDate *day);
/* {rr} and {rrrr} become the year, {rr-1} the one before, {D-35} a day as 17.10.2026. (transfer
 * full) */
char *ost_demo_text_fill (const char *text, const GDate *today);

G_END_DECLS
