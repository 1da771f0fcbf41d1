/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* A button for the register of families: gives all that are chosen to one assistant, as one change
 * with Undo.  Installs nothing by itself: the page's class has the action. */
GtkWidget *ost_family_assigning_button_new (OstRegisterPage *page);
void ost_family_assigning_install_action (GtkWidgetClass *klass);

G_END_DECLS
