/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Where the paper of a record lies in the paper file (M12). */
typedef struct
{
  OstRecord parent_instance;

  char *topic;
  gint64 record_id;
  char *folder;
  char *volume;
  char *card;
} OstPaperPlace;

#define OST_TYPE_PAPER_PLACE (ost_paper_place_get_type ())
OST_DECLARE_RECORD (OstPaperPlace, ost_paper_place)

G_END_DECLS
