/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* The window on a small centre, used as a person would: find what is written there, click, type. */
typedef struct
{
  char *folder;
  OstDb *db;
  OstWindow *window;
} Desk;

Desk *desk_new (int n_families);
void desk_free (Desk *self);

/* The first visible widget of TYPE in ROOT that says TEXT (label, title or what stands in it; NULL:
 * any); waits for it and fails the test when it does not come. */
gpointer desk_find (gpointer root, GType type, const char *text);
/* The same in the newest window of TYPE. */
gpointer desk_window (GType type);
/* Whether there is one now. */
gboolean desk_has (gpointer root, GType type, const char *text);
/* Waits until TYPE with TEXT is gone. */
void desk_wait_gone (gpointer root, GType type, const char *text);
typedef gboolean (*DeskCheck) (gpointer data);
/* Waits until CHECK says so. */
void desk_wait (DeskCheck check, gpointer data);

void desk_click (GtkWidget *button);
/* The row of a form titled TITLE gets TEXT. */
void desk_type (gpointer root, const char *title, const char *text);
/* A number from the database. */
gint64 desk_count (Desk *self, const char *sql);
/* Waits until the number is N. */
void desk_wait_for_count (Desk *self, const char *sql, gint64 n);
/* What no page does: SQL behind the back of the stores. */
void desk_change (Desk *self, const char *sql);

G_END_DECLS
