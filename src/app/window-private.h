/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/newest-toast.h"
#include "app/page.h"
#include "app/start-page.h"
#include "app/today/today-watch.h"
#include "app/undo-history.h"
#include "app/window.h"

G_BEGIN_DECLS

struct _OstWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  OstNewestToast *newest_toast;
  AdwWindowTitle *title;
  GtkStack *modes;
  OstStartPage *start_page;
  AdwFlap *flap;
  GtkListBox *sections;
  GtkStack *pages;
  GtkButton *back_button;
  GtkButton *add_button;
  GtkToggleButton *sidebar_button;
  GtkWidget *plain_note;
  GtkRevealer *gone_bar;
  GtkLabel *gone_words;

  OstDb *db;
  OstTodayWatch *watch; /* what waits today; NULL without a database */
  GSettings *settings;
  gboolean restored; /* the page that was open last, once */
  GPtrArray *opened; /* of OstPage *, over the section's own page; owned by the stack */
  char *subtitle;
  OstUndoHistory *history;
  gboolean turning; /* a change is on its way back */
};

OstPage *ost_window_get_page (OstWindow *self);
/* Topic of the record that is open, else the section; NULL without a database. */
const char *ost_window_get_topic (OstWindow *self);

/* window-actions.c */
void ost_window_class_install_actions (GtkWidgetClass *widget_class);

/* window-undo.c */
void ost_window_class_install_undo (GtkWidgetClass *widget_class);
void ost_window_forget_changes (OstWindow *self);

G_END_DECLS
