/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/application.h"
#include "app/window.h"

G_BEGIN_DECLS

struct _OstApplication
{
  AdwApplication parent_instance;

  OstDb *db;
  GSettings *settings; /* NULL when not installed */
  char *subtitle;      /* "sample data" */
  char *address;       /* of the database that is open or should be */
};

OstWindow *ost_application_get_window (OstApplication *self);
/* DB is taken over and shown. */
void ost_application_show_db (OstApplication *self, OstDb *db, const char *address);
void ost_application_show_error (OstApplication *self, const char *address, const GError *error);

/* application-session.c */
void ost_application_begin_session (OstApplication *self);
void ost_application_ask_who (OstApplication *self);
void ost_application_make_demo (OstApplication *self);

/* application-actions.c */
void ost_application_add_actions (OstApplication *self);

G_END_DECLS
