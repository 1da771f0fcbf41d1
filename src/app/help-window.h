/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the help on PAGE_ID ("backup"; one that is not there: the index): in the desktop's reader
 * of help when both are installed, else in a window of its own. */
void ost_help_show (GtkWindow *parent, const char *page_id);

/* For windows over the main one: help on TOPIC (a form, a section) where there is a page of it,
 * else on what the main window shows. */
void ost_help_show_over (GtkWindow *window, const char *topic);
/* F1 in such a window; TOPIC may be NULL. */
void ost_help_class_add_key (GtkWidgetClass *klass, const char *topic);

/* The page of help on what is shown: a section, or the topic of a record that is open. */
const char *ost_help_page_for (const char *section_or_topic);

G_END_DECLS
