/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The tabs of a family, in order.  A new tab is one row here; it is an OstPage whose record is the
 * family. */
typedef struct
{
  const char *id;
  const char *title; /* N_() */
  GType (*get_type) (void);
} OstFamilyTab;

const OstFamilyTab *ost_family_tabs (guint *n_tabs);

G_END_DECLS
