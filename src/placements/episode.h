/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* One form and place of care.  The day of transfer belongs to the new episode; to_day is the last
 * day of care. */
typedef struct
{
  OstRecord parent_instance;

  gint64 person_id;
  gint64 family_id;
  char *county;
  int form; /* OstForm */
  GDate from_day;
  GDate to_day;
  char *place_name;
  char *signature;
  int basis;
  int gmina_basis;
  int exemption; /* OstExemption */
  GDate year2_from;
  GDate year3_from;
  char *stay_label; /* rows of one child with the same text are one stay */
  char *coordinator;
  gboolean known_from_letter;
  char *notes;
} OstEpisode;

#define OST_TYPE_EPISODE (ost_episode_get_type ())
OST_DECLARE_RECORD (OstEpisode, ost_episode)

G_END_DECLS
