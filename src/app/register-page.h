/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"
#include "app/widgets/register-view.h"

G_BEGIN_DECLS

/* What every register is asked for. */
typedef struct
{
  char *search; /* borrowed */
  int sort;     /* the chosen column's, see OST_SORT_BY */
  gboolean descending;
  gboolean archived;
} OstRegisterAsked;

/* A page with one register: it holds the view and its list, asks anew when the search, the order or
 * a filter changes, searches, opens, archives.  A class says what the register is; its instances
 * place the view. */
#define OST_TYPE_REGISTER_PAGE (ost_register_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OstRegisterPage, ost_register_page, OST, REGISTER_PAGE, OstPage)

struct _OstRegisterPageClass
{
  OstPageClass parent_class;

  gboolean has_template;           /* whose children go with the page */
  const OstRegisterLayout *layout; /* columns and words, static */
  const OstPagedSource *(*get_source) (void);
  /* Says what is asked: the register's own question to ost_register_page_ask. */
  void (*ask) (OstRegisterPage *self, const OstRegisterAsked *asked);

  const char *opens; /* what "win.open" opens a row as: "family"; or else */
  void (*open) (OstRegisterPage *self, OstRecord *line);
  void (*chosen) (OstRegisterPage *self); /* other rows are chosen, or none; may be NULL */

  /* What Delete archives, with the layout's dup_archived; 0: nothing. */
  GType archives;
  OstArchiveFunc set_archived;
};

/* For init: VIEW stands in the page's template, or becomes all of the page. */
void ost_register_page_set_view (OstRegisterPage *self, OstRegisterView *view);
OstRegisterView *ost_register_page_get_view (OstRegisterPage *self);
/* Whether the chip is on. */
gboolean ost_register_page_is_on (OstRegisterPage *self, const char *filter);
void ost_register_page_ask (OstRegisterPage *self, gpointer query);

/* Shows no list until it is allowed (FALSE), or again. */
void ost_register_page_set_shown (OstRegisterPage *self, gboolean shown);

/* Opens the record that was added with DIALOG, an OstRecordDialog, and shows the dialog. */
void ost_register_page_add_with (OstRegisterPage *self, gpointer dialog);

G_END_DECLS
