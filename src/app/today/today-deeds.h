/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Actions of the lines on the page of the day, each for its record: today.not-held, today.postpone,
 * today.plan-visit, today.quick-note, today.edit, today.consent, today.stranger, today.sign,
 * today.preview, today.draft, today.forget. */
void ost_today_install_deeds (GtkWidgetClass *widget_class);

/* Tables whose changes change the page. NULL-terminated. */
extern const char *const ost_today_topics[];

G_END_DECLS
