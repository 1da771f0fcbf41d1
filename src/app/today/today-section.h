/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A titled list of the page of the day; long ones are cut and shown whole on demand. */
#define OST_TYPE_TODAY_SECTION (ost_today_section_get_type ())
G_DECLARE_FINAL_TYPE (OstTodaySection, ost_today_section, OST, TODAY_SECTION, AdwBin)

/* TITLE is translated.  EMPTY says so in a sentence; NULL: the section goes away without lines. */
OstTodaySection *ost_today_section_new (const char *title, const char *empty);
void ost_today_section_set_title (OstTodaySection *self, const char *title);
/* NULL: none. */
void ost_today_section_set_hint (OstTodaySection *self, const char *hint);
/* A button at the end of the title; LABEL NULL: none. */
void ost_today_section_set_turn (OstTodaySection *self, const char *label, const char *action);
/* LINES of OstTodayLine, taken over. */
void ost_today_section_take_lines (OstTodaySection *self, GPtrArray *lines);
guint ost_today_section_count (OstTodaySection *self);

G_END_DECLS
