/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Not called when the user leaves without choosing. */
typedef void (*OstFileFunc) (GFile *file, gpointer user_data);

void ost_choose_file_to_open (GtkWindow *parent,
                              const char *title,
                              OstFileFunc chosen,
                              gpointer user_data,
                              GDestroyNotify destroy);
/* SUGGESTED: the name without a folder. */
void ost_choose_file_to_save (GtkWindow *parent,
                              const char *title,
                              const char *suggested,
                              OstFileFunc chosen,
                              gpointer user_data,
                              GDestroyNotify destroy);

void ost_choose_folder (GtkWindow *parent,
                        const char *title,
                        OstFileFunc chosen,
                        gpointer user_data,
                        GDestroyNotify destroy);

G_END_DECLS
