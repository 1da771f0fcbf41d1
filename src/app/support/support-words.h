/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "opinion: missing", "contract until 31.12.2026"; STATE is OST_SUPPORT_…. (transfer full) */
char *ost_support_state_dup_words (int state, const GDate *contract_to);

G_END_DECLS
