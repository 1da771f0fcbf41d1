/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "people/audit-register-store.h"

G_BEGIN_DECLS

/* One entry of the audit over the window of WIDGET: each field as it was and as it is. */
void ost_audit_dialog_open (GtkWidget *widget, const OstAuditLine *line);

G_END_DECLS
