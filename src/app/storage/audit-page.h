/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* Who changed what and when; only for the head, the data protection officer and the
 * administrator. */
#define OST_TYPE_AUDIT_PAGE (ost_audit_page_get_type ())
G_DECLARE_FINAL_TYPE (OstAuditPage, ost_audit_page, OST, AUDIT_PAGE, OstRegisterPage)

G_END_DECLS
