/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* A page of the window.  A class says which topics it shows (ost_page_watch), loads in reload() and
 * leaves the rest to its template.  It is shown by a section of the sidebar or, with a record,
 * opened over it. */
#define OST_TYPE_PAGE (ost_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OstPage, ost_page, OST, PAGE, AdwBin)

struct _OstPageClass
{
  AdwBinClass parent_class;

  /* The database is there now, or another one; chain up not needed. */
  void (*set_db) (OstPage *self, OstDb *db);
  /* Something that the page shows has changed; called soon, once for many changes. */
  void (*reload) (OstPage *self);
  /* The page is about one record: family 12. */
  void (*set_record) (OstPage *self, gint64 id);
  /* The + button and Ctrl+N; NULL where nothing can be added. */
  void (*add) (OstPage *self);
  /* Whether it can be added now; NULL: always.  ost_page_adding_changed tells of a change. */
  gboolean (*can_add) (OstPage *self);
  /* Ctrl+F; NULL where nothing can be searched. */
  void (*search) (OstPage *self);
};

/* OstDb, reload: the page loads when it is shown first. */
void ost_page_set_db (OstPage *self, OstDb *db);
OstDb *ost_page_get_db (OstPage *self);
void ost_page_set_record (OstPage *self, gint64 id);
gint64 ost_page_get_record (OstPage *self);

void ost_page_set_title (OstPage *self, const char *title);
const char *ost_page_get_title (OstPage *self);
gboolean ost_page_can_add (OstPage *self);
void ost_page_add (OstPage *self);
void ost_page_search (OstPage *self);

/* The keyboard goes to its search, else to the first thing on it. */
void ost_page_focus (OstPage *self);

/* For classes: ost_page_can_add may answer otherwise now ("adding-changed"). */
void ost_page_adding_changed (OstPage *self);
/* For classes: a commit that touches TOPIC reloads the page. */
void ost_page_watch (OstPage *self, const char *topic);
void ost_page_queue_reload (OstPage *self);
/* ost_db_call_async on the reading lane, cancelled when the page reloads or goes; CALLBACK's
 * user_data is a reference to the page that it takes over. */
void ost_page_look (OstPage *self,
                    OstDbFunc func,
                    gpointer arg,
                    GDestroyNotify arg_free,
                    GDestroyNotify result_free,
                    GAsyncReadyCallback callback);
/* The result, or NULL with the error shown as a toast (nothing is shown when it was cancelled). */
gpointer ost_page_look_finish (OstPage *self, GObject *db, GAsyncResult *result);

G_END_DECLS
