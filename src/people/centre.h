/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The centre's own data: letterhead, numbering, what is switched on.  Kept as settings. */
typedef struct
{
  char *name;
  char *address; /* "ul. Dworcowa 1" */
  char *postcode;
  char *town;
  char *phone;
  char *email;
  char *gmina;         /* "Zabrdzie", NULL: as the town */
  char *county;        /* "brdziański", the powiat that usually bills */
  char *head;          /* "Felicja Jastrząb" */
  char *head_title;    /* "dyrektorka" */
  char *case_pattern;  /* PR.4200.{nr}.{rrrr} */
  char *paper_pattern; /* PR.0643.{nr}.{rrrr} */
  char *footer;        /* under every page of every paper, NULL: nothing */
  gboolean is_demo;
} OstCentre;

void ost_centre_free (OstCentre *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstCentre, ost_centre_free)

/* The grey line of the demo's papers, NULL for a real centre: guard 2 of the demo. */
const char *ost_centre_get_demo_line (const OstCentre *self);

G_END_DECLS
