/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/db.h"

G_BEGIN_DECLS

/* The program: owns the database and the settings. */
#define OST_TYPE_APPLICATION (ost_application_get_type ())
G_DECLARE_FINAL_TYPE (OstApplication, ost_application, OST, APPLICATION, AdwApplication)

OstApplication *ost_application_new (void);
OstDb *ost_application_get_db (OstApplication *self);

/* Closes the database that is open and shows this one in every window; asks for a password when
 * the file needs one.  Errors are shown on the start page. */
void ost_application_open (OstApplication *self, const char *address);

G_END_DECLS
