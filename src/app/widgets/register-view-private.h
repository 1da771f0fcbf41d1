/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-export.h"
#include "app/widgets/column-chooser.h"
#include "app/widgets/key-selection.h"
#include "app/widgets/register-foot.h"
#include "app/widgets/register-view.h"
#include "app/widgets/sort-probe.h"
#include "app/widgets/wrap-box.h"

G_BEGIN_DECLS

struct _OstRegisterView
{
  AdwBin parent_instance;

  GtkSearchEntry *search;
  GtkMenuButton *menu_button;
  OstWrapBox *filters;
  GtkStack *stack;
  GtkColumnView *table;
  GtkScrolledWindow *scroller;
  AdwStatusPage *empty;
  GtkWidget *empty_button;
  OstRegisterFoot *foot;

  const OstRegisterLayout *layout;
  OstColumnChooser *chooser;
  OstSortProbe *probe;
  OstKeySelection *selection;
  OstPagedList *list;
  GHashTable *chips;    /* id → GtkToggleButton, owned by the box */
  GPtrArray *narrowing; /* of OstRegisterFilter, owned by the box */
  GSettings *settings;  /* NULL: nothing is remembered */
  guint fit_id;
  gboolean fitting; /* the view itself sorts */

  OstRegisterExport *writing; /* the file that is on its way */
  GCancellable *stop;
  guint progress_id;
};

/* register-view-files.c: what is on the screen as a spreadsheet, as CSV, on paper. */
void ost_register_view_install_file_actions (GtkWidgetClass *widget_class);
void ost_register_view_stop_writing (OstRegisterView *self);

G_END_DECLS
