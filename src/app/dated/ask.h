/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Only for what cannot be undone: HEADING asks, BODY tells the consequence in one sentence, VERB is
 * the button that does it.  ANSWERED is called when it was pressed. */
typedef void (*OstAskFunc) (gpointer user_data);
void ost_ask (GtkWindow *parent,
              const char *heading,
              const char *body,
              const char *verb,
              OstAskFunc answered,
              gpointer user_data,
              GDestroyNotify destroy);

/* PASSWORD is "" when none was typed, NULL when the user left. */
typedef void (*OstPasswordFunc) (const char *password, gpointer user_data);
void
ost_ask_password (GtkWindow *parent, const char *why, OstPasswordFunc answered, gpointer user_data);
/* Asked twice; none is allowed and leaves the file without encryption. */
void ost_ask_new_password (GtkWindow *parent, OstPasswordFunc answered, gpointer user_data);

G_END_DECLS
