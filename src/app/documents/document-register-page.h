/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/register-page.h"

G_BEGIN_DECLS

/* Rejestr pism: every issued paper, what became of it; drafts apart. */
#define OST_TYPE_DOCUMENT_REGISTER_PAGE (ost_document_register_page_get_type ())
G_DECLARE_FINAL_TYPE (OstDocumentRegisterPage,
                      ost_document_register_page,
                      OST,
                      DOCUMENT_REGISTER_PAGE,
                      OstRegisterPage)

G_END_DECLS
