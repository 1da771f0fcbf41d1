/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/filed-lists.h"

G_BEGIN_DECLS

/* The words that forms offer and the centre may extend. */
#define OST_TYPE_DICTIONARIES_PAGE (ost_dictionaries_page_get_type ())
G_DECLARE_FINAL_TYPE (
    OstDictionariesPage, ost_dictionaries_page, OST, DICTIONARIES_PAGE, OstFiledLists)

G_END_DECLS
