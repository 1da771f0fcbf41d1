/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "families/family-register-store.h"
#include "storage/store.h"

/* Questions that tests ask a filled demo. */
void demo_fill (Store *store, const GDate *today);
/* First column of each row, in order, joined by ", ". (transfer full) */
char *demo_dup_list (Store *store, const char *sql);
/* Lines of the register: families in work only. (transfer full) */
GPtrArray *demo_list_lines (Store *store);
/* Names of families that a search finds, joined by ", ". (transfer full) */
char *demo_dup_found (Store *store, const char *search);
/* Every row of every table but EXCEPT (may be NULL), as text. SQLite only. (transfer full) */
char *demo_dup_contents (Store *store, const char *except);
