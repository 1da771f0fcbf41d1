/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days off by the Act of 18 January 1951; 6 January since 2011, 24 December since 2025. */
const char *ost_holiday_name (const GDate *day);   /* Polish, NULL on other days */
const char *ost_holiday_label (const GDate *day);  /* translated, for the window */
gboolean ost_is_working_day (const GDate *day);    /* Monday to Friday, no holiday */
GDate ost_next_working_day (const GDate *day);     /* DAY itself when it is one */
GDate ost_previous_working_day (const GDate *day); /* DAY itself when it is one */
GDate ost_plus_working_days (const GDate *day, int n);
GDate ost_easter (int year);

G_END_DECLS
