/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-entry.h"

/* "kind|from day|to day|from|to|family|title|place|login|name", "" for what is not known. */
OstCalendarEntry *sample_entry (const char *line);
/* NULL-terminated lines. */
GPtrArray *sample_entries (const char *const *lines);
/* A month of three invented assistants, November 2026, today the 18th; with LOGIN of one only. */
GPtrArray *sample_month (const char *login);
/* N entries on each of the days. */
GPtrArray *sample_crowd (const GDate *first_day, int n_days, int n);
