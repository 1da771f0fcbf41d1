/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The sidebar, in order.  A new page is one row here. */
typedef struct
{
  const char *id;    /* stable: remembered, "win.section" */
  const char *title; /* N_() */
  const char *icon;
  GType (*get_type) (void); /* an OstPage */
  gboolean apart;           /* behind a line, at the end: what is seldom needed */
} OstSection;

const OstSection *ost_sections (guint *n_sections);
const OstSection *ost_section_find (const char *id);

/* The page that shows one record of TOPIC ("family"), G_TYPE_INVALID when there is none. */
GType ost_record_page_type (const char *topic);
/* Where looking at such a record is noted ("person"), NULL: nobody minds. */
const char *ost_record_page_watched (const char *topic);
/* The other way round; NULL. */
const char *ost_record_page_topic (GType type);

G_END_DECLS
