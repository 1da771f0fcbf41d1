/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A month to choose a day from, with our own names of months and days (GtkCalendar takes those of
 * the computer's language).  Signal "chosen" (GDate). */
#define OST_TYPE_DATE_PICKER (ost_date_picker_get_type ())
G_DECLARE_FINAL_TYPE (OstDatePicker, ost_date_picker, OST, DATE_PICKER, AdwBin)

/* The month of DATE, DATE marked; today's month when it is not valid. */
void ost_date_picker_show_date (OstDatePicker *self, const GDate *date, const GDate *today);

G_END_DECLS
