/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Makes a copy of the database now, and says how one is put back. */
#define OST_TYPE_BACKUP_PAGE (ost_backup_page_get_type ())
G_DECLARE_FINAL_TYPE (OstBackupPage, ost_backup_page, OST, BACKUP_PAGE, OstPage)

/* What the button does when a file has been chosen; for tests too. */
void ost_backup_page_copy_to (OstBackupPage *self, const char *path);

G_END_DECLS
