/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

#define OST_TYPE_WINDOW (ost_window_get_type ())
G_DECLARE_FINAL_TYPE (OstWindow, ost_window, OST, WINDOW, AdwApplicationWindow)

OstWindow *ost_window_new (GtkApplication *application, GSettings *settings);

/* The database whose rooms the window shows; NULL shows the start page. */
void ost_window_set_db (OstWindow *self, OstDb *db);
OstDb *ost_window_get_db (OstWindow *self);
/* "sample data" under the title; "" for none. */
void ost_window_set_subtitle (OstWindow *self, const char *subtitle);
/* Why no database is open, in words that say what to do; NULL: the first start. */
void ost_window_set_start_error (OstWindow *self, const char *title, const char *description);

void ost_window_set_start_working (OstWindow *self, const char *words);

void ost_window_show_section (OstWindow *self, const char *id);
/* Opens the page of one record over the current one. */
void ost_window_open_record (OstWindow *self, const char *topic, gint64 id);
void ost_window_go_back (OstWindow *self);
/* A CHANGE of the audit was made from here; WORDS say what it did: Ctrl+Z undoes it. */
void ost_window_note_change (OstWindow *self, gint64 change, const char *words);
/* The bar says that the database cannot be reached. */
gboolean ost_window_is_gone_told (OstWindow *self);
/* Takes TOAST over. */
void ost_window_add_toast (OstWindow *self, AdwToast *toast);

G_END_DECLS
