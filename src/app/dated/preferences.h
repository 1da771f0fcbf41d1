/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Works at once, without a button; SETTINGS may be NULL. */
#define OST_TYPE_PREFERENCES (ost_preferences_get_type ())
G_DECLARE_FINAL_TYPE (OstPreferences, ost_preferences, OST, PREFERENCES, AdwPreferencesWindow)

OstPreferences *ost_preferences_new (GtkWindow *parent, GSettings *settings, const char *address);
/* What the setting color-scheme says, to libadwaita. */
void ost_preferences_apply_colors (GSettings *settings);

G_END_DECLS
